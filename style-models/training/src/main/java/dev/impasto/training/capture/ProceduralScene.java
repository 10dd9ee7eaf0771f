package dev.impasto.training.capture;

import com.jme3.app.SimpleApplication;
import com.jme3.light.AmbientLight;
import com.jme3.light.DirectionalLight;
import com.jme3.material.Material;
import com.jme3.material.RenderState.FaceCullMode;
import com.jme3.math.ColorRGBA;
import com.jme3.math.FastMath;
import com.jme3.math.Vector2f;
import com.jme3.math.Vector3f;
import com.jme3.renderer.queue.RenderQueue.ShadowMode;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.shape.Box;
import com.jme3.scene.shape.Cylinder;
import com.jme3.scene.shape.Quad;
import com.jme3.scene.shape.Sphere;
import com.jme3.scene.shape.Torus;
import com.jme3.shadow.DirectionalLightShadowRenderer;
import com.jme3.shadow.EdgeFilteringMode;
import com.jme3.texture.Texture;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A place made from a seed: a patterned ground with blocks, balls, fences, grilles, wires, leaves
 * and lamps on it, some of which move, seen by a camera that stands, strolls, turns and hurries.
 */
final class ProceduralScene extends SimpleApplication {
    private static final float EXTENT = 9;

    /** What moves, and how. */
    private record Mover(
            Geometry geometry, Vector3f home, Vector3f swing, Vector3f spin, float pace) {}

    private final Random random;
    private final PatternPainter patterns;
    private final List<Mover> movers = new ArrayList<>();
    private final List<Texture> surfaces = new ArrayList<>();
    private Wanderer wanderer;
    private float time;

    ProceduralScene(long seed) {
        random = new Random(seed);
        patterns = new PatternPainter(random);
    }

    @Override
    public void simpleInitApp() {
        flyCam.setEnabled(false);
        for (int i = 0; i < 5; i++) {
            surfaces.add(patterns.surface());
        }
        light();
        ground();
        for (int i = 0; i < 26; i++) {
            solid();
        }
        for (int i = 0; i < 5; i++) {
            fence();
        }
        for (int i = 0; i < 5; i++) {
            leaves();
        }
        for (int i = 0; i < 4; i++) {
            lamp();
        }
        cam.setFrustumPerspective(55, (float) cam.getWidth() / cam.getHeight(), 0.1f, 200);
        wanderer = new Wanderer(random, EXTENT);
        wanderer.place(cam, 0);
    }

    @Override
    public void simpleUpdate(float tpf) {
        time += tpf;
        wanderer.place(cam, time);
        for (Mover mover : movers) {
            float phase = mover.pace * time;
            mover.geometry.setLocalTranslation(
                    mover.home.add(mover.swing.mult(FastMath.sin(phase))));
            mover.geometry.rotate(mover.spin.x * tpf, mover.spin.y * tpf, mover.spin.z * tpf);
        }
    }

    private void light() {
        float dusk = random.nextFloat();
        Vector3f from = new Vector3f(between(-1, 1), -between(0.5f, 1.5f), between(-1, 1));
        DirectionalLight sun = new DirectionalLight(from.normalize());
        sun.setColor(new ColorRGBA(1, 0.95f - 0.25f * dusk, 0.9f - 0.5f * dusk, 1).mult(1.4f));
        rootNode.addLight(sun);
        rootNode.addLight(new AmbientLight(new ColorRGBA(0.4f, 0.5f, 0.7f, 1).mult(0.5f)));
        viewPort.setBackgroundColor(
                new ColorRGBA(0.2f + 0.5f * dusk, 0.45f, 0.8f - 0.4f * dusk, 1));
        DirectionalLightShadowRenderer shadows =
                new DirectionalLightShadowRenderer(assetManager, 1024, 1);
        shadows.setLight(sun);
        shadows.setEdgeFilteringMode(EdgeFilteringMode.Bilinear);
        viewPort.addProcessor(shadows);
    }

    private void ground() {
        Box plane = new Box(3 * EXTENT, 0.1f, 3 * EXTENT);
        Geometry ground = add(rootNode, plane, lit(surface(), false));
        plane.scaleTextureCoordinates(new Vector2f(14, 14));
        ground.setLocalTranslation(0, -0.1f, 0);
    }

