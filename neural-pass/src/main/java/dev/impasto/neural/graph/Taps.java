package dev.impasto.neural.graph;

/**
 * Which places of an axis make each place of another, and with what weights.
 *
 * @param count taps for each place
 * @param indices [place][tap], all inside the axis
 * @param weights [place][tap], summing up to one; all zero where a place lies outside
 */
record Taps(int count, int[] indices, float[] weights) {

    int index(int place, int tap) {
        return indices[place * count + tap];
    }

    float weight(int place, int tap) {
        return weights[place * count + tap];
    }

    boolean outside(int place) {
        for (int i = 0; i < count; i++) {
            if (weight(place, i) != 0) {
                return false;
            }
        }
        return true;
    }

    /** For the kernel: for each place and tap the index as the bits of a float, and the weight. */
    float[] table() {
        float[] table = new float[2 * indices.length];
        for (int i = 0; i < indices.length; i++) {
            table[2 * i] = Float.intBitsToFloat(indices[i]);
            table[2 * i + 1] = weights[i];
        }
        return table;
    }
}
