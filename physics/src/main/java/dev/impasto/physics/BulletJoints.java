package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.dynamics.RigidBody;
import dev.impasto.physics.internal.bullet.dynamics.constraintsolver.ConeTwistConstraint;
import dev.impasto.physics.internal.bullet.dynamics.constraintsolver.Generic6DofConstraint;
import dev.impasto.physics.internal.bullet.dynamics.constraintsolver.HingeConstraint;
import dev.impasto.physics.internal.bullet.dynamics.constraintsolver.Point2PointConstraint;
import dev.impasto.physics.internal.bullet.dynamics.constraintsolver.SliderConstraint;
import dev.impasto.physics.internal.bullet.dynamics.constraintsolver.TypedConstraint;
import dev.impasto.physics.internal.bullet.linearmath.Transform;

/** Our joints in jbullet's types. */
final class BulletJoints {
    private static final Vec3 X = new Vec3(1, 0, 0);
    private static final Vec3 Z = new Vec3(0, 0, 1);

    private final RigidBody a;
    private final RigidBody b;
    private final Pose poseA;
    private final Pose poseB;

    private BulletJoints(RigidBody a, Pose poseA, RigidBody b, Pose poseB) {
        this.a = a;
        this.poseA = poseA;
        this.b = b;
        this.poseB = poseB;
    }

    /**
     * A joint of two bodies where they stand.
     *
     * @param b the other body; its pose is the identity where it stands for the world
     */
    static TypedConstraint of(JointSpec spec, RigidBody a, Pose poseA, RigidBody b, Pose poseB) {
        BulletJoints joints = new BulletJoints(a, poseA, b, poseB);
        if (spec instanceof JointSpec.Point point) {
            return joints.point(point);
        }
        if (spec instanceof JointSpec.Hinge hinge) {
            return joints.hinge(hinge);
        }
        if (spec instanceof JointSpec.Slider slider) {
            return joints.slider(slider);
        }
        return spec instanceof JointSpec.ConeTwist cone
                ? joints.cone(cone)
                : joints.six((JointSpec.SixDegree) spec);
    }

    private TypedConstraint point(JointSpec.Point spec) {
        return new Point2PointConstraint(
                a,
                b,
                Bullet.vector(poseA.inverseTransform(spec.pivot())),
                Bullet.vector(poseB.inverseTransform(spec.pivot())));
    }

    private TypedConstraint hinge(JointSpec.Hinge spec) {
        Pose frame = new Pose(spec.pivot(), Quat.between(Z, spec.axis()));
        HingeConstraint hinge = new HingeConstraint(a, b, inA(frame), inB(frame));
        // Full softness: the limit acts at its angle, not a tenth before it.
        hinge.setLimit(spec.lower(), spec.upper(), 1, 0.3f, 1);
        return hinge;
    }

    private TypedConstraint slider(JointSpec.Slider spec) {
        Pose frame = new Pose(spec.pivot(), Quat.between(X, spec.axis()));
        // Bullet measures the second body's way from the first.
        SliderConstraint slider = new SliderConstraint(b, a, inB(frame), inA(frame), true);
        slider.setLowerLinLimit(spec.lower());
        slider.setUpperLinLimit(spec.upper());
        return slider;
    }

    private TypedConstraint cone(JointSpec.ConeTwist spec) {
        Pose frame = new Pose(spec.pivot(), Quat.between(X, spec.axis()));
        ConeTwistConstraint cone = new ConeTwistConstraint(a, b, inA(frame), inB(frame));
        cone.setLimit(spec.swing(), spec.swing(), spec.twist(), 1, 0.3f, 1);
        return cone;
    }

    private TypedConstraint six(JointSpec.SixDegree spec) {
        Generic6DofConstraint six =
                new Generic6DofConstraint(b, a, inB(spec.frame()), inA(spec.frame()), true);
        six.setLinearLowerLimit(Bullet.vector(spec.lower()));
        six.setLinearUpperLimit(Bullet.vector(spec.upper()));
        six.setAngularLowerLimit(Bullet.vector(spec.lowerTurn()));
        six.setAngularUpperLimit(Bullet.vector(spec.upperTurn()));
        return six;
    }

    private Transform inA(Pose frame) {
        return Bullet.transform(poseA.inverse().mul(frame));
    }

    private Transform inB(Pose frame) {
        return Bullet.transform(poseB.inverse().mul(frame));
    }
}
