package dev.impasto.neural.graph;

import java.util.List;

/** Layers in an order in which they can run, and what enters and leaves them. */
record Graph(List<Value> inputs, List<Value> outputs, List<Layer> layers) {

    Graph {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        layers = List.copyOf(layers);
    }

    long multiplications() {
        long sum = 0;
        for (Layer layer : layers) {
            if (layer instanceof ConvLayer conv) {
                sum += (long) conv.weights().length * conv.output().shape().pixels();
            }
        }
        return sum;
    }

    long traffic(Storage storage) {
        long places = 0;
        for (Layer layer : layers) {
            places += storage.places(layer.output());
            for (Value input : layer.inputs()) {
                places += storage.places(input);
            }
        }
        return places * storage.placeBytes();
    }
}
