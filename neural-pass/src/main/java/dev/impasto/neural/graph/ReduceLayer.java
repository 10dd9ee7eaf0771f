package dev.impasto.neural.graph;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.backend.ReferenceKernel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sum, mean, largest or smallest along the channels, the rows or the columns of an image. */
record ReduceLayer(String name, Value input, Value output, Kind kind, Along along)
        implements Layer {

    /** In the order of the numbers in {@code reduce.cl}. */
    enum Kind {
        SUM,
        MEAN,
        MAX,
        MIN;

        double start() {
            return this == MAX ? -Float.MAX_VALUE : this == MIN ? Float.MAX_VALUE : 0;
        }

        double with(double sum, double value) {
            return this == MAX
                    ? Math.max(sum, value)
                    : this == MIN ? Math.min(sum, value) : sum + value;
        }
    }

    /** In the order of the numbers in {@code reduce.cl}. */
    enum Along {
        CHANNELS,
        ROWS,
        COLUMNS;

        Shape reduced(Shape shape) {
            return new Shape(
                    this == CHANNELS ? 1 : shape.channels(),
                    this == ROWS ? 1 : shape.height(),
                    this == COLUMNS ? 1 : shape.width());
        }

        int size(Shape shape) {
            return switch (this) {
                case CHANNELS -> shape.channels();
                case ROWS -> shape.height();
                case COLUMNS -> shape.width();
            };
        }
    }

    @Override
    public List<Value> inputs() {
        return List.of(input);
    }

    @Override
    public void emit(Emission emission) {
        Shape from = input.shape();
        Shape to = output.shape();
        Map<String, String> defines = new TreeMap<>();
        defines.put("KIND", Integer.toString(kind.ordinal()));
        defines.put("ALONG", Integer.toString(along.ordinal()));
        ReferenceKernel each = ReferenceKernel.each(this::reference);
        emission.launch(
                "reduce",
                defines,
                (args, x, y) -> each.launch(args, to.pixels(), to.channels()),
                to.width(),
                to.height() * to.blocks(),
                emission.offset(input),
                emission.offset(output),
                from.channels(),
                from.height(),
                from.width());
    }

    private void reference(Arguments args, int pixel, int channel) {
        Image in = new Image(args, 2, input.shape());
        int y = pixel / output.shape().width();
        int x = pixel % output.shape().width();
        int count = along.size(input.shape());
        double sum = kind.start();
        for (int i = 0; i < count; i++) {
            float value =
                    switch (along) {
                        case CHANNELS -> in.get(i, y, x);
                        case ROWS -> in.get(channel, i, x);
                        case COLUMNS -> in.get(channel, y, i);
                    };
            sum = kind.with(sum, value);
        }
        double result = kind == Kind.MEAN ? sum / count : sum;
        new Image(args, 3, output.shape()).put(channel, pixel, (float) result);
    }
}
