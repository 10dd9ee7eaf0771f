package dev.impasto.raster;

import com.jme3.material.MatParam;
import com.jme3.material.Material;
import com.jme3.scene.Geometry;
import com.jme3.shader.VarType;
import java.util.Arrays;

/**
 * How much of each morph target a mesh showed in this frame and the one before. Which target lies
 * in which of the material's slots changes with the weights: jME's MorphControl fills them, in
 * order, with the targets whose weight is at least {@link #LEAST}; targets that find no slot share
 * the last one, and there the weight before is taken to have been shared as it is now.
 */
final class MorphHistory {
    private static final float LEAST = 0.005f;

    private float[] before = {};
    private float[] now = {};
    private float[] slots = {};

    /** Takes note of a frame; says whether the mesh was morphed otherwise before. */
    boolean advance(Geometry geometry, boolean known) {
        float[] weights = geometry.getMorphState();
        boolean comparable = known && now.length == weights.length;
        if (now.length != weights.length) {
            before = weights.clone();
            now = weights.clone();
        }
        float[] spare = before;
        before = now;
        now = spare;
        System.arraycopy(weights, 0, now, 0, weights.length);
        if (!comparable) {
            System.arraycopy(weights, 0, before, 0, weights.length);
        }
        return !Arrays.equals(before, now);
    }

    /** Whether the material of a geometry morphs it on the GPU. */
    static boolean morphs(Geometry geometry) {
        return geometry.getMesh().hasMorphTargets()
                && value(geometry.getMaterial(), "NumberOfMorphTargets") instanceof Integer;
    }

    /** Tells a material how the geometry is morphed, and how it was. */
    void tell(Material motion, Geometry geometry) {
        Material own = geometry.getMaterial();
        float[] current = (float[]) value(own, "MorphWeights");
        motion.setInt("NumberOfMorphTargets", (int) value(own, "NumberOfMorphTargets"));
        motion.setInt("NumberOfTargetsBuffers", (int) value(own, "NumberOfTargetsBuffers"));
        motion.setParam("MorphWeights", VarType.FloatArray, current);
        motion.setParam("MorphWeightsBefore", VarType.FloatArray, inSlots(current));
    }

    private float[] inSlots(float[] current) {
        if (slots.length != current.length) {
            slots = new float[current.length];
        }
        Arrays.fill(slots, 0);
        int slot = 0;
        for (int i = 0; i < now.length; i++) {
            if (now[i] >= LEAST) {
                int at = Math.min(slot, slots.length - 1);
                slots[at] += before[i];
                slot++;
            }
        }
        return slots;
    }

    private static Object value(Material material, String name) {
        MatParam parameter = material.getParam(name);
        return parameter == null ? null : parameter.getValue();
    }
}
