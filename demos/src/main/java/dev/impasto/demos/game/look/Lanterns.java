package dev.impasto.demos.game.look;

import com.jme3.material.Material;
import com.jme3.material.RenderState.BlendMode;
import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.math.Vector4f;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial.CullHint;
import com.jme3.scene.shape.Quad;
import dev.impasto.demos.game.look.paint.Finish;
import dev.impasto.demos.game.look.shape.Bars;
import dev.impasto.demos.game.look.shape.Lathe;
import dev.impasto.demos.game.look.shape.MeshBuilder;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.MarbleGame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lights to collect, each in two turning brass rings, and the steady lights of the lamps. */
final class Lanterns {
    private static final int LIT = 4;
    private static final float REACH = 16;
    private static final float FADE_SECONDS = 0.5f;

    private final List<Light> lights = new ArrayList<>();
    private final List<Vector3f> lamps;
    private final Node node = new Node("lanterns");
    private final Vector4f[] nearest = new Vector4f[LIT];

    /** One light: what is drawn of it, and when it was taken. */
    private static final class Light {
        final int index;
        final Vector3f at;
        final Node node;
        final Node rings;
        final Material core;
        final Material halo;
        float takenAt = -1;
        float strength = 1;

        Light(int index, Vector3f at, Node node, Node rings, Material core, Material halo) {
            this.index = index;
            this.at = at;
            this.node = node;
            this.rings = rings;
            this.core = core;
            this.halo = halo;
        }
    }

    Lanterns(Level level, List<Vector3f> lamps, Palette palette) {
        this.lamps = lamps;
        MeshBuilder orb = new MeshBuilder();
        Lathe.add(orb, Vector3f.ZERO, Lathe.sphere(0.17f, 10), 14, 1, 1);
        Mesh orbMesh = orb.build();
        Mesh ring = ring(0.34f, 0.016f);
        for (int i = 0; i < level.lights().size(); i++) {
            add(i, Convert.vector(level.lights().get(i)), orbMesh, ring, palette);
        }
        Material steady = palette.plain("Look/Glow.j3md");
        steady.setFloat("Strength", 5);
        for (Vector3f lamp : lamps) {
            Geometry core = new Geometry("lamp", orbMesh);
            core.setMaterial(steady);
            core.setLocalTranslation(lamp);
            core.setLocalScale(0.55f);
            node.attachChild(core);
        }
        for (int i = 0; i < LIT; i++) {
            nearest[i] = new Vector4f();
        }
    }

    private static Mesh ring(float radius, float thick) {
        MeshBuilder builder = new MeshBuilder();
        Vector3f[] points = new Vector3f[25];
        for (int i = 0; i <= 24; i++) {
            float a = FastMath.TWO_PI * i / 24;
            points[i] = new Vector3f(radius * FastMath.cos(a), radius * FastMath.sin(a), 0);
        }
        Bars.chain(builder, points, thick, 5, Finish.BRASS.perMetre());
        return builder.build();
    }

    private void add(int index, Vector3f at, Mesh orb, Mesh ring, Palette palette) {
        Material glow = palette.plain("Look/Glow.j3md");
        Material haloGlow = palette.plain("Look/Halo.j3md");
        haloGlow.getAdditionalRenderState().setBlendMode(BlendMode.Additive);
        haloGlow.getAdditionalRenderState().setDepthWrite(false);
        Node one = new Node("light " + index);
        one.setLocalTranslation(at);
        Geometry core = new Geometry("core", orb);
        core.setMaterial(glow);
        Node rings = new Node("rings");
        for (int k = 0; k < 2; k++) {
            Geometry part = new Geometry("ring", ring);
            part.setMaterial(palette.of(Finish.BRASS));
            part.setLocalRotation(new Quaternion().fromAngles(k * FastMath.HALF_PI, 0, 0));
            rings.attachChild(part);
        }
        Geometry halo = new Geometry("halo", new Quad(1, 1));
        halo.setMaterial(haloGlow);
        halo.setQueueBucket(Bucket.Transparent);
        one.attachChild(core);
        one.attachChild(rings);
        one.attachChild(halo);
        node.attachChild(one);
        lights.add(new Light(index, at, one, rings, glow, haloGlow));
    }

    Node node() {
        return node;
    }

    /** The lights that count most at the marble: position, and strength in w. */
    Vector4f[] nearest() {
        return nearest;
    }

    void update(MarbleGame game, Vector3f marble, float seconds) {
        for (Light light : lights) {
            boolean taken = game.lightTaken(light.index);
            light.takenAt = !taken ? -1 : light.takenAt < 0 ? seconds : light.takenAt;
            float fade = taken ? Math.max(0, 1 - (seconds - light.takenAt) / FADE_SECONDS) : 1;
            light.strength = fade * (1 + 0.18f * FastMath.sin(seconds * 2.6f + light.index * 1.7f));
            light.node.setCullHint(fade > 0 ? CullHint.Inherit : CullHint.Always);
            light.rings.setLocalRotation(
                    new Quaternion()
                            .fromAngles(0.4f + seconds * 0.5f, seconds * 0.9f + light.index, 0));
            light.rings.setLocalScale(0.25f + 0.75f * fade);
            light.core.setFloat("Strength", 5 * light.strength);
            light.halo.setFloat("Strength", light.strength * (taken ? 2.2f : 1));
            light.halo.setFloat("Size", taken ? 1.5f + 2.2f * (1 - fade) : 1.5f);
        }
        choose(marble);
    }

    private void choose(Vector3f marble) {
        List<Vector4f> all = new ArrayList<>();
        for (Light light : lights) {
            weigh(all, light.at, 1.5f * light.strength, marble);
        }
        for (Vector3f lamp : lamps) {
            weigh(all, lamp, 1.3f, marble);
        }
        all.sort(Comparator.comparingDouble(v -> -v.w));
        for (int i = 0; i < LIT; i++) {
            nearest[i] = i < all.size() ? all.get(i) : new Vector4f();
        }
    }

    /** Lights fade with distance from the marble, so that none goes out in sight. */
    private static void weigh(List<Vector4f> all, Vector3f at, float strength, Vector3f marble) {
        float near = 1 - at.distance(marble) / REACH;
        if (near > 0) {
            all.add(new Vector4f(at.x, at.y, at.z, strength * Math.min(1, 2 * near)));
        }
    }
}
