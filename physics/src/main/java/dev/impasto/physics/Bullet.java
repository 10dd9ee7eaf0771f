package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.collision.dispatch.CollisionFlags;
import dev.impasto.physics.internal.bullet.collision.dispatch.CollisionObject;
import dev.impasto.physics.internal.bullet.collision.shapes.CollisionShape;
import dev.impasto.physics.internal.bullet.dynamics.RigidBody;
import dev.impasto.physics.internal.bullet.dynamics.RigidBodyConstructionInfo;
import dev.impasto.physics.internal.bullet.linearmath.Transform;
import javax.vecmath.Quat4f;
import javax.vecmath.Vector3f;

/** Our descriptions in jbullet's types. */
final class Bullet {
    private Bullet() {}

    static RigidBody rigidBody(BodySpec spec) {
        CollisionShape shape = BulletShapes.of(spec.shape());
        Vector3f inertia = new Vector3f();
        if (spec.role() == BodySpec.Role.DYNAMIC) {
            shape.calculateLocalInertia(spec.mass(), inertia);
        }
        RigidBodyConstructionInfo info =
                new RigidBodyConstructionInfo(spec.mass(), null, shape, inertia);
        toTransform(spec.pose(), info.startWorldTransform);
        info.friction = spec.material().friction();
        info.restitution = spec.material().restitution();
        info.linearDamping = 0;
        info.angularDamping = 0;
        info.linearSleepingThreshold = 0.25f;
        info.angularSleepingThreshold = 0.35f;
        RigidBody rigid = new RigidBody(info);
        rigid.setCcdSweptSphereRadius(spec.sweep());
        rigid.setCcdMotionThreshold(spec.sweep() * 0.5f);
        setActivation(rigid, spec);
        if (spec.trigger()) {
            int flags = rigid.getCollisionFlags();
            rigid.setCollisionFlags(flags | CollisionFlags.NO_CONTACT_RESPONSE);
        }
        return rigid;
    }

    private static void setActivation(RigidBody rigid, BodySpec spec) {
        switch (spec.role()) {
            // A static body that counts as active would be moved in the broadphase each tick.
            case STATIC -> rigid.forceActivationState(CollisionObject.ISLAND_SLEEPING);
            case KINEMATIC -> {
                rigid.setCollisionFlags(CollisionFlags.KINEMATIC_OBJECT);
                rigid.forceActivationState(CollisionObject.DISABLE_DEACTIVATION);
            }
            case DYNAMIC -> {
                if (spec.asleep()) {
                    rigid.forceActivationState(CollisionObject.ISLAND_SLEEPING);
                }
            }
        }
    }

    static Vector3f vector(Vec3 v) {
        return new Vector3f(v.x(), v.y(), v.z());
    }

    static Transform transform(Pose pose) {
        Transform transform = new Transform();
        toTransform(pose, transform);
        return transform;
    }

    static void toTransform(Pose pose, Transform out) {
        Vec3 p = pose.position();
        Quat r = pose.rotation();
        out.setRotation(new Quat4f(r.x(), r.y(), r.z(), r.w()));
        out.origin.set(p.x(), p.y(), p.z());
    }
}
