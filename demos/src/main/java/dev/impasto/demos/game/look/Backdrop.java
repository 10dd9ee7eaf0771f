package dev.impasto.demos.game.look;

import com.jme3.bounding.BoundingSphere;
import com.jme3.material.Material;
import com.jme3.material.RenderState.FaceCullMode;
import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial.CullHint;
import dev.impasto.demos.game.look.paint.Finish;
import dev.impasto.demos.game.look.paint.Sheets;
import dev.impasto.demos.game.look.shape.Chunks;
import dev.impasto.demos.game.look.shape.Chunks.Chunk;
import dev.impasto.demos.game.look.shape.CloudSea;
import dev.impasto.demos.game.look.shape.Detail.Range;
import dev.impasto.demos.game.look.shape.Islands;
import dev.impasto.demos.game.look.shape.Lathe;
import dev.impasto.demos.game.look.shape.MeshBuilder;
import dev.impasto.demos.game.look.shape.Triangles;
import dev.impasto.demos.game.rules.Level;

/** What lies beyond the course: islands in the haze, a sea of clouds, the sky. */
final class Backdrop {
    /**
     * Islands as seen from the gate, the course's way being ahead: bearing, distance, radius,
     * height.
     */
    private static final float[][] ISLANDS = {
        {-24, 118, 21, 19},
        {33, 190, 34, 40},
        {-62, 150, 26, 22},
        {70, 120, 18, 15},
        {8, 330, 60, 66},
        {-40, 300, 46, 52},
        {120, 170, 30, 28},
        {-130, 190, 36, 30},
        {178, 230, 44, 40}
    };

    private Backdrop() {}

    static Node make(Palette palette, Level level, float cloudTop) {
        Node node = new Node("backdrop");
        Vector3f gate = Convert.vector(level.gate());
        Vector3f way =
                gate.subtract(Convert.vector(level.start())).multLocal(1, 0, 1).normalizeLocal();
        Vector3f middle = gate.add(Convert.vector(level.start())).multLocal(0.5f);
        middle.y = cloudTop;
        Chunks islands = islands(gate.setY(cloudTop), way, level.number());
        for (Chunk chunk : islands.all()) {
            Geometry geometry = new Geometry("island", islands.meshes(chunk).get(Range.FAR));
            geometry.setMaterial(palette.distant());
            node.attachChild(geometry);
        }
        node.attachChild(clouds(palette, middle));
        node.attachChild(sky(palette));
        return node;
    }

    private static Chunks islands(Vector3f from, Vector3f way, int seed) {
        Chunks out = new Chunks(150, 150);
        for (int i = 0; i < ISLANDS.length; i++) {
            float[] one = ISLANDS[i];
            Quaternion bearing =
                    new Quaternion().fromAngleAxis(-one[0] * FastMath.DEG_TO_RAD, Vector3f.UNIT_Y);
            Vector3f at = from.add(bearing.mult(way).multLocal(one[1]));
            out.at(at, new Quaternion().fromAngleAxis(i * 1.3f + seed, Vector3f.UNIT_Y));
            Islands.island(out, one[2], one[3], i + 10 * seed);
        }
        out.at(from, Quaternion.IDENTITY);
        Islands.ridge(out.of(Finish.CLIFF), 760, 150, seed);
        return out;
    }

    private static Geometry clouds(Palette palette, Vector3f at) {
        Triangles triangles = new Triangles();
        CloudSea.add(new MeshBuilder(triangles, null));
        Geometry clouds = new Geometry("clouds", triangles.build());
        Material material = palette.lit("Look/CloudSea.j3md");
        material.setTexture("ReliefMap", Sheets.heapedCloud());
        clouds.setMaterial(material);
        clouds.setLocalTranslation(at);
        return behind(clouds, 2e6f);
    }

    private static Geometry sky(Palette palette) {
        Triangles triangles = new Triangles();
        Lathe.add(new MeshBuilder(triangles, null), Vector3f.ZERO, Lathe.sphere(10, 6), 10, 1, 1);
        Geometry sky = new Geometry("sky", triangles.build());
        Material material = palette.plain("Look/SkyDome.j3md");
        material.setTexture("CloudMap", Sheets.highCloud());
        material.getAdditionalRenderState().setFaceCullMode(FaceCullMode.Off);
        material.getAdditionalRenderState().setDepthWrite(false);
        sky.setMaterial(material);
        return behind(sky, 1e6f);
    }

    /**
     * Draws something after all that may hide it, which spares most of its pixels: the transparent
     * bucket is drawn last, farthest first, and the bound says that this is far.
     */
    private static Geometry behind(Geometry geometry, float distance) {
        geometry.getMesh().setBound(new BoundingSphere(1, new Vector3f(0, -distance, 0)));
        geometry.setQueueBucket(Bucket.Transparent);
        geometry.setCullHint(CullHint.Never);
        return geometry;
    }
}
