package io.maximin.engines.llama;

/** As many requests as the queue holds are waiting already; the caller should come back later. */
public final class QueueFullException extends LlamaException {
    QueueFullException(int capacity) {
        super("the queue is full: " + capacity + " requests are waiting");
    }
}
