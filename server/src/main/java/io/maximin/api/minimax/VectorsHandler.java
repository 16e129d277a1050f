package io.maximin.api.minimax;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.api.BaseResp;
import io.maximin.api.EmbeddingsRoutes;
import io.maximin.api.KeyHolder;
import io.maximin.api.WireObject;
import io.maximin.embeddings.EmbeddingRequest;
import io.maximin.embeddings.EmbeddingService;
import io.maximin.error.ApiException;
import io.maximin.http.Exchange;
import io.maximin.json.Json;
import java.util.List;

/** {@code POST /v1/embeddings} of the platform. Source: spec/errors-and-limits.md section 10. */
public final class VectorsHandler {
    private static final List<String> TYPES = List.of("db", "query");

    private final EmbeddingService embeddings;

    public VectorsHandler(EmbeddingService embeddings) {
        this.embeddings = embeddings;
    }

    record Answer(
            List<float[]> vectors,
            @JsonProperty("total_tokens") int totalTokens,
            @JsonProperty("base_resp") BaseResp baseResp) {}

    /** This form of the route. */
    public EmbeddingsRoutes.Form form() {
        return new EmbeddingsRoutes.Form(new MinimaxDialect(), this::create);
    }

    private void create(Exchange exchange, WireObject body) throws InterruptedException {
        String model = body.text("model");
        // Texts to be found and texts to find them by have the same vectors here: the model knows no difference.
        String type = body.text("type");
        if (!TYPES.contains(type)) {
            throw ApiException.invalid("type must be db or query, got '" + type + "'");
        }
        var request = new EmbeddingRequest(model, "texts", body.texts("texts"));
        var made = embeddings.embed(KeyHolder.call(exchange, false), request);
        exchange.json(200, Json.write(new Answer(made.vectors(), made.tokens(), BaseResp.SUCCESS)));
    }
}
