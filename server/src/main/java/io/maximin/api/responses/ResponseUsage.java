package io.maximin.api.responses;

import io.maximin.text.Usage;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What a response used; cached tokens are part of the input, reasoning is part of the output. */
@JsonNaming(SnakeCaseStrategy.class)
record ResponseUsage(
        int inputTokens, Input inputTokensDetails, int outputTokens, Output outputTokensDetails, int totalTokens) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Input(int cachedTokens, int cacheWriteTokens) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Output(int reasoningTokens) {}

    static ResponseUsage of(Usage usage) {
        return new ResponseUsage(
                usage.inputTokens(),
                new Input(usage.cachedTokens(), usage.writtenTokens()),
                usage.outputTokens(),
                new Output(usage.thinkingTokens()),
                usage.inputTokens() + usage.outputTokens());
    }
}
