package dev.impasto.neural.graph;

/** Says about once a second how far compiling is; quick work goes unmentioned. */
final class Progress {

    private static final System.Logger LOG = System.getLogger(Network.class.getName());
    private static final long PAUSE_NANOS = 1_000_000_000L;

    private final String name;
    private final int all;
    private long said = System.nanoTime();

    Progress(String name, int all) {
        this.name = name;
        this.all = all;
    }

    void done(int count) {
        if (System.nanoTime() - said > PAUSE_NANOS) {
            said = System.nanoTime();
            LOG.log(System.Logger.Level.INFO, "{0}: kernel {1} of {2} is ready", name, count, all);
        }
    }
}
