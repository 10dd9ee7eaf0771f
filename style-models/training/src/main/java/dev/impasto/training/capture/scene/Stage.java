package dev.impasto.training.capture.scene;

import com.jme3.app.SimpleApplication;
import com.jme3.material.Material;
import com.jme3.math.Vector3f;
import com.jme3.renderer.queue.RenderQueue.ShadowMode;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.util.mikktspace.MikktspaceTangentGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jme3tools.optimize.GeometryBatchFactory;

/** What a place is built on. What stands still, and what moves as one, becomes few geometries. */
final class Stage {
    private static final float NEIGHBOURHOOD = 7;

    final Chance chance;
    final Materials materials;
    final SimpleApplication app;
    private final Node still = new Node("still");
    private final List<Node> bodies = new ArrayList<>();
    private final List<Motion> motions = new ArrayList<>();
    private Way way = new Way(6, 5, 1.6f);
    private Daylight light;

    Stage(SimpleApplication app, Chance chance) {
        this.app = app;
        this.chance = chance;
        materials = new Materials(app.getAssetManager(), chance);
        app.getRootNode().attachChild(still);
        bodies.add(still);
    }

    /** Lights it; once, first. */
    Daylight light(Daylight.Hour... some) {
        light = new Daylight(this, chance.of(some));
        return light;
    }

    void way(float reachX, float reachZ, float height) {
        way = new Way(reachX, reachZ, height);
    }

    Way way() {
        return way;
    }

    float exposure() {
        return light.exposure();
    }

    /** What stands still. */
    Node still() {
        return still;
    }

    /** A new body that may move, its pieces together. */
    Node body(Vector3f at) {
        Node body = new Node("body");
        body.setLocalTranslation(at);
        app.getRootNode().attachChild(body);
        bodies.add(body);
        return body;
    }

    void moves(Motion motion) {
        motions.add(motion);
    }

    void move(float seconds) {
        motions.forEach(motion -> motion.at(seconds));
    }

    Geometry add(Node parent, Mesh mesh, Material material, Vector3f at) {
        Geometry geometry = new Geometry("piece", mesh);
        geometry.setMaterial(material);
        geometry.setLocalTranslation(at);
        if (Materials.isBumpy(material) && mesh.getBuffer(Type.Tangent) == null) {
            MikktspaceTangentGenerator.generate(geometry);
        }
        geometry.setShadowMode(
                Materials.isGlow(material) ? ShadowMode.Off : ShadowMode.CastAndReceive);
        parent.attachChild(geometry);
        return geometry;
    }

    /** A box of this size around a point, whose texture repeats each two units. */
    Geometry box(Node parent, Material material, Vector3f at, float w, float h, float d) {
        return add(parent, Meshes.box(w, h, d, 2), material, at);
    }

    Geometry box(Material material, float x, float y, float z, float w, float h, float d) {
        return box(still, material, new Vector3f(x, y, z), w, h, d);
    }

    void ground(Material material, float reach, float tile) {
        add(still, Meshes.box(2 * reach, 0.2f, 2 * reach, tile), material, at(0, -0.1f, 0));
    }

    /** A place on the ground within this reach, not where the camera goes. */
    Vector3f free(float reach, float clearance) {
        for (int i = 0; i < 30; i++) {
            float x = chance.between(-reach, reach);
            float z = chance.between(-reach, reach);
            if (way.isClear(x, z, clearance)) {
                return at(x, 0, z);
            }
        }
        return at(2 * reach, 0, chance.between(-reach, reach));
    }

    static Vector3f at(float x, float y, float z) {
        return new Vector3f(x, y, z);
    }

    /** Merges the pieces of each body that share a material and a neighbourhood, in their order. */
    void finish(float seconds) {
        for (Node body : bodies) {
            Map<Group, List<Geometry>> groups = new LinkedHashMap<>();
            for (Spatial child : body.getChildren()) {
                if (child instanceof Geometry piece && !Materials.isBlended(piece)) {
                    groups.computeIfAbsent(Group.of(piece), g -> new ArrayList<>()).add(piece);
                }
            }
            groups.values().forEach(pieces -> merge(body, pieces));
        }
        move(seconds);
    }

    /** What may become one geometry, and still be culled where it is out of sight. */
    private record Group(Material material, int column, int row) {
        static Group of(Geometry piece) {
            Vector3f at = piece.getModelBound().getCenter().add(piece.getLocalTranslation());
            return new Group(
                    piece.getMaterial(),
                    Math.round(at.x / NEIGHBOURHOOD),
                    Math.round(at.z / NEIGHBOURHOOD));
        }
    }

    private static void merge(Node body, List<Geometry> pieces) {
        if (pieces.size() < 2) {
            return;
        }
        Vector3f at = body.getLocalTranslation().clone();
        body.setLocalTranslation(Vector3f.ZERO);
        Mesh mesh = new Mesh();
        GeometryBatchFactory.mergeGeometries(pieces, mesh);
        mesh.updateBound();
        body.setLocalTranslation(at);
        Geometry whole = new Geometry("pieces", mesh);
        whole.setMaterial(pieces.get(0).getMaterial());
        whole.setShadowMode(pieces.get(0).getLocalShadowMode());
        pieces.forEach(Geometry::removeFromParent);
        body.attachChild(whole);
    }
}
