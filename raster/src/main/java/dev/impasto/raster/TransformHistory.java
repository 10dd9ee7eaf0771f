package dev.impasto.raster;

import com.jme3.material.Material;
import com.jme3.math.Matrix4f;
import com.jme3.renderer.queue.GeometryList;
import com.jme3.scene.Geometry;
import com.jme3.scene.instancing.InstancedGeometry;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Remembers where each drawn geometry was in the previous frame, which jME does not. A geometry
 * that was not drawn in the previous frame counts as still.
 */
final class TransformHistory {
    /** Frames between two looks for geometries that went away, and for new textures. */
    private static final int SWEEP = 256;

    private static final int IDS = 0xffff;

    private final Map<Geometry, Track> tracks = new IdentityHashMap<>();
    private final List<Track> drawn = new ArrayList<>();
    private final List<Track> moved = new ArrayList<>();
    private final Consumer<Material> materialSeen;
    private long frame;
    private int lastId;

    /** A geometry's world matrices, and what bends it, in this frame and the one before. */
    static final class Track {
        final Geometry geometry;
        final int id;
        final Matrix4f previous = new Matrix4f();
        final Matrix4f current = new Matrix4f();
        final BoneHistory bones = new BoneHistory();
        final MorphHistory morph = new MorphHistory();
        final InstanceHistory instances;
        float mark;
        private Material material;
        private long seen = Long.MIN_VALUE;

        private Track(Geometry geometry, int id) {
            this.geometry = geometry;
            this.id = id;
            instances = geometry instanceof InstancedGeometry ? new InstanceHistory() : null;
        }

        private boolean advance(long frame) {
            boolean known = seen == frame - 1;
            seen = frame;
            Matrix4f world =
                    geometry.isIgnoreTransform() ? Matrix4f.IDENTITY : geometry.getWorldMatrix();
            mark = Reactive.of(geometry);
            previous.set(known ? current : world);
            current.set(world);
            boolean moved = !previous.equals(current);
            moved |= bones.advance(geometry, known);
            if (MorphHistory.morphs(geometry)) {
                moved |= morph.advance(geometry, known);
            }
            if (geometry instanceof InstancedGeometry instanced) {
                moved |= instances.advance(instanced, known);
            }
            return moved;
        }
    }

    /**
     * @param materialSeen is told each material when it first appears, and all again from time to
     *     time
     */
    TransformHistory(Consumer<Material> materialSeen) {
        this.materialSeen = materialSeen;
    }

    /** Forgets everything, so that a scene that is left can go. */
    void clear() {
        tracks.clear();
        drawn.clear();
        moved.clear();
    }

    void beginFrame() {
        frame++;
        drawn.clear();
        moved.clear();
        if (frame % SWEEP == 0) {
            tracks.values().removeIf(track -> track.seen < frame - SWEEP);
            tracks.values().forEach(track -> track.material = null);
        }
    }

    /** Takes note of geometries that this frame draws. */
    void observe(GeometryList drawn) {
        for (int i = 0; i < drawn.size(); i++) {
            observe(drawn.get(i));
        }
    }

    /** All that this frame draws. */
    List<Track> drawn() {
        return drawn;
    }

    /** Those that write depth and that moved or were bent since the previous frame. */
    List<Track> moved() {
        return moved;
    }

    private void observe(Geometry geometry) {
        Track track = tracks.get(geometry);
        if (track == null) {
            lastId = lastId % IDS + 1;
            track = new Track(geometry, lastId);
            tracks.put(geometry, track);
        }
        if (track.material != geometry.getMaterial()) {
            track.material = geometry.getMaterial();
            materialSeen.accept(track.material);
        }
        if (track.seen != frame) {
            drawn.add(track);
            if (track.advance(frame) && isTraceable(geometry)) {
                moved.add(track);
            }
        }
    }

    /** What leaves no depth cannot be found again in it. */
    private static boolean isTraceable(Geometry geometry) {
        return geometry.getMaterial().getAdditionalRenderState().isDepthWrite();
    }
}
