package io.maximin.engines.llama;

/** Prompt and answer together would not fit into the context of one sequence. */
public final class ContextOverflowException extends LlamaException {
    private final int promptTokens;
    private final int maxTokens;
    private final int contextTokens;

    ContextOverflowException(int promptTokens, int maxTokens, int contextTokens) {
        super("prompt of " + promptTokens + " tokens plus " + maxTokens + " tokens to generate exceeds the context of "
                + contextTokens + " tokens");
        this.promptTokens = promptTokens;
        this.maxTokens = maxTokens;
        this.contextTokens = contextTokens;
    }

    public int promptTokens() {
        return promptTokens;
    }

    public int maxTokens() {
        return maxTokens;
    }

    public int contextTokens() {
        return contextTokens;
    }
}
