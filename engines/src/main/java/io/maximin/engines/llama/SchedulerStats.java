package io.maximin.engines.llama;

/**
 * A moment of a scheduler, for metrics.
 *
 * @param activeSlots requests that run
 * @param waiting requests that wait for a slot
 * @param cells tokens the memory holds
 * @param freeCells how many of those no running request uses
 * @param keptCells how many of those keep earlier prompts and answers, until others need them
 * @param steps batches computed since the start
 * @param promptTokens prompt tokens computed since the start, recomputed ones included
 * @param reusedTokens tokens found in memory since the start when a request got its slot
 * @param generatedTokens tokens drawn since the start
 * @param preemptions requests that lost their slot for a while because memory ran out
 * @param threads threads the last step computed with
 */
public record SchedulerStats(
        int activeSlots,
        int waiting,
        int cells,
        int freeCells,
        int keptCells,
        long steps,
        long promptTokens,
        long reusedTokens,
        long generatedTokens,
        long preemptions,
        int threads) {}
