package dev.impasto.tests.bench.physics;

/** A scene in one of the two engines. */
interface Engine extends AutoCloseable {
    /** What the caller does between ticks, untimed: turn the drum, keep the towers awake. */
    void beforeTick();

    /** One tick of 1/60 s: what is timed. */
    void tick();

    /** How many of the dynamic bodies are simulated. */
    int awake();

    @Override
    void close();
}
