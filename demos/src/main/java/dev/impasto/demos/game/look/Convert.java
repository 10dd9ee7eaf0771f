package dev.impasto.demos.game.look;

import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Spatial;
import dev.impasto.physics.Pose;
import dev.impasto.physics.Quat;
import dev.impasto.physics.Vec3;

/** The game's vectors as jME's: same axes, same order. */
final class Convert {
    private Convert() {}

    static Vector3f vector(Vec3 v) {
        return new Vector3f(v.x(), v.y(), v.z());
    }

    static Quaternion rotation(Quat q) {
        return new Quaternion(q.x(), q.y(), q.z(), q.w());
    }

    static void pose(Spatial spatial, Pose pose) {
        spatial.setLocalTranslation(pose.position().x(), pose.position().y(), pose.position().z());
        Quat q = pose.rotation();
        spatial.setLocalRotation(new Quaternion(q.x(), q.y(), q.z(), q.w()));
    }
}
