package dev.impasto.raster;

import com.jme3.material.Material;
import com.jme3.material.RenderState;
import com.jme3.material.Technique;
import com.jme3.material.TechniqueDef;
import java.util.List;

/** The render state that jME draws a material with: its technique's, and what it adds itself. */
final class DrawState {
    private final RenderState merged = new RenderState();

    /** Merges as {@link Material} does; the result is overwritten by the next call. */
    RenderState of(Material material) {
        merged.set(RenderState.DEFAULT);
        RenderState defined = definition(material).getRenderState();
        return (defined == null ? RenderState.DEFAULT : defined)
                .copyMergedTo(material.getAdditionalRenderState(), merged);
    }

    private static TechniqueDef definition(Material material) {
        Technique active = material.getActiveTechnique();
        if (active != null) {
            return active.getDef();
        }
        List<TechniqueDef> defaults =
                material.getMaterialDef().getTechniqueDefs(TechniqueDef.DEFAULT_TECHNIQUE_NAME);
        return defaults.get(0);
    }
}
