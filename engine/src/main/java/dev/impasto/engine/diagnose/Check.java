package dev.impasto.engine.diagnose;

/** Measures one thing that the pass has to be told right. */
interface Check {
    /**
     * Looks at a frame.
     *
     * @param before the frame that was drawn before it at the same size, or null
     */
    void see(Step step, SeenFrame now, SeenFrame before);

    /** What it found so far. */
    Finding finding();
}
