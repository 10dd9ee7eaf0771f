package dev.impasto.training.capture.scene;

import com.jme3.app.SimpleApplication;
import com.jme3.app.state.AppState;
import dev.impasto.raster.SceneRaster;

/** A scene that tells what draws it of camera cuts and exposure. */
public abstract class CapturedScene extends SimpleApplication {
    private SceneRaster raster;

    CapturedScene() {
        super(new AppState[0]);
    }

    /** Says what draws it from now on. */
    public final void drawnBy(SceneRaster by) {
        raster = by;
    }

    /** The frame that is drawn next has nothing to do with the one before. */
    final void cut() {
        if (raster != null) {
            raster.reset();
        }
    }

    /** Sets what light is multiplied with, from the frame that is drawn next. */
    final void expose(float exposure) {
        if (raster != null) {
            raster.setExposure(exposure);
        }
    }
}
