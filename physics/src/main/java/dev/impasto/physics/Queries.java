package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.collision.broadphase.BroadphaseProxy;
import dev.impasto.physics.internal.bullet.collision.dispatch.CollisionObject;
import dev.impasto.physics.internal.bullet.collision.dispatch.CollisionWorld;
import dev.impasto.physics.internal.bullet.linearmath.Transform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.vecmath.Vector3f;

/** Collects what jbullet's rays and sweeps meet; triggers are passed by. */
final class Queries {
    private static final Comparator<Hit> NEAREST =
            Comparator.comparingDouble(Hit::fraction).thenComparingLong(hit -> hit.body().id());

    private Queries() {}

    private static boolean meets(BroadphaseProxy proxy, BodySpec.Filter filter) {
        BodySpec spec = Pairs.body(proxy).spec();
        return !spec.trigger() && spec.filter().meets(filter);
    }

    private static Vec3 normal(Vector3f normal, boolean inWorld, CollisionObject object) {
        Vector3f n = new Vector3f(normal);
        if (!inWorld) {
            object.getWorldTransform(new Transform()).basis.transform(n);
        }
        return new Vec3(n.x, n.y, n.z).normalized();
    }

    /** Every body that a ray meets, where it enters it. */
    static final class Ray extends CollisionWorld.RayResultCallback {
        private final Vec3 from;
        private final Vec3 to;
        private final BodySpec.Filter filter;
        private final List<Hit> hits = new ArrayList<>();

        Ray(Vec3 from, Vec3 to, BodySpec.Filter filter) {
            this.from = from;
            this.to = to;
            this.filter = filter;
        }

        @Override
        public boolean needsCollision(BroadphaseProxy proxy) {
            return meets(proxy, filter);
        }

        @Override
        public float addSingleResult(CollisionWorld.LocalRayResult hit, boolean inWorld) {
            hits.add(
                    new Hit(
                            Contacts.body(hit.collisionObject),
                            from.lerp(to, hit.hitFraction),
                            normal(hit.hitNormalLocal, inWorld, hit.collisionObject),
                            hit.hitFraction));
            return 1;
        }

        /** The first of each body, nearest first, by id where two are as near. */
        List<Hit> sorted() {
            hits.sort(NEAREST);
            List<Hit> first = new ArrayList<>();
            for (Hit hit : hits) {
                if (first.stream().noneMatch(earlier -> earlier.body() == hit.body())) {
                    first.add(hit);
                }
            }
            return first;
        }
    }

    /** The first body that a swept shape meets. */
    static final class Sweep extends CollisionWorld.ConvexResultCallback {
        private final BodySpec.Filter filter;
        private Hit nearest;

        Sweep(BodySpec.Filter filter) {
            this.filter = filter;
        }

        @Override
        public boolean needsCollision(BroadphaseProxy proxy) {
            return meets(proxy, filter);
        }

        @Override
        public float addSingleResult(CollisionWorld.LocalConvexResult hit, boolean inWorld) {
            Vector3f p = hit.hitPointLocal;
            Hit found =
                    new Hit(
                            Contacts.body(hit.hitCollisionObject),
                            new Vec3(p.x, p.y, p.z),
                            normal(hit.hitNormalLocal, inWorld, hit.hitCollisionObject),
                            hit.hitFraction);
            if (nearest == null || NEAREST.compare(found, nearest) < 0) {
                nearest = found;
            }
            closestHitFraction = nearest.fraction();
            return closestHitFraction;
        }

        Hit nearest() {
            return nearest;
        }
    }
}
