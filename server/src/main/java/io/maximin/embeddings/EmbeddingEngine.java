package io.maximin.embeddings;

import java.util.List;

/** Makes vectors of texts. Calls may run at the same time. */
@FunctionalInterface
public interface EmbeddingEngine {
    /**
     * Cuts texts into tokens, which costs little.
     *
     * @throws io.maximin.error.ApiException UNAVAILABLE if what it needs is not installed
     */
    PreparedTexts prepare(List<String> texts) throws InterruptedException;
}
