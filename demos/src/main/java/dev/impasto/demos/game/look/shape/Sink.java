package dev.impasto.demos.game.look.shape;

import dev.impasto.demos.game.look.paint.Finish;

/** Where shapes go: meshes by finish, placed where the thing being built stands. */
public interface Sink {
    /** The mesh for this finish. */
    MeshBuilder of(Finish finish);

    /** The mesh for what of this finish is too fine to be seen from afar. */
    default MeshBuilder fine(Finish finish) {
        return of(finish);
    }

    /** The mesh for leaf cards; fine ones are drawn from near only. */
    default MeshBuilder leaves(boolean fine) {
        throw new UnsupportedOperationException("no leaves here");
    }
}
