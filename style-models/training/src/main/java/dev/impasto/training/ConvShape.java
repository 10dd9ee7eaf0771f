package dev.impasto.training;

/**
 * A square convolution with zero padding of {@code kernel / 2} on each side.
 *
 * @param in input channels
 * @param out output channels
 * @param kernel side of the kernel, odd
 * @param stride 1 or 2
 */
public record ConvShape(int in, int out, int kernel, int stride) {

    /** A convolution that keeps the picture's size. */
    public static ConvShape same(int in, int out, int kernel) {
        return new ConvShape(in, out, kernel, 1);
    }

    /** Pixels of zeros on each side. */
    public int padding() {
        return kernel / 2;
    }

    /** Inputs that one output sums: the fan-in of its initialisation. */
    public int fanIn() {
        return in * kernel * kernel;
    }
}
