package dev.impasto.neural.graph;

import java.util.List;

/** Layers in an order in which they can run. */
record Graph(Value input, Value output, List<Layer> layers) {

    long multiplications() {
        long sum = 0;
        for (Layer layer : layers) {
            if (layer instanceof ConvLayer conv) {
                sum += (long) conv.weights().length * conv.output().shape().pixels();
            }
        }
        return sum;
    }
}
