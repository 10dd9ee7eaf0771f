package dev.impasto.neural.graph;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.backend.ReferenceKernel;
import java.util.List;
import java.util.Map;

/**
 * Exponentials that sum up to one over the channels of each pixel.
 *
 * @param log whether their logarithms are stored
 */
record SoftmaxLayer(String name, Value input, Value output, boolean log) implements Layer {

    @Override
    public List<Value> inputs() {
        return List.of(input);
    }

    @Override
    public void emit(Emission emission) {
        Shape shape = output.shape();
        ReferenceKernel each = ReferenceKernel.each(this::reference);
        emission.launch(
                "softmax",
                Map.of("LOG", log ? "1" : "0"),
                (args, x, y) -> each.launch(args, shape.pixels(), 1),
                shape.pixels(),
                1,
                emission.offset(input),
                emission.offset(output),
                shape.channels(),
                shape.pixels());
    }

    private void reference(Arguments args, int pixel, int one) {
        Image in = new Image(args, 2, input.shape());
        int channels = input.shape().channels();
        double most = -Double.MAX_VALUE;
        for (int c = 0; c < channels; c++) {
            most = Math.max(most, in.get(c, pixel));
        }
        double sum = 0;
        for (int c = 0; c < channels; c++) {
            sum += Math.exp(in.get(c, pixel) - most);
        }
        Image out = new Image(args, 3, output.shape());
        for (int c = 0; c < channels; c++) {
            double off = in.get(c, pixel) - most;
            out.put(c, pixel, (float) (log ? off - Math.log(sum) : Math.exp(off) / sum));
        }
    }
}
