package dev.impasto.neural.upscale;

import dev.impasto.neural.backend.DeviceBuffer;

/**
 * What decides, for each render pixel, how far {@link TemporalUpscaler} believes its history.
 *
 * <p>Both images are in the networks' blocked layout at {@code networkHeight × networkWidth};
 * {@code 40_features.cl} lists the 16 planes of the input and {@code 50_compose.cl} says what the
 * output steers. Its 8 channels, each in [0,1]: trust in the history of the four quarters of the
 * pixel (rows first; at 2× the display pixels in it), which is raised where samples do not agree
 * that it is wrong, and by which they also count as differences from the history; freedom of the
 * history from the neighbourhood's box; and the kernel that gathers samples: its lean (0.5:
 * upright) and its sharpness along x and along y.
 */
public interface Steering extends AutoCloseable {

    /** Where the upscaler writes its 16 feature planes. */
    DeviceBuffer input();

    /** Where the 8 parameters are after {@link #run}. */
    DeviceBuffer output();

    /** Queues the prediction. */
    void run();

    @Override
    void close();
}
