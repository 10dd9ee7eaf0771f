package dev.impasto.neural.graph;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.backend.ReferenceKernel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The largest or the mean value under a window.
 *
 * @param padded whether a mean counts the padding's zeros
 */
record PoolLayer(
        String name, Value input, Value output, Kind kind, ConvGeometry geometry, boolean padded)
        implements Layer {

    /** In the order of the numbers in {@code pool.cl}. */
    enum Kind {
        MAX,
        MEAN
    }

    @Override
    public List<Value> inputs() {
        return List.of(input);
    }

    @Override
    public void emit(Emission emission) {
        Shape to = output.shape();
        ReferenceKernel each = ReferenceKernel.each(this::reference);
        emission.launch(
                "pool",
                defines(),
                (args, x, y) -> each.launch(args, to.pixels(), to.channels()),
                to.width(),
                to.height() * to.blocks(),
                emission.offset(input),
                emission.offset(output),
                to.height(),
                to.width());
    }

    private Map<String, String> defines() {
        Map<String, Integer> numbers = new TreeMap<>();
        numbers.put("KIND", kind.ordinal());
        numbers.put("COUNT_PADDING", padded ? 1 : 0);
        numbers.put("IN_HEIGHT", input.shape().height());
        numbers.put("IN_WIDTH", input.shape().width());
        numbers.put("KERNEL_Y", geometry.kernelY());
        numbers.put("KERNEL_X", geometry.kernelX());
        numbers.put("STRIDE_Y", geometry.strideY());
        numbers.put("STRIDE_X", geometry.strideX());
        numbers.put("DILATION_Y", geometry.dilationY());
        numbers.put("DILATION_X", geometry.dilationX());
        numbers.put("PAD_TOP", geometry.padding().top());
        numbers.put("PAD_LEFT", geometry.padding().left());
        numbers.put("PAD_BOTTOM", geometry.padding().bottom());
        numbers.put("PAD_RIGHT", geometry.padding().right());
        Map<String, String> defines = new TreeMap<>();
        numbers.forEach((key, number) -> defines.put(key, Integer.toString(number)));
        return defines;
    }

    private void reference(Arguments args, int pixel, int channel) {
        Image in = new Image(args, 2, input.shape());
        float most = -Float.MAX_VALUE;
        double sum = 0;
        int seen = 0;
        for (int ky = 0; ky < geometry.kernelY(); ky++) {
            for (int kx = 0; kx < geometry.kernelX(); kx++) {
                int row = geometry.row(pixel / output.shape().width(), ky, input.shape());
                int column = geometry.column(pixel % output.shape().width(), kx, input.shape());
                if (row >= 0 && column >= 0) {
                    float value = in.get(channel, row, column);
                    most = Math.max(most, value);
                    sum += value;
                    seen++;
                }
            }
        }
        int count = padded ? window(pixel) : seen;
        new Image(args, 3, output.shape())
                .put(channel, pixel, kind == Kind.MAX ? most : (float) (sum / count));
    }

    /** Taps of the window at a pixel that lie in the image or its padding. */
    private int window(int pixel) {
        Padding pad = geometry.padding();
        int y = pixel / output.shape().width() * geometry.strideY() - pad.top();
        int x = pixel % output.shape().width() * geometry.strideX() - pad.left();
        int rows = input.shape().height() + pad.bottom() - y;
        int columns = input.shape().width() + pad.right() - x;
        return within(geometry.kernelY(), geometry.dilationY(), rows)
                * within(geometry.kernelX(), geometry.dilationX(), columns);
    }

    private static int within(int kernel, int dilation, int room) {
        return Math.min(kernel, (room + dilation - 1) / dilation);
    }
}
