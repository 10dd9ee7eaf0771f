package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.collision.broadphase.Dispatcher;
import dev.impasto.physics.internal.bullet.collision.dispatch.CollisionObject;
import dev.impasto.physics.internal.bullet.collision.narrowphase.ManifoldPoint;
import dev.impasto.physics.internal.bullet.collision.narrowphase.PersistentManifold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.vecmath.Vector3f;

/** Reads what touches what from jbullet's manifolds. */
final class Contacts {
    /** Bullet keeps points of bodies that have just parted; beyond this gap they do not touch. */
    static final float GAP = 0.02f;

    private static final Comparator<Contact> BY_BODY =
            Comparator.comparingLong(contact -> contact.other().id());

    private Contacts() {}

    /** All points of a body, by the other's id; those of one other as the solver met them. */
    static List<Contact> of(Body body, Dispatcher dispatcher) {
        List<Contact> found = new ArrayList<>();
        for (int i = 0; i < dispatcher.getNumManifolds(); i++) {
            PersistentManifold manifold = dispatcher.getManifoldByIndexInternal(i);
            if (body(manifold.getBody0()) == body || body(manifold.getBody1()) == body) {
                addPoints(manifold, body, found);
            }
        }
        found.sort(BY_BODY);
        return found;
    }

    private static void addPoints(PersistentManifold manifold, Body body, List<Contact> found) {
        for (int i = 0; i < manifold.getNumContacts(); i++) {
            ManifoldPoint point = manifold.getContactPoint(i);
            if (touching(point)) {
                found.add(contact(manifold, point, body));
            }
        }
    }

    private static Contact contact(PersistentManifold manifold, ManifoldPoint point, Body body) {
        boolean first = body(manifold.getBody0()) == body;
        Body other = body(first ? manifold.getBody1() : manifold.getBody0());
        return new Contact(other, point(point), normal(point, first), point.appliedImpulse);
    }

    static Vec3 point(ManifoldPoint point) {
        Vector3f p = point.positionWorldOnB;
        return new Vec3(p.x, p.y, p.z);
    }

    /** Jbullet's points from the second body to the first; or the other way round. */
    static Vec3 normal(ManifoldPoint point, boolean toFirst) {
        Vector3f n = point.normalWorldOnB;
        float sign = toFirst ? 1 : -1;
        return new Vec3(n.x * sign, n.y * sign, n.z * sign);
    }

    static boolean touching(PersistentManifold manifold) {
        for (int i = 0; i < manifold.getNumContacts(); i++) {
            if (touching(manifold.getContactPoint(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean touching(ManifoldPoint point) {
        return point.getDistance() <= GAP;
    }

    static Body body(Object object) {
        return (Body) ((CollisionObject) object).getUserPointer();
    }
}
