package io.maximin.engines.audio;

/** Holds samples back for a fixed time. */
final class Delay {
    private final double[] held;
    private int at;

    /** @param length in samples, above 0 */
    Delay(int length) {
        held = new double[length];
    }

    /** What was put in the whole length ago; to be asked before the next {@link #put}. */
    double out() {
        return held[at];
    }

    void put(double sample) {
        held[at] = sample;
        at = at + 1 == held.length ? 0 : at + 1;
    }
}
