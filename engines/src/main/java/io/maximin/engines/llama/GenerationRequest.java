package io.maximin.engines.llama;

import java.util.Objects;

/** A prompt to continue. Not a record, since an array has no place in one. */
public final class GenerationRequest {
    private final int[] prompt;
    private final SamplingOptions sampling;
    private final int maxTokens;
    private final String owner;

    /**
     * A request.
     *
     * @param prompt at least one token of the model's vocabulary; copied
     * @param sampling how tokens are drawn
     * @param maxTokens most tokens to generate, at least 1
     * @param owner who asks: while requests wait, owners take turns
     */
    public GenerationRequest(int[] prompt, SamplingOptions sampling, int maxTokens, String owner) {
        if (prompt.length == 0) {
            throw new IllegalArgumentException("prompt has no tokens");
        }
        if (maxTokens < 1) {
            throw new IllegalArgumentException("maxTokens " + maxTokens + " is less than 1");
        }
        this.prompt = prompt.clone();
        this.sampling = Objects.requireNonNull(sampling);
        this.maxTokens = maxTokens;
        this.owner = Objects.requireNonNull(owner);
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

    String owner() {
        return owner;
    }
}
