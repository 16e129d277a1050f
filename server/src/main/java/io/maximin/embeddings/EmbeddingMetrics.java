package io.maximin.embeddings;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;

/** How many vectors are made, of how much text, and how long that takes. */
public final class EmbeddingMetrics {
    private final MeterRegistry registry;
    private final Timer seconds;
    private final Counter texts;
    private final Counter tokens;

    public EmbeddingMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.seconds = Timer.builder("maximin.embeddings.seconds")
                .description("time a request takes to compute, waiting included")
                .register(registry);
        this.texts = Counter.builder("maximin.embeddings.texts")
                .description("texts whose vectors were made")
                .register(registry);
        this.tokens = Counter.builder("maximin.embeddings.tokens")
                .description("tokens of these texts")
                .register(registry);
    }

    List<float[]> timed(PreparedTexts prepared) throws InterruptedException {
        var begun = Timer.start(registry);
        List<float[]> vectors = prepared.vectors();
        begun.stop(seconds);
        texts.increment(vectors.size());
        tokens.increment(prepared.tokens().stream().mapToInt(Integer::intValue).sum());
        return vectors;
    }
}
