package io.maximin.text;

import java.util.function.Consumer;

/** A request whose prompt is counted and whose answer is bounded; to be generated once. */
public interface PreparedText {
    /** Tokens of the prompt, chat template included. */
    int inputTokens();

    /** Tokens generated at most. */
    int maxOutputTokens();

    /** What was generated so far; may be asked from any thread. Nothing counts before the engine has begun. */
    Usage used();

    /**
     * Generates on the calling thread's behalf and returns after {@link TextEvent.Finished}. An interrupt ends the
     * work within one step. An exception thrown by {@code sink} ends it too and is rethrown.
     *
     * @throws io.maximin.error.ApiException before the first event if the engine is overloaded, afterwards if
     *     generation fails
     */
    void generate(Consumer<TextEvent> sink) throws InterruptedException;
}
