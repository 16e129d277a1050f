package io.maximin.engines.grammar;

import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Numbers that a fuzzer chooses, a byte for each, so that one changed byte is one changed choice. When its bytes are
 * used up, what follows depends on them.
 */
public final class FuzzedChoices implements RandomGenerator {
    private static final int SEEDS = 300;

    private final byte[] bytes;
    private final Random rest;
    private int at;

    public FuzzedChoices(byte[] bytes) {
        this.bytes = bytes.clone();
        this.rest = new Random(Arrays.hashCode(bytes));
    }

    /** So many bytes to begin with each time, where nobody fuzzes; always the same ones. */
    public static Stream<byte[]> seeds(int length) {
        return IntStream.range(0, SEEDS).mapToObj(seed -> {
            var bytes = new byte[length];
            new Random(seed).nextBytes(bytes);
            return bytes;
        });
    }

    @Override
    public long nextLong() {
        return at < bytes.length ? bytes[at++] & 0xFF : rest.nextLong();
    }

    @Override
    public int nextInt(int bound) {
        if (bound > 256 || at >= bytes.length) {
            return at < bytes.length ? (256 * nextInt(256) + nextInt(256)) % bound : rest.nextInt(bound);
        }
        return (bytes[at++] & 0xFF) % bound;
    }

    @Override
    public boolean nextBoolean() {
        return nextInt(2) == 1;
    }
}
