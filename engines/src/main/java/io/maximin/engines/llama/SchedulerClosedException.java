package io.maximin.engines.llama;

/** The scheduler was closed before the request was finished. */
public final class SchedulerClosedException extends LlamaException {
    SchedulerClosedException() {
        super("the text engine is shutting down");
    }
}
