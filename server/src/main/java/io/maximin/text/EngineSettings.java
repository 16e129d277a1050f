package io.maximin.text;

import java.util.Objects;

/**
 * How a local model is run.
 *
 * @param contextTokens tokens all running requests share, at least 64; no more than the model was trained for is used
 * @param slots requests that run at the same time, 1 to 64
 * @param threads cores used for computing; 0 means one per core
 * @param queue requests that may wait for a slot before the next is refused, at least 0
 * @param cacheTokens tokens of finished requests that stay in memory for those that begin alike; 0 keeps nothing
 * @param cacheSharing who may reuse what another's request left
 */
public record EngineSettings(
        int contextTokens, int slots, int threads, int queue, int cacheTokens, CacheSharing cacheSharing) {

    /** Within one account, time tells nothing of others; among all, common prompts are computed once. */
    public enum CacheSharing {
        ACCOUNT,
        ALL
    }

    public EngineSettings {
        check("context-tokens", contextTokens, 64, 4_194_304);
        check("slots", slots, 1, 64);
        check("threads", threads, 0, 512);
        check("queue", queue, 0, 100_000);
        check("cache-tokens", cacheTokens, 0, 4_194_304);
        Objects.requireNonNull(cacheSharing);
    }

    static EngineSettings defaults() {
        return new EngineSettings(32_768, 4, 0, 64, 8_192, CacheSharing.ACCOUNT);
    }

    private static void check(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " is " + value + ", must be " + min + " to " + max);
        }
    }
}
