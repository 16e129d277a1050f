package io.maximin.images;

import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/** The seeds of the pictures of one order. */
final class Seeds {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    /** The first picture has the seed that was chosen, however many follow; the others have what follows from it. */
    static List<Long> of(Optional<Long> chosen, int count, RandomGenerator random) {
        LongUnaryOperator seed = chosen.<LongUnaryOperator>map(first -> i -> i == 0 ? first : mixed(first + i * STEP))
                .orElse(_ -> random.nextLong() & Long.MAX_VALUE);
        return LongStream.range(0, count).map(seed).boxed().toList();
    }

    /** Scatters seeds that are near each other. Source: the mix of SplittableRandom, variant 13 of Stafford. */
    private static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return (z ^ z >>> 31) & Long.MAX_VALUE;
    }
}
