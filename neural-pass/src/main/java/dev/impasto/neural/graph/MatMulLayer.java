package dev.impasto.neural.graph;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.backend.ReferenceKernel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Products of matrices that a network computes, a row of images each: {@code out[n][b][m] = Σ
 * left[k][b][m] · right[n][b][k]}, by channel, row, column.
 */
record MatMulLayer(String name, Value left, Value right, Value output) implements Layer {

    @Override
    public List<Value> inputs() {
        return List.of(left, right);
    }

    @Override
    public void emit(Emission emission) {
        Shape to = output.shape();
        Map<String, String> defines = new TreeMap<>();
        defines.put("INNER", Integer.toString(left.shape().channels()));
        defines.put("LEFT_ROWS", Integer.toString(left.shape().height()));
        defines.put("RIGHT_ROWS", Integer.toString(right.shape().height()));
        ReferenceKernel each = ReferenceKernel.each(this::reference);
        emission.launch(
                "matmul",
                defines,
                (args, x, y) -> each.launch(args, to.pixels(), to.channels()),
                to.width(),
                to.height() * to.blocks(),
                emission.offset(left),
                emission.offset(right),
                emission.offset(output),
                to.height(),
                to.width());
    }

    private void reference(Arguments args, int pixel, int channel) {
        Image a = new Image(args, 2, left.shape());
        Image b = new Image(args, 3, right.shape());
        int row = pixel / output.shape().width();
        int leftRow = Math.min(row, left.shape().height() - 1);
        int rightRow = Math.min(row, right.shape().height() - 1);
        double sum = 0;
        for (int k = 0; k < left.shape().channels(); k++) {
            double factor = a.get(k, leftRow, pixel % output.shape().width());
            sum += factor * b.get(channel, rightRow, k);
        }
        new Image(args, 4, output.shape()).put(channel, pixel, (float) sum);
    }
}
