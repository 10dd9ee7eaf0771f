package dev.impasto.demos.game.look.shape;

import dev.impasto.demos.game.look.paint.Finish;

/** Where shapes go: meshes by finish and detail, placed where the thing being built stands. */
public interface Sink {
    /** The mesh for what is of this finish and always drawn. */
    MeshBuilder of(Finish finish);

    /** The mesh for what is of this finish and drawn from near or from afar. */
    default MeshBuilder of(Finish finish, Detail detail) {
        throw new UnsupportedOperationException("one level of detail only");
    }

    /** The mesh for bars that are too thin to be seen from afar. */
    default MeshBuilder wire(Finish finish) {
        throw new UnsupportedOperationException("no wire here");
    }

    /** The mesh for leaf cards. */
    default MeshBuilder leaves(Detail detail) {
        throw new UnsupportedOperationException("no leaves here");
    }
}
