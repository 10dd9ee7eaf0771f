package dev.impasto.demos.game.look;

import com.jme3.bounding.BoundingBox;
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
import dev.impasto.demos.game.look.shape.Triangles;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.MarbleGame;
import dev.impasto.raster.Reactive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lights to collect, each in two turning brass rings, and the steady lights of the lamps. */
final class Lanterns {
    private static final int LIT = 2;
    private static final float REACH = 14;

    /** In metres for each row of the picture: what is farther from the marble has no rings. */
    private static final float RINGS_A_ROW = 0.05f;

    /** Likewise: what is farther is not quite round. */
    private static final float ROUND_A_ROW = 0.025f;

    private static final float FADE_SECONDS = 0.5f;
    private static final float BRIGHT = 4.5f;
    private static final float HALO = 1.15f;

    private final List<Light> lights = new ArrayList<>();
    private final List<Vector3f> lamps;
    private final Mesh round = orbs(List.of(Vector3f.ZERO), 0.17f, 5, 7);
    private final Mesh plain = orbs(List.of(Vector3f.ZERO), 0.17f, 3, 5);
    private final Node node = new Node("lanterns");
    private final Vector4f[] nearest = {new Vector4f(), new Vector4f()};

    /** One light: what is drawn of it, and when it was taken. */
    private static final class Light {
        final int index;
        final Node node = new Node("light");
        final Geometry core;
        final Geometry rings;
        final Geometry halo;
        float takenAt = -1;
        float strength = 1;

        Light(int index, Mesh orb, Mesh rings, Palette palette) {
            this.index = index;
            core = new Geometry("core", orb);
            core.setMaterial(palette.plain("Look/Glow.j3md"));
            this.rings = new Geometry("rings", rings);
            this.rings.setMaterial(palette.surface());
            halo = new Geometry("halo", new Quad(1, 1));
            halo.setMaterial(halo(palette));
            halo.setQueueBucket(Bucket.Transparent);
            // A soft glow round a light that stands still: history holds behind it.
            Reactive.mark(halo, 0);
            halo.getMesh().setBound(new BoundingBox(Vector3f.ZERO, HALO, HALO, HALO));
            node.attachChild(core);
            node.attachChild(this.rings);
            node.attachChild(halo);
        }

        private static Material halo(Palette palette) {
            Material material = palette.plain("Look/Halo.j3md");
            // Not Additive: jME takes that for the state that it starts in, and never sets it.
            material.getAdditionalRenderState().setBlendMode(BlendMode.AlphaAdditive);
            material.getAdditionalRenderState().setDepthWrite(false);
            return material;
        }
    }

    Lanterns(Level level, List<Vector3f> lamps, Palette palette) {
        this.lamps = lamps;
        Mesh rings = rings();
        for (int i = 0; i < level.lights().size(); i++) {
            Light light = new Light(i, round, rings, palette);
            light.node.setLocalTranslation(Convert.vector(level.lights().get(i)));
            node.attachChild(light.node);
            lights.add(light);
        }
        if (!lamps.isEmpty()) {
            Geometry steady = new Geometry("lamps", orbs(lamps, 0.1f, 4, 6));
            steady.setMaterial(palette.plain("Look/Glow.j3md"));
            steady.getMaterial().setFloat("Strength", BRIGHT);
            node.attachChild(steady);
        }
    }

    private static Mesh orbs(List<Vector3f> at, float radius, int rings, int sides) {
        Triangles triangles = new Triangles();
        MeshBuilder pen = new MeshBuilder(triangles, null);
        at.forEach(p -> Lathe.add(pen, p, Lathe.sphere(radius, rings), sides, 1, 1));
        return triangles.build();
    }

    private static Mesh rings() {
        Triangles triangles = new Triangles();
        MeshBuilder pen = new MeshBuilder(triangles, Finish.BRASS);
        for (int k = 0; k < 2; k++) {
            pen.place(Vector3f.ZERO, new Quaternion().fromAngles(k * FastMath.HALF_PI, 0, 0));
            Vector3f[] points = new Vector3f[15];
            for (int i = 0; i <= 14; i++) {
                float a = FastMath.TWO_PI * i / 14;
                float r = 0.34f + 0.06f * k;
                points[i] = new Vector3f(r * FastMath.cos(a), r * FastMath.sin(a), 0);
            }
            Bars.chain(pen, points, 0.022f, 3, Finish.BRASS.perMetre());
        }
        return triangles.build();
    }

    Node node() {
        return node;
    }

    /** The lights that count most at the marble: position, and strength in w. */
    Vector4f[] nearest() {
        return nearest;
    }

    /** Puts every light where the game has it, for a picture of this many rows. */
    void update(MarbleGame game, Vector3f marble, float seconds, int rows) {
        for (Light light : lights) {
            update(light, game.lightTaken(light.index), seconds);
            float distance = light.node.getLocalTranslation().distance(marble);
            boolean ringed = distance < RINGS_A_ROW * rows;
            light.rings.setCullHint(ringed ? CullHint.Inherit : CullHint.Always);
            Mesh orb = distance < ROUND_A_ROW * rows ? round : plain;
            Palette.show(light.core, orb, light.core.getMaterial());
        }
        choose(marble);
    }

    private static void update(Light light, boolean taken, float seconds) {
        light.takenAt = !taken ? -1 : light.takenAt < 0 ? seconds : light.takenAt;
        float fade = taken ? Math.max(0, 1 - (seconds - light.takenAt) / FADE_SECONDS) : 1;
        float flicker = 1 + 0.18f * FastMath.sin(seconds * 2.6f + light.index * 1.7f);
        light.strength = fade * flicker;
        light.node.setCullHint(fade > 0 ? CullHint.Inherit : CullHint.Always);
        if (fade > 0) {
            float turn = seconds * 0.9f + light.index;
            light.rings.setLocalRotation(new Quaternion().fromAngles(0.4f + turn * 0.6f, turn, 0));
            light.rings.setLocalScale(0.25f + 0.75f * fade);
            // It shrinks; to dim it would leave a black ball.
            light.core.setLocalScale(fade);
            light.core.getMaterial().setFloat("Strength", BRIGHT * flicker);
            Material halo = light.halo.getMaterial();
            halo.setFloat("Strength", light.strength * (taken ? 2.2f : 1));
            halo.setFloat("Size", HALO + 2.2f * (1 - fade));
        }
    }

    private void choose(Vector3f marble) {
        List<Vector4f> all = new ArrayList<>();
        for (Light light : lights) {
            weigh(all, light.node.getLocalTranslation(), 1.5f * light.strength, marble);
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
