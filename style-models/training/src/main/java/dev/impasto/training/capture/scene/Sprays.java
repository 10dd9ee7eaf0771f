package dev.impasto.training.capture.scene;

import static dev.impasto.training.capture.scene.Stage.at;

import com.jme3.effect.ParticleEmitter;
import com.jme3.effect.ParticleMesh.Type;
import com.jme3.effect.shapes.EmitterBoxShape;
import com.jme3.material.Material;
import com.jme3.material.RenderState.BlendMode;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;

/** jMonkeyEngine's particle emitters, already burning when the scene begins. */
final class Sprays {
    private static final float WARM_UP = 3;
    private static final float STEP = 1 / 30f;

    private final Stage stage;
    private final Chance chance;
    private final Material light;
    private final Material puff;
    private final float brightness;

    Sprays(Stage stage) {
        this.stage = stage;
        chance = stage.chance;
        light = stage.materials.particles(Sprays::disc, BlendMode.AlphaAdditive);
        puff = stage.materials.particles(Sprays::disc, BlendMode.Alpha);
        brightness = stage.materials.intensity;
    }

    private static void disc(Graphics2D g, Chance chance) {
        int half = PatternPainter.SIDE / 2;
        g.setPaint(
                new RadialGradientPaint(
                        half,
                        half,
                        half,
                        new float[] {0, 0.35f, 1},
                        new Color[] {
                            Color.WHITE, new Color(1, 1, 1, 0.6f), new Color(1, 1, 1, 0f)
                        }));
        g.fillRect(0, 0, 2 * half, 2 * half);
    }

    /** Small, fast and bright, falling in arcs. */
    void sparks(Vector3f where) {
        ParticleEmitter emitter = emitter(light, 160, where.setY(0.3f));
        ColorRGBA hue = chance.hue(0.6f);
        emitter.setStartColor(hue.mult(chance.scale(2, 12) * brightness).setAlpha(1));
        emitter.setEndColor(hue.mult(0.5f * brightness).setAlpha(0));
        emitter.setStartSize(chance.scale(0.02f, 0.07f));
        emitter.setEndSize(0.01f);
        emitter.setLowLife(0.5f);
        emitter.setHighLife(1.6f);
        emitter.setGravity(0, 5, 0);
        emitter.getParticleInfluencer().setInitialVelocity(at(0, chance.between(3, 6), 0));
        emitter.getParticleInfluencer().setVelocityVariation(chance.between(0.2f, 0.5f));
        emitter.setParticlesPerSec(110);
        start(emitter);
    }

    void fire(Vector3f where) {
        ParticleEmitter emitter = emitter(light, 50, where.setY(0.2f));
        emitter.setStartColor(new ColorRGBA(1, 0.6f, 0.15f, 1).mult(0.8f * brightness).setAlpha(1));
        emitter.setEndColor(new ColorRGBA(0.8f, 0.05f, 0, 0).mult(0.5f * brightness));
        emitter.setStartSize(0.45f);
        emitter.setEndSize(0.1f);
        emitter.setLowLife(0.4f);
        emitter.setHighLife(1.2f);
        emitter.setGravity(0, -1.5f, 0);
        emitter.getParticleInfluencer().setInitialVelocity(at(0, 1.2f, 0));
        emitter.setParticlesPerSec(45);
        start(emitter);
    }

    void smoke(Vector3f where) {
        float grey = chance.between(0.05f, 0.5f) * brightness;
        ParticleEmitter emitter = emitter(puff, 40, where.setY(0.4f));
        emitter.setStartColor(new ColorRGBA(grey, grey, grey, 0.5f));
        emitter.setEndColor(new ColorRGBA(grey, grey, grey, 0));
        emitter.setStartSize(0.3f);
        emitter.setEndSize(1.4f);
        emitter.setLowLife(2);
        emitter.setHighLife(4);
        emitter.setGravity(0, -0.2f, 0);
        emitter.getParticleInfluencer()
                .setInitialVelocity(at(chance.between(-0.6f, 0.6f), 0.9f, 0));
        emitter.setParticlesPerSec(12);
        start(emitter);
    }

    /** Flakes all over the place. */
    void snow() {
        ParticleEmitter emitter = emitter(puff, 700, at(0, 5, 0));
        emitter.setShape(new EmitterBoxShape(at(-8, -2, -8), at(8, 1, 8)));
        ColorRGBA white = ColorRGBA.White.mult(0.8f * brightness);
        emitter.setStartColor(white.setAlpha(0.9f));
        emitter.setEndColor(white);
        emitter.setStartSize(0.025f);
        emitter.setEndSize(0.025f);
        emitter.setLowLife(3);
        emitter.setHighLife(5);
        emitter.setGravity(chance.between(-0.3f, 0.3f), 0.3f, 0);
        emitter.getParticleInfluencer().setInitialVelocity(at(0, -0.8f, 0));
        emitter.setParticlesPerSec(170);
        start(emitter);
    }

    private ParticleEmitter emitter(Material material, int most, Vector3f where) {
        ParticleEmitter emitter = new ParticleEmitter("spray", Type.Triangle, most);
        emitter.setMaterial(material);
        emitter.setLocalTranslation(where);
        emitter.getParticleInfluencer().setVelocityVariation(0.3f);
        return emitter;
    }

    private void start(ParticleEmitter emitter) {
        stage.app.getRootNode().attachChild(emitter);
        for (float t = 0; t < WARM_UP; t += STEP) {
            emitter.updateLogicalState(STEP);
        }
    }
}
