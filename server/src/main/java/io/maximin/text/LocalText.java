package io.maximin.text;

import io.maximin.engines.llama.BatchScheduler;
import io.maximin.engines.llama.ContextOverflowException;
import io.maximin.engines.llama.Generation;
import io.maximin.engines.llama.GenerationRequest;
import io.maximin.engines.llama.QueueFullException;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.util.function.Consumer;

/** A prepared request to weights in this process. */
final class LocalText implements PreparedText {
    private final BatchScheduler scheduler;
    private final GenerationRequest request;
    private final int inputTokens;
    private final int maxOutputTokens;
    private final Narration narration;

    LocalText(
            BatchScheduler scheduler,
            GenerationRequest request,
            int inputTokens,
            int maxOutputTokens,
            Narration narration) {
        this.scheduler = scheduler;
        this.request = request;
        this.inputTokens = inputTokens;
        this.maxOutputTokens = maxOutputTokens;
        this.narration = narration;
    }

    @Override
    public int inputTokens() {
        return inputTokens;
    }

    @Override
    public int maxOutputTokens() {
        return maxOutputTokens;
    }

    @Override
    public Usage used() {
        return narration.usage();
    }

    @Override
    public void generate(Consumer<TextEvent> sink) throws InterruptedException {
        try (Generation steps = submit()) {
            narration.tell(steps, sink);
        }
    }

    private Generation submit() {
        try {
            return scheduler.submit(request);
        } catch (QueueFullException e) {
            throw new ApiException(ErrorKind.OVERLOADED, "the model is busy and its queue is full, try again later", e);
        } catch (ContextOverflowException _) {
            throw LocalTextEngine.overflow();
        }
    }
}
