package dev.impasto.raster;

import com.jme3.material.MatParam;
import com.jme3.material.MatParamOverride;
import com.jme3.scene.Geometry;
import com.jme3.scene.Spatial;
import com.jme3.shader.VarType;
import com.jme3.util.SafeArrayList;
import java.util.List;

/**
 * Marks of what history lies about, for {@link Layer#REACTIVE}: a texture that moves, a mirror, a
 * screen. A mark is a jME parameter override, so that it goes for all below a node and is saved
 * with it; materials that do not know the parameter pass it over. A material definition that
 * declares the parameter marks its materials by it. What is blended needs no mark; a mark of 0
 * takes it out.
 */
public final class Reactive {
    /** The name of the override, a float. */
    public static final String PARAMETER = "ImpastoReactive";

    private Reactive() {}

    /**
     * Marks a spatial and all below it, in the place of an earlier mark.
     *
     * @param amount 0 (history holds) to 1 (history is of no use)
     */
    public static void mark(Spatial spatial, float amount) {
        if (!(amount >= 0 && amount <= 1)) {
            throw new IllegalArgumentException("reactive " + amount + " is not in 0..1");
        }
        unmark(spatial);
        spatial.addMatParamOverride(new MatParamOverride(VarType.Float, PARAMETER, amount));
    }

    /** Takes a spatial's own mark away. */
    public static void unmark(Spatial spatial) {
        List.copyOf(spatial.getLocalMatParamOverrides()).stream()
                .filter(override -> override.getName().equals(PARAMETER))
                .forEach(spatial::removeMatParamOverride);
    }

    /** The amount that a geometry or its material is marked with, the nearest mark; -1 for none. */
    static float of(Geometry geometry) {
        SafeArrayList<MatParamOverride> overrides = geometry.getWorldMatParamOverrides();
        for (int i = overrides.size() - 1; i >= 0; i--) {
            MatParamOverride override = overrides.get(i);
            if (override.isEnabled()
                    && override.getName().equals(PARAMETER)
                    && override.getValue() instanceof Float amount) {
                return amount;
            }
        }
        MatParam own = geometry.getMaterial().getParam(PARAMETER);
        return own != null && own.getValue() instanceof Float amount ? amount : -1;
    }
}
