package io.maximin.text;

/** Writes text. One instance serves one model; calls may run at the same time. */
public interface TextEngine {

    /**
     * Reads and counts a request; nothing is generated yet.
     *
     * @param owner account that asks; while the engine is busy, owners take turns
     * @throws io.maximin.error.ApiException if the request cannot be served (too long, weights missing)
     */
    PreparedText prepare(TextRequest request, String owner) throws InterruptedException;

    /** Tokens the request's prompt has on this model, chat template included. */
    int countTokens(TextRequest request) throws InterruptedException;
}
