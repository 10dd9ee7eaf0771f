package dev.impasto.raster;

import com.jme3.bounding.BoundingVolume;
import com.jme3.material.Material;
import com.jme3.math.Matrix4f;
import com.jme3.renderer.queue.GeometryList;
import com.jme3.scene.Geometry;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.instancing.InstancedGeometry;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Remembers where each drawn geometry was in the previous frame, which jME does not. */
final class TransformHistory {
    /** Frames between two looks for geometries that went away, and for new textures. */
    private static final int SWEEP = 256;

    private static final int IDS = 0xffff;

    private final Map<Geometry, Track> tracks = new IdentityHashMap<>();
    private final List<Track> drawn = new ArrayList<>();
    private final CameraHistory camera;
    private final Consumer<Material> materialSeen;
    private final DrawState drawState = new DrawState();
    private long frame;
    private int lastId;
    private boolean anySolid;
    private boolean anyKnown;

    /** What became of a geometry since the frame before. */
    enum Change {
        /** It stands where it stood, or came into view where it may have stood. */
        NONE,
        /** It moved, or is bent otherwise. */
        MOVED,
        /** It is somewhere else altogether. */
        LEAPT,
        /** It was not drawn though the camera looked there. */
        APPEARED
    }

    /** A geometry's world matrices, and what bends it, in this frame and the one before. */
    static final class Track {
        final Geometry geometry;
        final int id;
        final Matrix4f previous = new Matrix4f();
        final Matrix4f current = new Matrix4f();
        final BoneHistory bones = new BoneHistory();
        final MorphHistory morph = new MorphHistory();
        final InstanceHistory instances;

        /** How reactive it is marked to be, or -1. */
        float mark;

        /** Whether its vertices were changed by the processor since they were drawn last. */
        boolean deformed;

        /** Whether it leaves its depth. */
        boolean solid;

        Change change;
        private Material material;
        private long seen = Long.MIN_VALUE;

        private Track(Geometry geometry, int id) {
            this.geometry = geometry;
            this.id = id;
            instances = geometry instanceof InstancedGeometry ? new InstanceHistory() : null;
        }

        private boolean advance(long frame, CameraHistory camera) {
            boolean known = seen == frame - 1;
            seen = frame;
            mark = Reactive.of(geometry);
            VertexBuffer positions = geometry.getMesh().getBuffer(Type.Position);
            deformed = known && positions != null && positions.isUpdateNeeded();
            Matrix4f world =
                    geometry.isIgnoreTransform() ? Matrix4f.IDENTITY : geometry.getWorldMatrix();
            previous.set(known ? current : world);
            current.set(world);
            boolean moved = advanceBends(known, camera) | !previous.equals(current);
            if (!known) {
                change = camera.saw(geometry.getWorldBound()) ? Change.APPEARED : Change.NONE;
            } else if (moved) {
                change = leapt(camera) ? Change.LEAPT : Change.MOVED;
            } else {
                change = Change.NONE;
            }
            return known;
        }

        private boolean advanceBends(boolean known, CameraHistory camera) {
            boolean bent = bones.advance(geometry, known);
            if (MorphHistory.morphs(geometry)) {
                bent |= morph.advance(geometry, known);
            }
            if (geometry instanceof InstancedGeometry instanced) {
                bent |= instances.advance(instanced, known, camera);
            }
            return bent;
        }

        private boolean leapt(CameraHistory camera) {
            BoundingVolume bound = geometry.getModelBound();
            return instances == null
                    && bound != null
                    && camera.leapt(bound.getCenter(), previous, current);
        }
    }

    /**
     * @param materialSeen is told each material when it first appears, and all again from time to
     *     time
     */
    TransformHistory(CameraHistory camera, Consumer<Material> materialSeen) {
        this.camera = camera;
        this.materialSeen = materialSeen;
    }

    /** Forgets everything, so that a scene that is left can go. */
    void clear() {
        tracks.clear();
        drawn.clear();
    }

    void beginFrame() {
        frame++;
        drawn.clear();
        anySolid = false;
        anyKnown = false;
        if (frame % SWEEP == 0) {
            tracks.values().removeIf(track -> track.seen < frame - SWEEP);
            tracks.values().forEach(track -> track.material = null);
        }
    }

    /** Takes note of geometries that this frame draws. */
    void observe(GeometryList list) {
        for (int i = 0; i < list.size(); i++) {
            observe(list.get(i));
        }
    }

    /** All that this frame draws. */
    List<Track> drawn() {
        return drawn;
    }

    /** Whether this frame draws solid things, and none that the frame before drew too. */
    boolean isAllNew() {
        return anySolid && !anyKnown;
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
            track.solid = drawState.of(geometry.getMaterial()).isDepthWrite();
            anySolid |= track.solid;
            anyKnown |= track.advance(frame, camera) && track.solid;
        }
    }
}
