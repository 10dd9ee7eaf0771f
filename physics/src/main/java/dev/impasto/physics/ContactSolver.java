package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.collision.broadphase.Dispatcher;
import dev.impasto.physics.internal.bullet.collision.dispatch.CollisionObject;
import dev.impasto.physics.internal.bullet.collision.narrowphase.ManifoldPoint;
import dev.impasto.physics.internal.bullet.collision.narrowphase.PersistentManifold;
import dev.impasto.physics.internal.bullet.dynamics.RigidBody;
import dev.impasto.physics.internal.bullet.dynamics.constraintsolver.ConstraintSolver;
import dev.impasto.physics.internal.bullet.dynamics.constraintsolver.ContactSolverInfo;
import dev.impasto.physics.internal.bullet.dynamics.constraintsolver.TypedConstraint;
import dev.impasto.physics.internal.bullet.linearmath.IDebugDraw;
import dev.impasto.physics.internal.bullet.linearmath.TransformUtil;
import dev.impasto.physics.internal.bullet.util.ObjectArrayList;
import java.util.ArrayList;
import java.util.List;
import javax.vecmath.Vector3f;

/**
 * Sequential impulses (E. Catto, <i>Iterative Dynamics with Temporal Coherence</i>, 2005) as
 * jbullet has them, but over flat arrays, and with friction along the slip of the tick. It keeps
 * nothing from tick to tick: the impulses to begin with are in the contacts.
 */
final class ContactSolver extends ConstraintSolver {
    /** Below this slip, in m²/s², friction has no direction of its own. */
    private static final float STILL = 1e-7f;

    private final SolverBodies bodies = new SolverBodies();
    private final SolverPair pair = new SolverPair();
    private final ContactRows pressure = new ContactRows();
    private final ContactRows friction = new ContactRows();
    private final List<ManifoldPoint> points = new ArrayList<>();
    private final Vector3f along = new Vector3f();
    private final Vector3f across = new Vector3f();
    private long seed;

    /** A tick begins, with this number: what follows depends on nothing before it. */
    void begin(long tick) {
        seed = tick;
    }

    @Override
    public float solveGroup(
            ObjectArrayList<CollisionObject> island,
            int islandSize,
            ObjectArrayList<PersistentManifold> manifolds,
            int firstManifold,
            int manifoldCount,
            ObjectArrayList<TypedConstraint> joints,
            int firstJoint,
            int jointCount,
            ContactSolverInfo info,
            IDebugDraw draw,
            Dispatcher dispatcher) {
        for (int i = 0; i < manifoldCount; i++) {
            add(manifolds.getQuick(firstManifold + i), info);
        }
        for (int i = 0; i < jointCount; i++) {
            joints.getQuick(firstJoint + i).buildJacobian();
        }
        // In one order for all, a tower leans to where its first contacts are.
        seed = friction.shuffle(pressure.shuffle(seed));
        for (int i = 0; i < info.numIterations; i++) {
            for (int j = 0; j < jointCount; j++) {
                solve(joints.getQuick(firstJoint + j), info.timeStep);
            }
            pressure.solvePressure(bodies.values());
            friction.solveFriction(bodies.values(), pressure);
        }
        finish();
        return 0;
    }

    private void add(PersistentManifold manifold, ContactSolverInfo info) {
        if (manifold.getNumContacts() > 0) {
            RigidBody a = (RigidBody) manifold.getBody0();
            RigidBody b = (RigidBody) manifold.getBody1();
            pair.look(a, b, bodies);
        }
        for (int i = 0; i < manifold.getNumContacts(); i++) {
            ManifoldPoint point = manifold.getContactPoint(i);
            if (point.getDistance() <= 0) {
                pair.look(point);
                addPressure(point, info);
                addFriction(point);
                points.add(point);
            }
        }
    }

    private void addPressure(ManifoldPoint point, ContactSolverInfo info) {
        float slip = point.normalWorldOnB.dot(pair.slip);
        float bounce = StrictMath.max(0, -point.combinedRestitution * slip);
        float out = StrictMath.max(0, -point.getDistance() - info.linearSlop) / info.timeStep;
        // A bounce that leads out of the overlap within the tick needs no more help.
        float wanted = bounce > out ? bounce : bounce + out * info.erp;
        int row = pressure.add(point.normalWorldOnB, wanted, pair, bodies.values());
        pressure.push(row, point.appliedImpulse * info.warmstartingFactor, bodies.values());
    }

    /** Along the slip and across it, where there is one, so that friction has no grain. */
    private void addFriction(ManifoldPoint point) {
        Vector3f normal = point.normalWorldOnB;
        along.scaleAdd(-normal.dot(pair.slip), normal, pair.slip);
        float square = along.lengthSquared();
        if (square > STILL) {
            along.scale(1 / (float) StrictMath.sqrt(square));
            across.cross(along, normal);
        } else {
            TransformUtil.planeSpace1(normal, along, across);
        }
        friction.add(along, point.combinedFriction, pair, bodies.values());
        friction.add(across, point.combinedFriction, pair, bodies.values());
    }

    /** A joint works on the bodies themselves. */
    private void solve(TypedConstraint joint, float seconds) {
        bodies.write(joint.getRigidBodyA());
        bodies.write(joint.getRigidBodyB());
        joint.solveConstraint(seconds);
        bodies.read(joint.getRigidBodyA());
        bodies.read(joint.getRigidBodyB());
    }

    private void finish() {
        for (int i = 0; i < points.size(); i++) {
            points.get(i).appliedImpulse = pressure.impulse(i);
        }
        points.clear();
        pressure.clear();
        friction.clear();
        bodies.finish();
    }

    @Override
    public void reset() {
        // There is nothing that one island leaves to the next.
    }
}
