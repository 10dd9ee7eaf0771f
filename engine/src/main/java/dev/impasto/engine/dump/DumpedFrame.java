package dev.impasto.engine.dump;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.impasto.neural.color.DisplayTransform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What {@code frame_NNNN.json} holds.
 *
 * @param frame number, from 0
 * @param tick of the game, or -1
 * @param timeStep seconds of game time since the frame before
 * @param reset whether the frame has nothing to do with the one before
 * @param renderSize width and height of {@code frame_NNNN.exr}
 * @param displaySize width and height of the picture that is made from it
 * @param jitter where the scene was sampled, in render pixels right of and below a pixel's centre
 * @param transform how the application shows its light: FILMIC, SRGB or CLIP ({@link
 *     dev.impasto.neural.color.DisplayTransform}); SRGB where a file tells none
 * @param exposure what linear colour is multiplied with before tone mapping
 * @param near distance of the near plane
 * @param far distance of the far plane
 * @param view from world to eye space, row by row, for column vectors
 * @param projection from eye to clip space, without jitter; depth from -1 to 1
 * @param previousView that of the frame before; after a reset that of this one
 * @param previousProjection likewise
 * @param truthSamples samples a pixel in {@code truth_NNNN.exr}, or 0 where there is none
 */
public record DumpedFrame(
        int frame,
        long tick,
        float timeStep,
        boolean reset,
        int[] renderSize,
        int[] displaySize,
        float[] jitter,
        DisplayTransform transform,
        float exposure,
        float near,
        float far,
        float[] view,
        float[] projection,
        float[] previousView,
        float[] previousProjection,
        int truthSamples) {
    private static final long MOST_BYTES = 1 << 20;
    private static final int MOST_PIXELS = 16384;

    /** Reads and checks a file: what the pass needs of it, and nothing else. */
    static DumpedFrame read(Path file) throws IOException {
        require(Files.size(file) <= MOST_BYTES, file, "has more than a megabyte");
        DumpedFrame frame;
        try {
            frame = new Gson().fromJson(Files.readString(file), DumpedFrame.class);
        } catch (JsonParseException e) {
            throw new IOException(file + " is no JSON as docs/dump-format.md describes it", e);
        }
        require(frame != null, file, "is empty");
        frame.check(file);
        return frame;
    }

    /** Whether the view is a parallel one. */
    boolean isParallel() {
        return projection != null && projection.length == 16 && projection[15] == 1;
    }

    /** Where JSON has no such name, or none at all. */
    public DumpedFrame {
        transform = transform == null ? DisplayTransform.SRGB : transform;
    }

    private void check(Path file) throws IOException {
        require(isSize(renderSize), file, "needs \"renderSize\": [width, height]");
        require(isSize(displaySize), file, "needs \"displaySize\": [width, height]");
        require(
                jitter != null && jitter.length == 2 && isJitter(jitter[0]) && isJitter(jitter[1]),
                file,
                "needs \"jitter\": [right, down], each within 0.5 of 0");
        require(
                exposure > 0 && exposure < Float.POSITIVE_INFINITY,
                file,
                "needs a positive \"exposure\"");
        require(
                (near > 0 || isParallel()) && far > near && far - near < Float.POSITIVE_INFINITY,
                file,
                "needs \"near\" and \"far\", 0 < near < far");
    }

    private static boolean isSize(int[] size) {
        return size != null
                && size.length == 2
                && size[0] > 0
                && size[0] <= MOST_PIXELS
                && size[1] > 0
                && size[1] <= MOST_PIXELS;
    }

    private static boolean isJitter(float offset) {
        return Math.abs(offset) <= 0.5f;
    }

    private static void require(boolean holds, Path file, String complaint) throws IOException {
        if (!holds) {
            throw new IOException(file + " " + complaint);
        }
    }
}
