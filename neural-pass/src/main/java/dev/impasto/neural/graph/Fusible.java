package dev.impasto.neural.graph;

/** A layer whose kernel can apply an activation as it stores. */
interface Fusible {

    /** What it applies so far. */
    Activation activation();

    /** The same layer, storing {@code activated} instead. */
    Layer activated(Activation activation, Value activated);
}
