package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.Copyable;

/** A map from positive longs to places in a list: open addressing, linear probing, no holes. */
final class PairTable implements Copyable {
    private static final int NONE = -1;

    private long[] keys = new long[256];
    private int[] places = new int[256];
    private int size;

    /** The place of a key, or -1. */
    int get(long key) {
        int slot = slot(key);
        return keys[slot] == key ? places[slot] : NONE;
    }

    void put(long key, int place) {
        int slot = slot(key);
        if (keys[slot] != key) {
            keys[slot] = key;
            size++;
        }
        places[slot] = place;
        if (2 * size > keys.length) {
            grow();
        }
    }

    /** Takes out a key that is there, and closes the hole. */
    void remove(long key) {
        int hole = slot(key);
        keys[hole] = 0;
        size--;
        int mask = keys.length - 1;
        for (int i = hole + 1 & mask; keys[i] != 0; i = i + 1 & mask) {
            // What would be found no sooner from its own home moves up into the hole.
            if ((i - home(keys[i]) & mask) >= (i - hole & mask)) {
                keys[hole] = keys[i];
                places[hole] = places[i];
                keys[i] = 0;
                hole = i;
            }
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldPlaces = places;
        keys = new long[2 * oldKeys.length];
        places = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                places[slot] = oldPlaces[i];
            }
        }
    }

    /** Where a key is, or the free slot where it would be. */
    private int slot(long key) {
        int slot = home(key);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private int home(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & keys.length - 1;
    }

    @Override
    public Object copy() {
        PairTable copy = new PairTable();
        copy.keys = keys;
        copy.places = places;
        copy.size = size;
        return copy;
    }
}
