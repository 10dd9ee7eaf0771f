package dev.impasto.neural.graph;

import java.util.Map;

/**
 * How a convolution's window moves.
 *
 * @param up the input is read as if enlarged this many times (nearest)
 */
record ConvGeometry(
        int kernelY,
        int kernelX,
        int strideY,
        int strideX,
        int dilationY,
        int dilationX,
        Padding padding,
        int up) {

    ConvGeometry padded(Padding other) {
        return new ConvGeometry(
                kernelY, kernelX, strideY, strideX, dilationY, dilationX, other, up);
    }

    ConvGeometry enlarged(int factor) {
        return new ConvGeometry(
                kernelY, kernelX, strideY, strideX, dilationY, dilationX, padding, up * factor);
    }

    /** Rows of the output for so many rows of the input; below one where the window is larger. */
    int outputHeight(int height) {
        int window = (kernelY - 1) * dilationY + 1;
        return Math.floorDiv(height + padding.top() + padding.bottom() - window, strideY) + 1;
    }

    /** Columns of the output for so many columns of the input. */
    int outputWidth(int width) {
        int window = (kernelX - 1) * dilationX + 1;
        return Math.floorDiv(width + padding.left() + padding.right() - window, strideX) + 1;
    }

    /** Pixels that a tile of the output reads, of the image as enlarged and padded. */
    long window(int width, int height) {
        long columns = (width - 1) * strideX + (kernelX - 1) * dilationX + 1;
        long rows = (height - 1) * strideY + (kernelY - 1) * dilationY + 1;
        return rows * columns;
    }

    /** The row of an image under tap {@code ky} of the window at output row y; -1 for a zero. */
    int row(int y, int ky, Shape shape) {
        return padding.mode().source(y * strideY - padding.top() + ky * dilationY, shape.height());
    }

    /** The column of an image under tap {@code kx} at output column x; -1 for a zero. */
    int column(int x, int kx, Shape shape) {
        return padding.mode().source(x * strideX - padding.left() + kx * dilationX, shape.width());
    }

    void define(Map<String, Integer> numbers) {
        numbers.put("KERNEL_Y", kernelY);
        numbers.put("KERNEL_X", kernelX);
        numbers.put("STRIDE_Y", strideY);
        numbers.put("STRIDE_X", strideX);
        numbers.put("DILATION_Y", dilationY);
        numbers.put("DILATION_X", dilationX);
        numbers.put("PAD_MODE", padding.mode().ordinal());
        numbers.put("PAD_TOP", padding.top());
        numbers.put("PAD_LEFT", padding.left());
        numbers.put("UP", up);
    }
}
