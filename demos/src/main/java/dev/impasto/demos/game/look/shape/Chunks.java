package dev.impasto.demos.game.look.shape;

import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import dev.impasto.demos.game.look.paint.Finish;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Still things, sorted by finish and by the square of ground that they stand on: few draws, and
 * what the camera does not see is not drawn.
 */
public final class Chunks implements Sink {
    private static final float SIDE = 40;

    private record Square(int x, int z) {}

    private final Map<Finish, Map<Square, MeshBuilder>> finishes = new EnumMap<>(Finish.class);
    private final Map<Square, MeshBuilder> leaves = new LinkedHashMap<>();
    private Vector3f position = new Vector3f();
    private Quaternion rotation = new Quaternion();

    /** Where what is added next stands. */
    public Chunks at(Vector3f position, Quaternion rotation) {
        this.position = position;
        this.rotation = rotation;
        return this;
    }

    @Override
    public MeshBuilder of(Finish finish) {
        return builder(finishes.computeIfAbsent(finish, f -> new LinkedHashMap<>()));
    }

    @Override
    public MeshBuilder leaves() {
        return builder(leaves);
    }

    private MeshBuilder builder(Map<Square, MeshBuilder> squares) {
        Square square =
                new Square(
                        (int) Math.floor(position.x / SIDE), (int) Math.floor(position.z / SIDE));
        return squares.computeIfAbsent(square, s -> new MeshBuilder())
                .place(position, rotation)
                .tint(1, 1, 1);
    }

    /** Hands over every mesh of a finish. */
    public void forEachFinish(BiConsumer<Finish, MeshBuilder> action) {
        finishes.forEach(
                (finish, squares) -> squares.values().forEach(b -> action.accept(finish, b)));
    }

    /** Hands over every mesh of leaves. */
    public void forEachLeaves(java.util.function.Consumer<MeshBuilder> action) {
        leaves.values().forEach(action);
    }
}
