package io.maximin.api.anthropic;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.text.Usage;

/**
 * The four counters; the whole prompt is the sum of the input and the two cache counters. Source: spec/text.md
 * section 3.4.
 */
record MessageUsage(
        @JsonProperty("input_tokens") int inputTokens,
        @JsonProperty("output_tokens") int outputTokens,
        @JsonProperty("cache_creation_input_tokens") int cacheCreationInputTokens,
        @JsonProperty("cache_read_input_tokens") int cacheReadInputTokens) {

    static MessageUsage of(Usage usage) {
        return new MessageUsage(
                usage.inputTokens() - usage.cachedTokens() - usage.writtenTokens(),
                usage.outputTokens(),
                usage.writtenTokens(),
                usage.cachedTokens());
    }
}
