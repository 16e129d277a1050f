package io.maximin.text;

import java.util.function.Consumer;

/** Writes text. One instance serves one model; calls may run at the same time. */
public interface TextEngine {

    /**
     * Generates on the calling thread's behalf and returns after {@link TextEvent.Finished}. An interrupt ends the
     * work within one step. An exception thrown by {@code sink} ends it too and is rethrown.
     *
     * @throws io.maximin.error.ApiException before the first event if the request cannot be served (too long,
     * overloaded,     weights missing), afterwards if generation fails
     */
    void generate(TextRequest request, Consumer<TextEvent> sink) throws InterruptedException;

    /** Tokens the request's prompt has on this model, chat template included. */
    int countTokens(TextRequest request) throws InterruptedException;
}
