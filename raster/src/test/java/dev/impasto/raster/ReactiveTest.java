package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jme3.effect.ParticleEmitter;
import com.jme3.effect.ParticleMesh;
import com.jme3.material.Material;
import com.jme3.material.RenderState.BlendMode;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import com.jme3.scene.Geometry;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.shape.Box;
import com.jme3.scene.shape.Quad;
import java.nio.FloatBuffer;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reactive mask: how much of a pixel is not the surface that depth and motion tell of. */
class ReactiveTest {
    private static final int SIZE = 48;
    private static final float HALF = 2e-3f;
    private static final ColorRGBA WALL = new ColorRGBA(0.2f, 0.4f, 0.1f, 1);

    private Stage stage;
    private LayerCopy mask;
    private boolean reactive;

    @BeforeEach
    void open() {
        stage = Stage.open(SIZE, SIZE);
        stage.getCamera().setFrustumPerspective(45, 1, 0.1f, 100);
        stage.getCamera().setLocation(new Vector3f(0, 0, 4));
        stage.getCamera().lookAt(Vector3f.ZERO, Vector3f.UNIT_Y);
        stage.unlit(new Box(9, 9, 1), WALL).setLocalTranslation(0, 0, -2);
        SceneRaster raster = SceneRaster.attach(stage);
        raster.demand(EnumSet.of(Layer.REACTIVE));
        raster.paintWith(
                (in, out) -> {
                    mask = new LayerCopy(in, Layer.REACTIVE);
                    reactive = in.isReactive();
                    return true;
                },
                1);
    }

    @AfterEach
    void close() {
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    void whatIsOpaqueIsNotReactive() {
        pane(new ColorRGBA(1, 1, 1, 0.4f), BlendMode.Off, true);
        stage.frame();
        assertThat(reactive).isFalse();
        assertThat(middle()).isZero();
    }

    @Test
    void aVeilThatLeavesNoDepthIsReactiveAsFarAsItCovers() {
        pane(new ColorRGBA(1, 1, 1, 0.4f), BlendMode.Alpha, false);
        pane(new ColorRGBA(1, 1, 1, 0.5f), BlendMode.Alpha, false);
        stage.frame();
        assertThat(reactive).isTrue();
        assertThat(middle()).isCloseTo(1 - 0.6f * 0.5f, within(HALF));
        assertThat(mask.at(1, 1, 0)).isZero();
    }

    @Test
    void whatShinesThroughAPaneThatLeavesItsDepthIsReactive() {
        pane(new ColorRGBA(1, 1, 1, 0.4f), BlendMode.Alpha, true);
        stage.frame();
        assertThat(middle()).isCloseTo(0.6f, within(HALF));
    }

    @Test
    void addedLightIsReactiveByItsShare() {
        pane(new ColorRGBA(0.3f, 0.1f, 0, 0.5f), BlendMode.AlphaAdditive, false);
        stage.frame();
        assertThat(middle()).isCloseTo(0.15f / 0.35f, within(HALF));
    }

    @Test
    void whatIsHiddenIsNotReactive() {
        pane(ColorRGBA.White, BlendMode.Alpha, false).setLocalTranslation(-1, -1, -3);
        stage.frame();
        assertThat(middle()).isZero();
    }

    @Test
    void theTranslucentBucketCounts() {
        pane(new ColorRGBA(1, 1, 1, 0.4f), BlendMode.Alpha, false)
                .setQueueBucket(Bucket.Translucent);
        stage.frame();
        assertThat(middle()).isCloseTo(0.4f, within(HALF));
    }

    @Test
    void particlesAreReactive() {
        ParticleEmitter emitter = new ParticleEmitter("sparks", ParticleMesh.Type.Triangle, 30);
        emitter.setMaterial(
                new Material(stage.getAssetManager(), "Common/MatDefs/Misc/Particle.j3md"));
        emitter.setStartColor(ColorRGBA.White);
        emitter.setEndColor(ColorRGBA.White);
        emitter.setStartSize(0.5f);
        emitter.setEndSize(0.5f);
        emitter.setGravity(0, 0, 0);
        emitter.setNumParticles(30);
        stage.getRootNode().attachChild(emitter);
        emitter.emitAllParticles();
        stage.frame();
        assertThat(reactive).isTrue();
        assertThat(middle()).isGreaterThan(0.5f);
    }

    @Test
    void aMarkCountsWhateverTheMaterialIs() {
        Reactive.mark(pane(ColorRGBA.White, BlendMode.Off, true), 0.8f);
        stage.frame();
        assertThat(middle()).isCloseTo(0.8f, within(HALF));
        assertThat(mask.at(1, 1, 0)).isZero();
    }

    @Test
    void aMarkOfNothingTakesOutWhatIsBlended() {
        Geometry pane = pane(new ColorRGBA(1, 1, 1, 0.4f), BlendMode.Alpha, false);
        Reactive.mark(pane, 0);
        stage.frame();
        assertThat(reactive).isFalse();
        Reactive.mark(stage.getRootNode(), 1);
        Reactive.unmark(pane);
        stage.frame();
        assertThat(middle()).isEqualTo(1);
    }

    @Test
    void whatTheProcessorDeformsIsReactiveAsLongAsItDoes() {
        Geometry pane = pane(ColorRGBA.White, BlendMode.Off, true);
        stage.frame();
        assertThat(reactive).isFalse();
        FloatBuffer positions = pane.getMesh().getFloatBuffer(Type.Position);
        positions.put(2, 0.1f);
        pane.getMesh().getBuffer(Type.Position).updateData(positions);
        stage.frame();
        assertThat(middle()).isEqualTo(1);
        assertThat(mask.at(1, 1, 0)).isZero();
        stage.frame();
        assertThat(reactive).isFalse();
    }

    @Test
    void theMaskEmptiesWhenTheVeilIsGone() {
        Geometry pane = pane(ColorRGBA.White, BlendMode.Alpha, false);
        stage.frame();
        assertThat(middle()).isEqualTo(1);
        pane.removeFromParent();
        stage.frame();
        assertThat(reactive).isFalse();
        assertThat(middle()).isZero();
    }

    private float middle() {
        return mask.at(SIZE / 2, SIZE / 2, 0);
    }

    private Geometry pane(ColorRGBA color, BlendMode blend, boolean depthWrite) {
        Geometry pane = stage.unlit(new Quad(2, 2), color);
        pane.setLocalTranslation(-1, -1, 0);
        pane.getMaterial().getAdditionalRenderState().setBlendMode(blend);
        pane.getMaterial().getAdditionalRenderState().setDepthWrite(depthWrite);
        pane.setQueueBucket(Bucket.Transparent);
        return pane;
    }
}
