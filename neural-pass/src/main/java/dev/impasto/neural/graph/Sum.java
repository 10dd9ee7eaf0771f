package dev.impasto.neural.graph;

/**
 * A value added to what a convolution reads, before its window.
 *
 * @param value what is added
 * @param up how many times it is enlarged (nearest)
 * @param slope of the sum below zero: 0 for a ReLU, 1 for the sum as it is
 */
record Sum(Value value, int up, float slope) {

    float apply(float a, float b) {
        float sum = a + b;
        return sum >= 0 ? sum : slope * sum;
    }
}