    private void solid() {
        float size = between(0.2f, 1.2f);
        Mesh mesh =
                switch (random.nextInt(4)) {
                    case 0 -> new Sphere(24, 32, size);
                    case 1 -> new Cylinder(2, 24, 0.6f * size, 2.4f * size, true);
                    case 2 -> new Torus(32, 16, 0.25f * size, size);
                    default -> new Box(size, between(0.2f, 2) * size, size);
                };
        Geometry geometry = add(rootNode, mesh, lit(surface(), false));
        Vector3f home = place(between(0.3f, 2.2f));
        geometry.setLocalTranslation(home);
        geometry.rotate(between(0, 6), between(0, 6), 0);
        if (random.nextFloat() < 0.45f) {
            movers.add(mover(geometry, home));
        }
    }

    private Mover mover(Geometry geometry, Vector3f home) {
        Vector3f swing = new Vector3f(between(-2, 2), between(0, 0.6f), between(-2, 2));
        Vector3f spin = new Vector3f(between(-2, 2), between(-2, 2), between(-1, 1));
        return new Mover(geometry, home, swing, spin, between(0.4f, 2.5f));
    }

    /** A row of thin bars between two rails, or a grille of crossed wires. */
    private void fence() {
        Node fence = new Node("fence");
        Material paint = lit(surface(), false);
        float thin = between(0.008f, 0.03f);
        int bars = 14 + random.nextInt(26);
        float step = between(0.08f, 0.25f);
        float length = bars * step;
        boolean crossed = random.nextBoolean();
        for (int i = 0; i < bars; i++) {
            Geometry bar = add(fence, new Box(thin, 0.6f, thin), paint);
            bar.setLocalTranslation(i * step - length / 2, 0.6f, 0);
        }
        for (int i = 0; i < (crossed ? 10 : 2); i++) {
            Geometry rail = add(fence, new Box(length / 2, thin, thin), paint);
            rail.setLocalTranslation(0, crossed ? 0.12f * i : 0.1f + i, 0);
        }
        fence.setLocalTranslation(place(0));
        fence.rotate(0, between(0, 6.3f), 0);
        rootNode.attachChild(fence);
    }

    private void leaves() {
        Material material = lit(patterns.cutout(), true);
        Vector3f at = place(0);
        for (int i = 0; i < 3; i++) {
            Geometry card = add(rootNode, new Quad(2.2f, 2.2f), material);
            card.setLocalTranslation(at);
            card.rotate(0, i * FastMath.PI / 3 + between(0, 0.4f), 0);
        }
    }

    private void lamp() {
        Material glow = new Material(assetManager, "Common/MatDefs/Misc/Unshaded.j3md");
        glow.setColor("Color", new ColorRGBA(between(1, 9), between(1, 6), between(0.5f, 6), 1));
        Geometry lamp = add(rootNode, new Sphere(12, 16, between(0.05f, 0.25f)), glow);
        lamp.setShadowMode(ShadowMode.Off);
        Vector3f home = place(between(1, 2.5f));
        lamp.setLocalTranslation(home);
        if (random.nextBoolean()) {
            movers.add(mover(lamp, home));
        }
    }

    private Material lit(Texture texture, boolean cutout) {
        Material material = new Material(assetManager, "Common/MatDefs/Light/Lighting.j3md");
        material.setTexture("DiffuseMap", texture);
        material.setBoolean("UseMaterialColors", true);
        material.setColor("Diffuse", ColorRGBA.White);
        material.setColor("Ambient", ColorRGBA.White);
        float shine = cutout ? 0 : between(0, 1.5f);
        material.setColor("Specular", ColorRGBA.White.mult(shine * shine));
        material.setFloat("Shininess", between(4, 90));
        if (cutout) {
            material.setFloat("AlphaDiscardThreshold", 0.5f);
            material.getAdditionalRenderState().setFaceCullMode(FaceCullMode.Off);
        }
        return material;
    }

    private Geometry add(Node parent, Mesh mesh, Material material) {
        Geometry geometry = new Geometry("piece", mesh);
        geometry.setMaterial(material);
        geometry.setShadowMode(ShadowMode.CastAndReceive);
        parent.attachChild(geometry);
        return geometry;
    }

    private Texture surface() {
        return surfaces.get(random.nextInt(surfaces.size()));
    }

    private Vector3f place(float height) {
        return new Vector3f(between(-EXTENT, EXTENT), height, between(-EXTENT, EXTENT));
    }

    private float between(float low, float high) {
        return low + (high - low) * random.nextFloat();
    }
}
