package io.maximin.embeddings;

import io.maximin.error.ApiException;
import io.maximin.limits.Product;
import io.maximin.usage.Call;
import io.maximin.usage.Job;
import io.maximin.usage.Metering;
import io.maximin.usage.Units;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Lets the engine make vectors, and charges the tokens of their texts. */
public final class EmbeddingService {
    /** Numbers of every vector. */
    public static final int DIMENSIONS = LocalEmbeddingEngine.DIMENSIONS;

    private final List<String> models;
    private final EmbeddingEngine engine;
    private final Metering metering;
    private final EmbeddingMetrics metrics;

    /** @param models public ids, all of the one engine */
    public EmbeddingService(List<String> models, EmbeddingEngine engine, Metering metering, EmbeddingMetrics metrics) {
        this.models = List.copyOf(models);
        this.engine = engine;
        this.metering = metering;
        this.metrics = metrics;
    }

    /** Whether there is a model of that id, in any case. */
    public boolean knows(String id) {
        return models.stream().anyMatch(id::equalsIgnoreCase);
    }

    /**
     * Computes the vectors of all texts. Who goes away before the last pays nothing.
     *
     * @throws ApiException if the model is unknown or a text too long, as metering refuses, or as the engine throws it
     */
    public Embeddings embed(Call call, EmbeddingRequest request) throws InterruptedException {
        String model = models.stream()
                .filter(request.model()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> ApiException.invalid("unknown model '" + request.model() + "'"));
        PreparedTexts texts = engine.prepare(request.texts());
        request.requireShort(texts.tokens());
        int tokens = texts.tokens().stream().mapToInt(Integer::intValue).sum();
        var made = new AtomicReference<>(Units.NONE);
        var vectors = new AtomicReference<List<float[]>>(List.of());
        var job = new Job(Product.EMBEDDINGS, model, Units.tokens(tokens, 0, 0));
        try (var meter = metering.open(call, job, made::get)) {
            meter.run(() -> {
                vectors.set(metrics.timed(texts));
                made.set(job.bound());
            });
        }
        return new Embeddings(vectors.get(), tokens);
    }
}
