package io.maximin.engines.llama;

import java.util.Objects;

/**
 * How much one scheduler may hold and do at a time.
 *
 * @param contextTokens cells of memory that all running requests share, and the most that one request may take
 * @param slots requests that run at the same time, 1 to 64
 * @param threads most threads that compute; fewer are used while other processes need the cores
 * @param batchTokens most prompt tokens computed in one step while no answer is being written
 * @param prefillChunk most prompt tokens computed between two tokens of the answers that are being written, which
 *     bounds how long those wait
 * @param queueCapacity requests that may wait for a slot
 * @param cacheTokens cells that may stay in use for nobody but later requests that begin alike; 0 keeps nothing
 * @param cacheSharing who may reuse what is kept
 */
public record SchedulerOptions(
        int contextTokens,
        int slots,
        int threads,
        int batchTokens,
        int prefillChunk,
        int queueCapacity,
        int cacheTokens,
        CacheSharing cacheSharing) {
    private static final int MAX_SLOTS = 64;

    /** Each costs a row of scores; llama.cpp knows 256 sequences, those of the slots included. */
    private static final int KEPT_SEQUENCES = 64;

    public SchedulerOptions {
        requireRange("contextTokens", contextTokens, 1, Integer.MAX_VALUE);
        requireRange("slots", slots, 1, MAX_SLOTS);
        requireRange("threads", threads, 1, 512);
        requireRange("batchTokens", batchTokens, 1, 4_096);
        requireRange("prefillChunk", prefillChunk, 1, batchTokens);
        requireRange("queueCapacity", queueCapacity, 0, 100_000);
        requireRange("cacheTokens", cacheTokens, 0, Integer.MAX_VALUE);
        Objects.requireNonNull(cacheSharing);
    }

    /** Four slots that share 8,192 tokens on all physical cores, half of which may keep what an owner may reuse. */
    public static SchedulerOptions defaults() {
        return new SchedulerOptions(8_192, 4, CpuTopology.physicalCores(), 256, 256, 64, 4_096, CacheSharing.OWNER);
    }

    /** These without a cache. */
    public SchedulerOptions keepingNothing() {
        return new SchedulerOptions(
                contextTokens, slots, threads, batchTokens, prefillChunk, queueCapacity, 0, cacheSharing);
    }

    /** Sequences beside those of the slots. */
    int keptSequences() {
        return cacheTokens == 0 ? 0 : KEPT_SEQUENCES;
    }

    private static void requireRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " " + value + " is outside [" + least + ", " + most + "]");
        }
    }
}
