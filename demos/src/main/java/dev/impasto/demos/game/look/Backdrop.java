package dev.impasto.demos.game.look;

import com.jme3.material.Material;
import com.jme3.math.Vector3f;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial.CullHint;
import com.jme3.material.RenderState.FaceCullMode;
import dev.impasto.demos.game.look.paint.SkySheets;
import dev.impasto.demos.game.look.shape.Lathe;
import dev.impasto.demos.game.look.shape.MeshBuilder;
import dev.impasto.demos.game.rules.Level;

/** What lies beyond the course: the sky. */
final class Backdrop {
    private Backdrop() {}

    static Node make(Palette palette, Level level, float cloudTop) {
        Node node = new Node("backdrop");
        node.attachChild(sky(palette));
        return node;
    }

    private static Geometry sky(Palette palette) {
        MeshBuilder builder = new MeshBuilder();
        Lathe.add(builder, Vector3f.ZERO, Lathe.sphere(10, 8), 12, 1, 1);
        Geometry sky = new Geometry("sky", builder.build());
        Material material = palette.plain("Look/SkyDome.j3md");
        material.setTexture("CloudMap", SkySheets.clouds());
        material.getAdditionalRenderState().setFaceCullMode(FaceCullMode.Off);
        material.getAdditionalRenderState().setDepthWrite(false);
        sky.setMaterial(material);
        sky.setQueueBucket(Bucket.Sky);
        sky.setCullHint(CullHint.Never);
        return sky;
    }
}
