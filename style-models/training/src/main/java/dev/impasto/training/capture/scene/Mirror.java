package dev.impasto.training.capture.scene;

import static dev.impasto.training.capture.scene.Stage.at;

import com.jme3.material.Material;
import com.jme3.math.Plane;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.RenderQueue.ShadowMode;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.FrameBuffer.FrameBufferTarget;
import com.jme3.texture.Image.Format;
import com.jme3.texture.Texture2D;

/** A flat mirror that shows the scene: each frame draws it once more, from behind the mirror. */
final class Mirror {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;
    private static final float IN_FRONT = 0.01f;

    private final Camera eye;
    private final Camera reflected = new Camera(WIDTH, HEIGHT);
    private final Material material;
    private final Plane plane = new Plane();

    private Mirror(Stage stage) {
        eye = stage.app.getCamera();
        Texture2D picture = new Texture2D(WIDTH, HEIGHT, Format.RGB16F);
        picture.setMinFilter(Texture2D.MinFilter.BilinearNoMipMaps);
        FrameBuffer target = new FrameBuffer(WIDTH, HEIGHT, 1);
        target.addColorTarget(FrameBufferTarget.newTarget(picture));
        target.setDepthTarget(FrameBufferTarget.newTarget(Format.Depth));
        ViewPort view = stage.app.getRenderManager().createPreView("mirror", reflected);
        view.setClearFlags(true, true, true);
        view.setOutputFrameBuffer(target);
        view.attachScene(stage.app.getRootNode());
        material =
                new Material(
                        stage.app.getAssetManager(), "dev/impasto/training/capture/Mirror.j3md");
        material.setTexture("Reflection", picture);
    }

    /** Puts one up, turned about the vertical. */
    static void stand(Stage stage, Vector3f where, float angle, Material frame) {
        Mirror mirror = new Mirror(stage);
        Node body = stage.body(where);
        body.rotate(0, angle, 0);
        Geometry glass = stage.add(body, Meshes.card(3, 2), mirror.material, at(0, 0.2f, 0.04f));
        glass.setShadowMode(ShadowMode.Off);
        stage.box(body, frame, at(0, 1.2f, 0), 3.2f, 2.2f, 0.06f);
        Vector3f normal = body.getLocalRotation().mult(Vector3f.UNIT_Z);
        mirror.plane.setOriginNormal(where.add(normal.mult(0.04f)), normal);
        stage.moves(t -> mirror.reflect());
    }

    private void reflect() {
        reflected.setLocation(plane.reflect(eye.getLocation(), null));
        reflected.lookAtDirection(turned(eye.getDirection()), turned(eye.getUp()));
        reflected.setFrustum(
                eye.getFrustumNear(),
                eye.getFrustumFar(),
                eye.getFrustumLeft(),
                eye.getFrustumRight(),
                eye.getFrustumTop(),
                eye.getFrustumBottom());
        reflected.update();
        material.setMatrix4("ToReflection", reflected.getViewProjectionMatrix());
        if (plane.pseudoDistance(eye.getLocation()) > IN_FRONT) {
            reflected.setClipPlane(plane, Plane.Side.Positive);
        }
    }

    private Vector3f turned(Vector3f direction) {
        Vector3f normal = plane.getNormal();
        return direction.subtract(normal.mult(2 * normal.dot(direction)));
    }
}
