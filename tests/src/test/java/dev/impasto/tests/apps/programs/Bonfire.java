package dev.impasto.tests.apps.programs;

import com.jme3.app.SimpleApplication;
import com.jme3.effect.ParticleEmitter;
import com.jme3.effect.ParticleMesh.Type;
import com.jme3.effect.shapes.EmitterSphereShape;
import com.jme3.material.Material;
import com.jme3.material.RenderState.BlendMode;
import com.jme3.math.ColorRGBA;
import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;

/** Particles: flames of quads, sparks of points, smoke that is laid over and not added. */
public final class Bonfire extends SimpleApplication {
    @Override
    public void simpleInitApp() {
        Props.floor(assetManager, rootNode, 10);
        Props.daylight(rootNode, 0.12f, 0.05f);
        ParticleEmitter smoke = emitter(Type.Triangle, 24, "Smoke/Smoke.png", 15, 1);
        smoke.setStartColor(new ColorRGBA(0.5f, 0.5f, 0.5f, 0.35f));
        smoke.setEndColor(new ColorRGBA(0.2f, 0.2f, 0.2f, 0));
        smoke.setStartSize(0.5f);
        smoke.setEndSize(1.6f);
        smoke.setLocalTranslation(1.2f, 1.5f, -0.8f);
        smoke.getMaterial().getAdditionalRenderState().setBlendMode(BlendMode.Alpha);
        ParticleEmitter fire = emitter(Type.Triangle, 60, "Explosion/flame.png", 2, 2);
        fire.setStartColor(new ColorRGBA(0.5f, 0.25f, 0.05f, 1));
        fire.setEndColor(new ColorRGBA(1, 0, 0, 0.3f));
        fire.setStartSize(1);
        fire.setEndSize(0.2f);
        fire.setLocalTranslation(0, 0.5f, 0);
        ParticleEmitter sparks = emitter(Type.Point, 80, "Explosion/spark.png", 1, 1);
        sparks.setShape(new EmitterSphereShape(Vector3f.ZERO, 1));
        sparks.setStartColor(ColorRGBA.Yellow);
        sparks.setEndColor(ColorRGBA.Orange);
        sparks.setStartSize(0.4f);
        sparks.setEndSize(0.3f);
        sparks.setLocalTranslation(-0.5f, 1.8f, 0.5f);
        viewPort.setBackgroundColor(new ColorRGBA(0.01f, 0.012f, 0.03f, 1));
        cam.setLocation(new Vector3f(0, 1.8f, 4.5f));
        cam.lookAt(new Vector3f(0, 1.6f, 0), Vector3f.UNIT_Y);
    }

    private ParticleEmitter emitter(Type type, int count, String sprite, int across, int down) {
        ParticleEmitter emitter = new ParticleEmitter(sprite, type, count);
        Material material = new Material(assetManager, "Common/MatDefs/Misc/Particle.j3md");
        material.setTexture("Texture", assetManager.loadTexture("Effects/" + sprite));
        material.setBoolean("PointSprite", type == Type.Point);
        emitter.setMaterial(material);
        emitter.setImagesX(across);
        emitter.setImagesY(down);
        emitter.setSelectRandomImage(true);
        emitter.setRandomAngle(type == Type.Triangle);
        emitter.setRotateSpeed(FastMath.HALF_PI);
        emitter.setLowLife(0.6f);
        emitter.setHighLife(1.6f);
        emitter.setGravity(0, -1, 0);
        emitter.getParticleInfluencer().setInitialVelocity(new Vector3f(0, 1.5f, 0));
        emitter.getParticleInfluencer().setVelocityVariation(0.4f);
        rootNode.attachChild(emitter);
        emitter.emitAllParticles();
        return emitter;
    }
}
