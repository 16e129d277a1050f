package io.maximin.engines.llama;

import java.util.Objects;

/** A prompt to continue. Not a record, since an array has no place in one. */
public final class GenerationRequest {
    private final int[] prompt;
    private final SamplingOptions sampling;
    private final int maxTokens;

    /**
     * A request.
     *
     * @param prompt at least one token of the model's vocabulary; copied
     * @param sampling how tokens are drawn
     * @param maxTokens most tokens to generate, at least 1
     */
    public GenerationRequest(int[] prompt, SamplingOptions sampling, int maxTokens) {
        if (prompt.length == 0) {
            throw new IllegalArgumentException("prompt has no tokens");
        }
        if (maxTokens < 1) {
            throw new IllegalArgumentException("maxTokens " + maxTokens + " is less than 1");
        }
        this.prompt = prompt.clone();
        this.sampling = Objects.requireNonNull(sampling);
        this.maxTokens = maxTokens;
    }

    int[] prompt() {
        return prompt;
    }

    SamplingOptions sampling() {
        return sampling;
    }

    int maxTokens() {
        return maxTokens;
    }
}
