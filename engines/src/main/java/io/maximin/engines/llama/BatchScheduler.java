package io.maximin.engines.llama;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs many requests through one model at the same time, batched step by step, on one platform thread that owns the
 * native context and sleeps while there is nothing to do. Thread-safe.
 *
 * <p>The same request with the same seed gives the same answer when it runs in the same company; another batch size
 * takes other kernels, which round differently in the last bits.
 */
public final class BatchScheduler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BatchScheduler.class);
    private static final AtomicLong NUMBER = new AtomicLong();

    private final LlamaModel model;
    private final SchedulerOptions options;
    private final Decoder decoder;
    private final int sequenceLimit;
    private final WaitingLine line;
    private final StepCounts counts = new StepCounts();
    private final AtomicLong arrivals = new AtomicLong();
    private final Thread thread;

    /**
     * Allocates the context and starts the thread.
     *
     * @throws ModelLoadException when the memory for the context cannot be had
     */
    public BatchScheduler(LlamaModel model, SchedulerOptions options) {
        this(model, options, new LlamaContext(model, options));
    }

    BatchScheduler(LlamaModel model, SchedulerOptions options, Decoder decoder) {
        this.model = model;
        this.options = options;
        this.decoder = decoder;
        this.sequenceLimit = Math.min(options.contextTokens(), model.contextLengthTrained());
        this.line = new WaitingLine(options.slots(), options.queueCapacity());
        // The number comes first because the kernel keeps 15 characters, and worker threads are told by this name.
        this.thread = Thread.ofPlatform()
                .name("llama-" + NUMBER.incrementAndGet())
                .daemon(true)
                .start(this::run);
    }

    /** Most tokens that prompt and answer of one request may have together. */
    public int sequenceLimit() {
        return sequenceLimit;
    }

    /**
     * Puts a request in line. Its steps are read from what is returned, which the caller must close.
     *
     * @throws ContextOverflowException when prompt and answer could exceed {@link #sequenceLimit}
     * @throws QueueFullException when too many requests wait already
     * @throws SchedulerClosedException after {@link #close}
     * @throws IllegalArgumentException for a token outside the vocabulary
     */
    public Generation submit(GenerationRequest request) {
        int[] prompt = request.prompt();
        if ((long) prompt.length + request.maxTokens() > sequenceLimit) {
            throw new ContextOverflowException(prompt.length, request.maxTokens(), sequenceLimit);
        }
        for (int token : prompt) {
            model.requireToken(token);
        }
        var constraint = request.guide().map(guide -> new TokenConstraint(model.vocabulary(), guide));
        var sequence = new Sequence(request, constraint, arrivals.incrementAndGet(), line::leave);
        line.join(sequence);
        return sequence.generation();
    }

    /** A moment's view, for metrics. */
    public SchedulerStats stats() {
        return counts.stats(line.size(), decoder.cells(), decoder.threads());
    }

    /** Fails what runs and what waits with {@link SchedulerClosedException}, then frees the context; idempotent. */
    @Override
    public void close() {
        line.close().forEach(sequence -> sequence.fail(new SchedulerClosedException()));
        try {
            thread.join();
        } catch (InterruptedException e) {
            // The thread ends by itself after the step it is in.
            Thread.currentThread().interrupt();
        }
    }

    /** The one that computes. */
    Thread thread() {
        return thread;
    }

    private void run() {
        var batcher = new Batcher(decoder, model, options, line, counts);
        try {
            while (line.awaitWork()) {
                step(batcher);
            }
        } finally {
            line.close().forEach(sequence -> sequence.fail(new SchedulerClosedException()));
            batcher.failAll(new SchedulerClosedException());
            decoder.close();
        }
    }

    private static void step(Batcher batcher) {
        try {
            batcher.step();
        } catch (RuntimeException e) {
            LOG.error("a step of the text engine failed", e);
            batcher.failAll(new GenerationFailedException("the engine failed", e));
        }
    }
}
