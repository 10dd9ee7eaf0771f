package dev.impasto.demos.game.look.shape;

import dev.impasto.demos.game.look.paint.Finish;

/** Where shapes go: one mesh a finish, and one for leaves. */
public interface Sink {
    /** The mesh for this finish, placed where the thing being built stands. */
    MeshBuilder of(Finish finish);

    /** The mesh for leaf cards, placed likewise. */
    MeshBuilder leaves();
}
