package io.maximin.engines.stage.settings;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Work that is split over the cores: on the common pool, which is as large as the machine. */
final class Rows {
    private static final int BAND = 16;

    private Rows() {}

    /** Does every number of [from, to) once, in any order. */
    static void each(int from, int to, IntConsumer work) {
        int bands = Math.max(0, (to - from + BAND - 1) / BAND);
        IntStream.range(0, bands).parallel().forEach(band -> {
            int end = Math.min(to, from + (band + 1) * BAND);
            for (int i = from + band * BAND; i < end; i++) {
                work.accept(i);
            }
        });
    }

    /** Cuts [from, to) into bands and does each. */
    static void bands(int from, int to, Band work) {
        int bands = Math.max(0, (to - from + BAND - 1) / BAND);
        IntStream.range(0, bands)
                .parallel()
                .forEach(band -> work.run(from + band * BAND, Math.min(to, from + (band + 1) * BAND)));
    }

    /** From the first to before the last. */
    interface Band {
        void run(int first, int end);
    }
}
