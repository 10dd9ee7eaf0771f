package dev.impasto.neural.graph;

import dev.impasto.neural.backend.ReferenceKernel;
import java.util.List;
import java.util.Map;

/**
 * Channels laid out as pixels (Shi et al. 2016, "sub-pixel convolution").
 *
 * @param size how many times larger the image becomes each way
 * @param columnsFirst whether the channel changes slowest (ONNX mode CRD, as PyTorch's pixel
 *     shuffle) or fastest (DCR)
 */
record DepthToSpaceLayer(String name, Value input, Value output, int size, boolean columnsFirst)
        implements Layer {

    @Override
    public List<Value> inputs() {
        return List.of(input);
    }

    @Override
    public void emit(Emission emission) {
        Shape to = output.shape();
        ReferenceKernel each =
                ReferenceKernel.each(
                        (args, pixel, channel) -> {
                            int y = pixel / to.width();
                            int x = pixel % to.width();
                            int from = source(channel, y % size * size + x % size);
                            float in =
                                    new Image(args, 2, input.shape()).get(from, y / size, x / size);
                            new Image(args, 3, to).put(channel, pixel, in);
                        });
        emission.launch(
                "depth_to_space",
                Map.of("COLUMNS_FIRST", columnsFirst ? "1" : "0"),
                (args, x, y) -> each.launch(args, to.pixels(), to.channels()),
                to.width(),
                to.height() * to.blocks(),
                emission.offset(input),
                emission.offset(output),
                size,
                to.channels(),
                to.height(),
                to.width());
    }

    private int source(int channel, int cell) {
        return columnsFirst
                ? channel * size * size + cell
                : cell * output.shape().channels() + channel;
    }
}
