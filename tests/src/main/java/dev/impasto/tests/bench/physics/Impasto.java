package dev.impasto.tests.bench.physics;

import dev.impasto.physics.Body;
import dev.impasto.physics.PhysicsWorld;
import dev.impasto.physics.Pose;
import dev.impasto.physics.Vec3;
import java.util.List;

/** A scene in {@link PhysicsWorld}. */
final class Impasto implements Engine {
    private final Scene scene;
    private final PhysicsWorld world = new PhysicsWorld(new Vec3(0, -9.81f, 0));
    private final List<Body> holders;
    private final List<Body> bodies;

    Impasto(Scene scene) {
        this.scene = scene;
        holders = scene.holders().stream().map(world::add).toList();
        bodies = scene.bodies().stream().map(world::add).toList();
    }

    @Override
    public void beforeTick() {
        switch (scene.kind()) {
            case STACKED -> bodies.forEach(Body::wake);
            case TUMBLING -> turn(Scene.turn(world.ticks() + 1));
            case ASLEEP -> {}
        }
    }

    private void turn(Pose turn) {
        holders.forEach(wall -> wall.moveTo(turn.mul(wall.spec().pose())));
    }

    @Override
    public void tick() {
        world.step();
    }

    PhysicsWorld world() {
        return world;
    }

    @Override
    public int awake() {
        return (int) bodies.stream().filter(body -> !body.sleeping()).count();
    }

    @Override
    public void close() {}
}
