package dev.impasto.training.style;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.ReferenceBackend;
import dev.impasto.neural.image.Sizes;
import dev.impasto.neural.stylise.Brushwork;
import dev.impasto.training.Picture;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * A picture as the style stage shows it to its network: itself, and its brush strokes. Computed by
 * the stage's own kernels, in plain Java.
 *
 * @param planes {@link Brushwork#CHANNELS} x height x width
 */
record Seen(int width, int height, float[] planes) {

    private static final int BLOCK = 8;

    /**
     * @param picture sides are multiples of 8
     * @param x where on the canvas it lies, a multiple of 8
     * @param y likewise
     */
    static Seen of(Picture picture, int x, int y) {
        int area = picture.width() * picture.height();
        ByteBuffer bytes = ByteBuffer.allocateDirect(Float.BYTES * BLOCK * area);
        FloatBuffer pixels = bytes.order(ByteOrder.nativeOrder()).asFloatBuffer();
        for (int i = 0; i < 3 * area; i++) {
            pixels.put(BLOCK * (i % area) + i / area, picture.planes()[i]);
        }
        Sizes sizes =
                new Sizes(picture.width(), picture.height(), picture.width(), picture.height());
        try (Backend backend = new ReferenceBackend()) {
            DeviceBuffer planes = backend.allocate(bytes.capacity());
            backend.upload(planes, bytes);
            DeviceBuffer atRest = backend.allocate(4L * Float.BYTES * area);
            Brushwork brushwork = new Brushwork(backend, sizes, planes);
            brushwork.origin(x, y);
            brushwork.paint(atRest, 0, 0);
            backend.download(planes, bytes);
        }
        float[] all = new float[Brushwork.CHANNELS * area];
        for (int i = 0; i < all.length; i++) {
            all[i] = pixels.get(BLOCK * (i % area) + i / area);
        }
        return new Seen(picture.width(), picture.height(), all);
    }

    /** A batch of one, 1 x 6 x H x W, owned by {@code manager}. */
    NDArray toArray(NDManager manager) {
        return manager.create(planes, new Shape(1, Brushwork.CHANNELS, height, width));
    }

    /** The strokes among a batch of what is seen, N x 3 x H x W. */
    static NDArray strokes(NDArray seen) {
        return seen.get(":, 3:6");
    }
}
