package io.maximin.engines.stage;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Work that is split over the cores, on the common pool, which is as large as the machine: rows of a picture as a rule.
 * No row may depend on what is done to another.
 */
public final class Rows {
    private static final int BAND = 16;

    private Rows() {}

    /** Does something to each row from 0. */
    public static void each(int rows, IntConsumer work) {
        each(0, rows, work);
    }

    /** Does every number of [from, to) once, in any order. */
    public static void each(int from, int to, IntConsumer work) {
        bands(from, to, (first, end) -> {
            for (int i = first; i < end; i++) {
                work.accept(i);
            }
        });
    }

    /** Cuts [from, to) into bands and does each. */
    public static void bands(int from, int to, Band work) {
        int bands = Math.max(0, (to - from + BAND - 1) / BAND);
        IntStream.range(0, bands)
                .parallel()
                .forEach(band -> work.run(from + band * BAND, Math.min(to, from + (band + 1) * BAND)));
    }

    /** From the first to before the last. */
    public interface Band {
        void run(int first, int end);
    }
}
