package dev.impasto.neural.graph;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.backend.ReferenceKernel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An image at another size: each pixel a weighted sum of some rows and columns.
 *
 * @param rows which rows make each row of the output
 * @param columns which columns make each column
 * @param fill what a pixel is whose row or column lies outside
 */
record ResampleLayer(String name, Value input, Value output, Taps rows, Taps columns, float fill)
        implements Layer {

    @Override
    public List<Value> inputs() {
        return List.of(input);
    }

    @Override
    public void emit(Emission emission) {
        Shape to = output.shape();
        Map<String, String> defines = new TreeMap<>();
        defines.put("TAPS_Y", Integer.toString(rows.count()));
        defines.put("TAPS_X", Integer.toString(columns.count()));
        defines.put("FILL", fill + "f");
        ReferenceKernel each = ReferenceKernel.each(this::reference);
        emission.launch(
                "resample",
                defines,
                (args, x, y) -> each.launch(args, to.pixels(), to.channels()),
                to.width(),
                to.height() * to.blocks(),
                emission.offset(input),
                emission.offset(output),
                emission.constant(rows.table()),
                emission.constant(columns.table()),
                input.shape().height(),
                input.shape().width(),
                to.height(),
                to.width());
    }

    private void reference(Arguments args, int pixel, int channel) {
        Image in = new Image(args, 2, input.shape());
        int y = pixel / output.shape().width();
        int x = pixel % output.shape().width();
        double sum = 0;
        for (int i = 0; i < rows.count(); i++) {
            for (int k = 0; k < columns.count(); k++) {
                double weight = (double) rows.weight(y, i) * columns.weight(x, k);
                sum += weight * in.get(channel, rows.index(y, i), columns.index(x, k));
            }
        }
        boolean outside = rows.outside(y) || columns.outside(x);
        new Image(args, 3, output.shape()).put(channel, pixel, outside ? fill : (float) sum);
    }
}
