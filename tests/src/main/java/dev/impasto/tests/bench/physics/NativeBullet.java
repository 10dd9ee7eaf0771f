package dev.impasto.tests.bench.physics;

import com.jme3.bullet.PhysicsSpace;
import com.jme3.bullet.PhysicsSpace.BroadphaseType;
import com.jme3.bullet.collision.shapes.BoxCollisionShape;
import com.jme3.bullet.collision.shapes.CollisionShape;
import com.jme3.bullet.collision.shapes.SphereCollisionShape;
import com.jme3.bullet.objects.PhysicsRigidBody;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import dev.impasto.physics.BodySpec;
import dev.impasto.physics.PhysicsWorld;
import dev.impasto.physics.Pose;
import dev.impasto.physics.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The same scene in native Bullet, through Libbulletjme; Linux on x86-64 only. */
final class NativeBullet implements Engine {
    private static final String LIBRARY = "/native/linux/x86_64/libbulletjme.so";

    // Loggers are held weakly; without a hold their level would be forgotten.
    private static final Logger LOGGER = Logger.getLogger("com.jme3.bullet");

    private final Scene scene;
    private final PhysicsSpace space = new PhysicsSpace(BroadphaseType.DBVT);
    private final List<PhysicsRigidBody> holders = new ArrayList<>();
    private final List<PhysicsRigidBody> bodies = new ArrayList<>();
    private long ticks;

    NativeBullet(Scene scene) {
        this.scene = scene;
        space.setGravity(new Vector3f(0, -9.81f, 0));
        scene.holders().forEach(spec -> holders.add(add(spec)));
        scene.bodies().forEach(spec -> bodies.add(add(spec)));
    }

    /** Loads the native library; to be called once, before any scene. */
    static void load() throws IOException {
        LOGGER.setLevel(Level.WARNING);
        Path file = Files.createTempFile("libbulletjme", ".so");
        file.toFile().deleteOnExit();
        try (InputStream in = NativeBullet.class.getResourceAsStream(LIBRARY)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        System.load(file.toString());
    }

    private PhysicsRigidBody add(BodySpec spec) {
        boolean fixed = spec.role() == BodySpec.Role.STATIC;
        PhysicsRigidBody body = new PhysicsRigidBody(shape(spec.shape()), fixed ? 0 : 1);
        body.setKinematic(spec.role() == BodySpec.Role.KINEMATIC);
        body.setFriction(spec.material().friction());
        if (spec.role() == BodySpec.Role.DYNAMIC) {
            body.setSleepingThresholds(0.25f, 0.35f);
        }
        place(body, spec.pose());
        space.addCollisionObject(body);
        return body;
    }

    private static CollisionShape shape(Shape shape) {
        if (shape instanceof Shape.Sphere sphere) {
            return new SphereCollisionShape(sphere.radius());
        }
        Shape.Box box = (Shape.Box) shape;
        return new BoxCollisionShape(box.half().x(), box.half().y(), box.half().z());
    }

    private static void place(PhysicsRigidBody body, Pose pose) {
        var p = pose.position();
        var r = pose.rotation();
        body.setPhysicsLocation(new Vector3f(p.x(), p.y(), p.z()));
        body.setPhysicsRotation(new Quaternion(r.x(), r.y(), r.z(), r.w()));
    }

    @Override
    public void beforeTick() {
        switch (scene.kind()) {
            case STACKED -> bodies.forEach(body -> body.activate(true));
            case TUMBLING -> turn(Scene.turn(ticks + 1));
            case ASLEEP -> {}
        }
    }

    private void turn(Pose turn) {
        List<BodySpec> walls = scene.holders();
        for (int i = 0; i < walls.size(); i++) {
            place(holders.get(i), turn.mul(walls.get(i).pose()));
        }
    }

    @Override
    public void tick() {
        space.update(PhysicsWorld.TICK_SECONDS, 0);
        ticks++;
    }

    @Override
    public int awake() {
        return (int) bodies.stream().filter(PhysicsRigidBody::isActive).count();
    }

    @Override
    public void close() {
        space.destroy();
    }
}
