package io.maximin.engines.stage;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Numbers by lot that depend on a seed and on what they are for, and on nothing else. */
public final class Chance {
    private Chance() {}

    /** A seed for one purpose. */
    public static long seed(long seed, long... purpose) {
        long mixed = seed;
        for (long part : purpose) {
            mixed = mix(mixed ^ mix(part + 0x9E3779B97F4A7C15L));
        }
        return mixed;
    }

    public static RandomGenerator of(long seed, long... purpose) {
        return new SplittableRandom(seed(seed, purpose));
    }

    /** A number within [0, 1) that belongs to a pixel. */
    public static float at(int x, int y, int salt) {
        int mixed = x * 0x27D4EB2D ^ y * 0x165667B1 ^ salt * 0x9E3779B1;
        mixed = (mixed ^ mixed >>> 15) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
        return ((mixed ^ mixed >>> 16) >>> 8) / (float) (1 << 24);
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
