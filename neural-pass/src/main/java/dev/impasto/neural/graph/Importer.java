package dev.impasto.neural.graph;

import dev.impasto.neural.onnx.ModelException;

/** How an operator is read: layers, or tensors that are known already. */
@FunctionalInterface
interface Importer {

    /**
     * Binds the node's results.
     *
     * @throws ModelException if the node asks for something that no layer does
     */
    void read(NodeImport node);
}
