package dev.impasto.engine.diagnose;

import com.jme3.app.Application;
import com.jme3.app.state.BaseAppState;
import com.jme3.renderer.Camera;
import com.jme3.renderer.RenderManager;
import dev.impasto.neural.FrameInputs;
import dev.impasto.raster.SceneRaster;
import dev.impasto.raster.Supersampler;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/**
 * Finds the mistakes of an integration by measuring what the pass really gets, on any application:
 * it watches for half a second, holds the camera still, turns it by a few pixels, moves it a little
 * to the side and makes one cut. The application finds its camera as it left it after each frame,
 * and plays on meanwhile. docs/diagnose.md says what is measured.
 *
 * <p>Attach it to the application's state manager; whoever draws hands it each frame that the pass
 * gets. All methods belong to the render thread.
 */
public final class SelfCheck extends BaseAppState {
    private static final int TRUTH_SAMPLES = 16;
    private static final int MOST_UNSEEN = 120;
    private static final int WORKING_BYTES = 8;

    private final SceneRaster raster;
    private final Consumer<Diagnosis> done;
    private Camera camera;
    private SeenThings things;
    private CameraCourse course;
    private Examination examination;
    private Step step = Step.WATCH;
    private int frame; // of the step
    private boolean seen;
    private int unseen;

    /**
     * A check of what a raster draws.
     *
     * @param done is told what was found, once; the check has detached itself then
     */
    public SelfCheck(SceneRaster raster, Consumer<Diagnosis> done) {
        this.raster = raster;
        this.done = done;
    }

    @Override
    protected void initialize(Application app) {
        camera = app.getCamera();
        course = new CameraCourse(camera);
        things = new SeenThings(app.getViewPort());
    }

    @Override
    public void render(RenderManager manager) {
        course.enter(step, frame, raster.renderWidth());
        if (step == Step.CUT || step == Step.BACK) {
            raster.reset();
        }
        seen = false;
    }

    /** Takes a look at what the pass gets in the frame under way, rows bottom-up. */
    public void see(FrameInputs in) {
        if (course == null) {
            return; // before the first frame of its own
        }
        int width = raster.renderWidth();
        int height = raster.renderHeight();
        if (examination == null) {
            double scale = (double) raster.displayWidth() / width;
            examination =
                    new Examination(
                            width, height, scale, spots -> things.at(camera, spots, width, height));
        }
        examination.see(step, new SeenFrame(in, width, height));
        seen = true;
    }

    @Override
    public void postRender() {
        unseen = seen ? 0 : unseen + 1;
        if (seen) {
            measure();
        }
        course.leave();
        if (unseen == MOST_UNSEEN) {
            end(Diagnosis.unseen());
        } else if (seen) {
            advance();
        }
    }

    private void measure() {
        if (step == Step.STILL && frame == step.frames() - 1) {
            examination.compare(truth());
        }
        if (step == Step.SIDE) {
            course.adapt(examination.typicalMotion());
        }
    }

    /** What the camera does in the frame under way. */
    Step step() {
        return step;
    }

    /** The truth of the instant that was drawn last. */
    Luma truth() {
        int width = raster.displayWidth();
        int height = raster.displayHeight();
        ByteBuffer working =
                ByteBuffer.allocateDirect(WORKING_BYTES * width * height)
                        .order(ByteOrder.nativeOrder());
        try (Supersampler supersampler = new Supersampler(raster)) {
            supersampler.truth(TRUTH_SAMPLES, working, null);
        }
        return Luma.ofWorking(working, width, height);
    }

    private void advance() {
        frame++;
        if (frame < step.frames()) {
            return;
        }
        frame = 0;
        if (step == Step.BACK) {
            end(examination.diagnosis());
        } else {
            step = Step.values()[step.ordinal() + 1];
        }
    }

    private void end(Diagnosis diagnosis) {
        getStateManager().detach(this);
        done.accept(diagnosis);
    }

    @Override
    protected void cleanup(Application app) {}

    @Override
    protected void onEnable() {}

    @Override
    protected void onDisable() {}
}
