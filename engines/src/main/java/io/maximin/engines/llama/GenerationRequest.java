package io.maximin.engines.llama;

import io.maximin.engines.grammar.Guide;
import java.util.Objects;
import java.util.Optional;

/** A prompt to continue. Not a record, since an array has no place in one. */
public final class GenerationRequest {
    private final int[] prompt;
    private final SamplingOptions sampling;
    private final int maxTokens;
    private final String owner;
    private final Optional<Guide> guide;

    /**
     * A request.
     *
     * @param prompt at least one token of the model's vocabulary; copied
     * @param sampling how tokens are drawn
     * @param maxTokens most tokens to generate, at least 1
     * @param owner who asks: while requests wait, owners take turns
     */
    public GenerationRequest(int[] prompt, SamplingOptions sampling, int maxTokens, String owner) {
        this(prompt, sampling, maxTokens, owner, Optional.empty());
    }

    /**
     * A request whose answer is held to a guide, apart from being cut short.
     *
     * @param guide for this request alone
     */
    public GenerationRequest(
            int[] prompt, SamplingOptions sampling, int maxTokens, String owner, Optional<Guide> guide) {
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
        this.guide = Objects.requireNonNull(guide);
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

    Optional<Guide> guide() {
        return guide;
    }
}
