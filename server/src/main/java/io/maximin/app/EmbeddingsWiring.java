package io.maximin.app;

import io.maximin.api.Admission;
import io.maximin.api.EmbeddingsRoutes;
import io.maximin.api.minimax.VectorsHandler;
import io.maximin.api.openai.EmbeddingsHandler;
import io.maximin.embeddings.EmbeddingEngine;
import io.maximin.embeddings.EmbeddingMetrics;
import io.maximin.embeddings.EmbeddingService;
import io.maximin.http.Route;
import io.maximin.usage.Metering;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** What makes vectors of texts, and the route by which they are asked for. */
record EmbeddingsWiring(EmbeddingService embeddings) {
    private static final List<String> MODELS = List.of("embo-01");

    static EmbeddingsWiring of(EmbeddingEngine engine, Metering metering, MeterRegistry registry) {
        return new EmbeddingsWiring(new EmbeddingService(MODELS, engine, metering, new EmbeddingMetrics(registry)));
    }

    List<Route> routes(Admission admission) {
        var platform = new VectorsHandler(embeddings);
        var openAi = new EmbeddingsHandler(embeddings);
        return new EmbeddingsRoutes(platform.form(), openAi.form(), admission).routes();
    }
}
