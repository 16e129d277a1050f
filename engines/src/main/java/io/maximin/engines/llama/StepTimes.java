package io.maximin.engines.llama;

/**
 * Whether the next tokens of several answers are computed faster in one batch or one after the other. A batch reads the
 * weights once, but kernels for few tokens need not be good: with weights of five bits on AVX-512 two tokens together
 * took 3.5 times as long as one (docs/architecture.md). So both ways are timed as they are used, and the slower one is
 * tried again now and then. Confined to the scheduler's thread.
 */
final class StepTimes {
    /** Beyond this a batch has always won. */
    static final int MOST_APART = 8;

    /** Steps of one size between two trials of the way that is slower, which cost that way's surplus. */
    private static final int TRIAL = 128;

    /** What a time is forgotten by with each further one, since caches fill and other processes come and go. */
    private static final double FADING = 1.01;

    private final double[] together = new double[MOST_APART + 1];
    private final int[] steps = new int[MOST_APART + 1];
    private double alone;

    /** Whether so many tokens of different answers had better be computed one by one. */
    boolean apart(int tokens) {
        if (tokens < 2 || tokens > MOST_APART) {
            return false;
        }
        boolean faster = together[tokens] > 0 && alone * tokens < together[tokens];
        boolean trial = ++steps[tokens] % TRIAL == 0;
        return faster != trial;
    }

    /** What a batch took. */
    void together(int tokens, long nanos) {
        if (tokens == 1) {
            alone(nanos);
        } else if (tokens <= MOST_APART) {
            together[tokens] = faded(together[tokens], nanos);
        }
    }

    /** What one token took. */
    void alone(long nanos) {
        alone = faded(alone, nanos);
    }

    /** The least of late: whatever else the machine does makes a step only longer. */
    private static double faded(double before, long nanos) {
        return before == 0 ? (double) nanos : Math.min(before * FADING, (double) nanos);
    }
}
