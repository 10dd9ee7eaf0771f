package dev.impasto.tests.apps.programs;

import com.jme3.anim.AnimComposer;
import com.jme3.anim.SkinningControl;
import com.jme3.anim.tween.action.BlendableAction;
import com.jme3.app.SimpleApplication;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.scene.Spatial;

/** Figures that share a mesh, each at another place of its dance; half skinned by the processor. */
public final class Crowd extends SimpleApplication {
    @Override
    public void simpleInitApp() {
        Spatial model = assetManager.loadModel("Models/Oto/Oto.mesh.xml");
        for (int i = 0; i < 6; i++) {
            Spatial dancer = model.clone();
            dancer.setLocalTranslation(6 * (i % 3) - 6, 0, -8f * (i / 3));
            dancer.rotate(0, 0.4f * i, 0);
            AnimComposer composer = dancer.getControl(AnimComposer.class);
            ((BlendableAction) composer.action("Walk")).setTransitionLength(0);
            composer.setCurrentAction("Walk");
            composer.setTime(AnimComposer.DEFAULT_LAYER, 0.12 * i);
            composer.setGlobalSpeed(0.7f + 0.1f * i);
            dancer.getControl(SkinningControl.class).setHardwareSkinningPreferred(i % 3 != 1);
            rootNode.attachChild(dancer);
        }
        Props.daylight(rootNode, 1.1f, 0.5f);
        viewPort.setBackgroundColor(new ColorRGBA(0.2f, 0.22f, 0.3f, 1));
        cam.setLocation(new Vector3f(0, 4, 17));
        cam.lookAt(new Vector3f(0, 0, -4), Vector3f.UNIT_Y);
    }
}
