package io.maximin.engines.stage.settings;

/** Shapes that land is made of. */
final class Relief {
    private Relief() {}

    /** From 0 to 1 between two values, without corners. */
    static double step(double from, double to, double value) {
        double share = Math.clamp((value - from) / (to - from), 0, 1);
        return share * share * (3 - 2 * share);
    }
}
