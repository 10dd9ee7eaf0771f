package dev.impasto.raster;

import com.jme3.material.Material;
import com.jme3.math.Matrix4f;
import com.jme3.scene.Geometry;
import com.jme3.scene.instancing.InstancedGeometry;
import com.jme3.texture.Image;
import com.jme3.texture.Image.Format;
import com.jme3.texture.Texture.MagFilter;
import com.jme3.texture.Texture.MinFilter;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Where the instances of an instanced geometry were in the frame before, as a texture in the order
 * in which they are drawn: four texels a world matrix, 256 matrices a row; all 0 for an instance
 * that appeared or leapt. Instances keep no place in jME's buffer from frame to frame, so each is
 * followed by its geometry.
 */
final class InstanceHistory {
    private static final int MATRICES_A_ROW = 256;
    private static final int TEXELS = 4;
    private static final int BYTES = 64;
    private static final Matrix4f NOWHERE =
            new Matrix4f(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private final Map<Geometry, Place> places = new IdentityHashMap<>();
    private final float[] column = new float[16];
    private Texture2D texture;
    private FloatBuffer floats;
    private long frame;

    /** The world matrix of one instance in the last frame that drew it, and in the one before. */
    private static final class Place {
        final Matrix4f before = new Matrix4f();
        final Matrix4f now = new Matrix4f();
        long seen = Long.MIN_VALUE;
    }

    /** Takes note of a frame; says whether an instance that is drawn was elsewhere before. */
    boolean advance(InstancedGeometry geometry, boolean known, CameraHistory camera) {
        frame += known ? 1 : 2;
        FloatBuffer drawn = (FloatBuffer) geometry.getTransformUserInstanceData().getData();
        int count = geometry.getNumVisibleInstances();
        fit(count);
        floats.clear();
        boolean moved = false;
        int at = 0;
        for (Geometry instance : geometry.getGeometries()) {
            if (instance != null && at < count && drawnAt(drawn, at, instance.getWorldMatrix())) {
                moved |= advance(instance, camera);
                at++;
            }
        }
        if (places.size() > 2 * count + MATRICES_A_ROW) {
            places.values().removeIf(place -> place.seen < frame);
        }
        texture.getImage().setUpdateNeeded();
        return moved;
    }

    void tell(Material motion) {
        motion.setTexture("InstancesBefore", texture);
    }

    private boolean advance(Geometry instance, CameraHistory camera) {
        Place place = places.computeIfAbsent(instance, i -> new Place());
        place.before.set(place.now);
        place.now.set(instance.getWorldMatrix());
        if (place.seen != frame - 1 || leapt(instance, place, camera)) {
            place.before.set(NOWHERE);
        }
        place.seen = frame;
        place.before.get(column, false);
        floats.put(column);
        return !place.before.equals(place.now);
    }

    private static boolean leapt(Geometry instance, Place place, CameraHistory camera) {
        return !place.before.equals(place.now)
                && camera.leapt(instance.getModelBound().getCenter(), place.before, place.now);
    }

    /** Whether the instance at an index is this one; those that are culled are left out. */
    private static boolean drawnAt(FloatBuffer drawn, int index, Matrix4f m) {
        int at = 16 * index;
        return drawn.get(at) == m.m00
                && drawn.get(at + 1) == m.m10
                && drawn.get(at + 5) == m.m11
                && drawn.get(at + 10) == m.m22
                && drawn.get(at + 12) == m.m03
                && drawn.get(at + 13) == m.m13
                && drawn.get(at + 14) == m.m23;
    }

    private void fit(int count) {
        int rows = Math.max(1, (count + MATRICES_A_ROW - 1) / MATRICES_A_ROW);
        if (texture == null || texture.getImage().getHeight() < rows) {
            if (texture != null) {
                texture.getImage().dispose();
            }
            int height = Integer.highestOneBit(2 * rows - 1);
            ByteBuffer bytes = BufferUtils.createByteBuffer(height * MATRICES_A_ROW * BYTES);
            floats = bytes.asFloatBuffer();
            texture =
                    new Texture2D(
                            new Image(
                                    Format.RGBA32F,
                                    TEXELS * MATRICES_A_ROW,
                                    height,
                                    bytes,
                                    ColorSpace.Linear));
            texture.setMinFilter(MinFilter.NearestNoMipMaps);
            texture.setMagFilter(MagFilter.Nearest);
        }
    }
}
