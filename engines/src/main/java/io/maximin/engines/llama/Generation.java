package io.maximin.engines.llama;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One running request, read by one thread. The steps kept for a slow reader are bounded by the tokens the request may
 * generate.
 */
public final class Generation implements AutoCloseable {
    private sealed interface Delivery {
        record Success(Step step) implements Delivery {}

        record Failure(LlamaException cause) implements Delivery {}
    }

    private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    private final Runnable cancellation;
    private volatile boolean closed;
    private boolean ended;

    Generation(Runnable cancellation) {
        this.cancellation = cancellation;
    }

    /**
     * Waits for the next step. After {@link Step.End} there is none.
     *
     * @throws InterruptedException when the reader is interrupted; the generation goes on until it is closed
     * @throws GenerationFailedException when the engine failed on this request
     * @throws SchedulerClosedException when the scheduler was closed before the end
     * @throws IllegalStateException after the end, a failure or {@link #close}
     */
    public Step next() throws InterruptedException {
        if (ended || closed) {
            throw new IllegalStateException("the generation has " + (ended ? "ended" : "been closed"));
        }
        return switch (deliveries.take()) {
            case Delivery.Success(Step.End end) -> {
                ended = true;
                yield end;
            }
            case Delivery.Success(Step step) -> step;
            case Delivery.Failure(LlamaException cause) -> {
                ended = true;
                throw cause;
            }
        };
    }

    /** Cancels the request, if it still runs, within one step of the engine; idempotent. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            cancellation.run();
        }
    }

    boolean closed() {
        return closed;
    }

    void deliver(Step step) {
        deliveries.add(new Delivery.Success(step));
    }

    void fail(LlamaException cause) {
        deliveries.add(new Delivery.Failure(cause));
    }
}
