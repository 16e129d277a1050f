package io.maximin.engines.stage;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Work on the rows of a picture, by all cores; no row may depend on what is done to another. */
public final class Rows {
    private static final int BAND = 16;

    private Rows() {}

    /** Does something to each row from 0. */
    public static void each(int rows, IntConsumer work) {
        IntStream.range(0, (rows + BAND - 1) / BAND).parallel().forEach(band -> {
            int end = Math.min(rows, (band + 1) * BAND);
            for (int row = band * BAND; row < end; row++) {
                work.accept(row);
            }
        });
    }
}
