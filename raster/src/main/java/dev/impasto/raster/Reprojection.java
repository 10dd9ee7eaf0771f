package dev.impasto.raster;

import com.jme3.math.Matrix4f;
import com.jme3.math.Quaternion;

/**
 * Matrices that take a clip position of this frame to the previous one. They are made in double
 * precision, since a still camera has to come out as no motion at all.
 */
final class Reprojection {
    private static final int SIZE = 4;

    private final double[] now = new double[SIZE * SIZE];
    private final double[] before = new double[SIZE * SIZE];
    private final double[] product = new double[SIZE * SIZE];
    private final double[] inverse = new double[SIZE * SIZE];
    private final double[] view = new double[SIZE * SIZE];
    private final double[] projection = new double[SIZE * SIZE];
    private final double[][] elimination = new double[SIZE][2 * SIZE];
    private final Matrix4f turned = new Matrix4f();
    private final float[] floats = new float[SIZE * SIZE];

    /** Computes previous view-projection · inverse of the current one. */
    void near(CameraHistory cameras, Matrix4f result) {
        between(cameras, cameras.viewBefore, false, result);
    }

    /**
     * Computes the same for what is infinitely far away, for which only turning counts.
     *
     * @param turn from where something is now to where it was
     */
    void far(CameraHistory cameras, Quaternion turn, Matrix4f result) {
        turned.loadIdentity();
        turned.setRotationQuaternion(turn);
        cameras.viewBefore.mult(turned, turned);
        between(cameras, turned, true, result);
    }

    private void between(
            CameraHistory cameras, Matrix4f viewBefore, boolean turnOnly, Matrix4f result) {
        viewProjection(cameras.viewNow, cameras.projectionNow, turnOnly, now);
        viewProjection(viewBefore, cameras.projectionBefore, turnOnly, before);
        invert(now);
        multiply(before, inverse, product);
        store(result);
    }

    /** Computes projection · view · world. */
    void clip(Matrix4f projectionMatrix, Matrix4f viewMatrix, Matrix4f world, Matrix4f result) {
        viewProjection(viewMatrix, projectionMatrix, false, before);
        load(world, view);
        multiply(before, view, product);
        store(result);
    }

    private void viewProjection(Matrix4f v, Matrix4f p, boolean turnOnly, double[] out) {
        load(v, view);
        if (turnOnly) {
            view[3] = 0;
            view[7] = 0;
            view[11] = 0;
        }
        load(p, projection);
        multiply(projection, view, out);
    }

    private void load(Matrix4f matrix, double[] out) {
        matrix.get(floats, true);
        for (int i = 0; i < out.length; i++) {
            out[i] = floats[i];
        }
    }

    private void store(Matrix4f out) {
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) product[i];
        }
        out.set(floats, true);
    }

    private static void multiply(double[] a, double[] b, double[] out) {
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                double sum = 0;
                for (int k = 0; k < SIZE; k++) {
                    sum += a[row * SIZE + k] * b[k * SIZE + column];
                }
                out[row * SIZE + column] = sum;
            }
        }
    }

    /** Gauss-Jordan elimination with the largest pivot of each column. */
    private void invert(double[] matrix) {
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                elimination[row][column] = matrix[row * SIZE + column];
                elimination[row][SIZE + column] = row == column ? 1 : 0;
            }
        }
        for (int column = 0; column < SIZE; column++) {
            swapInLargest(column);
            eliminate(column);
        }
        for (int row = 0; row < SIZE; row++) {
            System.arraycopy(elimination[row], SIZE, inverse, row * SIZE, SIZE);
        }
    }

    private void swapInLargest(int column) {
        int best = column;
        for (int row = column + 1; row < SIZE; row++) {
            if (Math.abs(elimination[row][column]) > Math.abs(elimination[best][column])) {
                best = row;
            }
        }
        double[] found = elimination[best];
        elimination[best] = elimination[column];
        elimination[column] = found;
    }

    private void eliminate(int column) {
        double[] pivot = elimination[column];
        double scale = 1 / pivot[column];
        for (int i = 0; i < pivot.length; i++) {
            pivot[i] *= scale;
        }
        for (int row = 0; row < SIZE; row++) {
            double factor = elimination[row][column];
            if (row != column && factor != 0) {
                for (int i = 0; i < pivot.length; i++) {
                    elimination[row][i] -= factor * pivot[i];
                }
            }
        }
    }
}
