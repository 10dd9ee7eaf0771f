package dev.impasto.neural.backend;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/**
 * What a {@link ReferenceKernel} was launched with. Buffers are to be read and written by index;
 * their position and limit must stay as they are.
 */
public interface Arguments {

    /** Argument {@code index} as bytes in native order. */
    ByteBuffer bytes(int index);

    /** Argument {@code index} as floats; the same memory as {@link #bytes}. */
    FloatBuffer floats(int index);

    /** Argument {@code index}, which was set as an {@code int}. */
    int integer(int index);

    /** Argument {@code index}, which was set as a {@code float}. */
    float real(int index);
}
