package dev.impasto.raster;

import com.jme3.material.MatParamOverride;
import com.jme3.material.Material;
import com.jme3.math.Matrix4f;
import com.jme3.scene.Geometry;
import com.jme3.shader.VarType;
import com.jme3.util.SafeArrayList;
import java.util.Arrays;

/** Where the bones of a mesh that the GPU skins were in this frame and the one before. */
final class BoneHistory {
    private Matrix4f[] before = {};
    private Matrix4f[] now = {};

    /** Takes note of a frame; says whether the mesh was bent otherwise before. */
    boolean advance(Geometry geometry, boolean known) {
        Matrix4f[] bones = bonesOf(geometry);
        if (bones == null) {
            now = new Matrix4f[0];
            return false;
        }
        boolean comparable = known && now.length == bones.length;
        if (now.length != bones.length) {
            before = copies(bones);
            now = copies(bones);
        }
        Matrix4f[] spare = before;
        before = now;
        now = spare;
        set(now, bones);
        if (!comparable) {
            set(before, bones);
        }
        return !Arrays.equals(before, now);
    }

    /** Tells a material where the bones were; one of a mesh without bones does not ask. */
    void tell(Material motion) {
        if (now.length > 0) {
            motion.setParam("BoneMatricesBefore", VarType.Matrix4Array, before);
        }
    }

    /** What jME's skinning and skeleton controls hand to materials, or null. */
    private static Matrix4f[] bonesOf(Geometry geometry) {
        SafeArrayList<MatParamOverride> overrides = geometry.getWorldMatParamOverrides();
        for (int i = 0; i < overrides.size(); i++) {
            MatParamOverride override = overrides.get(i);
            if (override.isEnabled()
                    && override.getName().equals("BoneMatrices")
                    && override.getValue() instanceof Matrix4f[] bones) {
                return bones;
            }
        }
        return null;
    }

    private static Matrix4f[] copies(Matrix4f[] bones) {
        return Arrays.stream(bones).map(Matrix4f::clone).toArray(Matrix4f[]::new);
    }

    private static void set(Matrix4f[] to, Matrix4f[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i].set(from[i]);
        }
    }
}
