package io.maximin.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.text.Usage;

/** Usage on the OpenAI-style chat wire; the order of fields is that of spec/text.md section 4.3. */
public record ChatUsage(
        @JsonProperty("total_tokens") int totalTokens,
        @JsonProperty("total_characters") int totalCharacters,
        @JsonProperty("prompt_tokens") int promptTokens,
        @JsonProperty("completion_tokens") int completionTokens,
        @JsonProperty("completion_tokens_details") Completion completionDetails,
        @JsonProperty("prompt_tokens_details") Prompt promptDetails) {

    record Completion(@JsonProperty("reasoning_tokens") int reasoningTokens) {}

    record Prompt(@JsonProperty("cached_tokens") int cachedTokens) {}

    public static ChatUsage of(Usage usage) {
        return new ChatUsage(
                usage.inputTokens() + usage.outputTokens(),
                0,
                usage.inputTokens(),
                usage.outputTokens(),
                new Completion(usage.thinkingTokens()),
                new Prompt(usage.cachedTokens()));
    }
}
