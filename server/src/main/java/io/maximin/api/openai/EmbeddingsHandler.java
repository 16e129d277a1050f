package io.maximin.api.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.api.EmbeddingsRoutes;
import io.maximin.api.KeyHolder;
import io.maximin.api.WireObject;
import io.maximin.embeddings.EmbeddingService;
import io.maximin.embeddings.Embeddings;
import io.maximin.http.Exchange;
import io.maximin.json.Json;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** {@code POST /v1/embeddings} as OpenAI's clients call it. */
public final class EmbeddingsHandler {
    private final EmbeddingService embeddings;

    public EmbeddingsHandler(EmbeddingService embeddings) {
        this.embeddings = embeddings;
    }

    record Answer(String object, List<Item> data, String model, Usage usage) {}

    /** @param embedding an array of numbers, or a string in base64 */
    record Item(String object, int index, Object embedding) {}

    record Usage(
            @JsonProperty("prompt_tokens") int promptTokens,
            @JsonProperty("total_tokens") int totalTokens) {}

    /** This form of the route. */
    public EmbeddingsRoutes.Form form() {
        return new EmbeddingsRoutes.Form(new OpenAiDialect(), this::create);
    }

    private void create(Exchange exchange, WireObject body) throws InterruptedException {
        var order = EmbeddingsRequest.read(body, embeddings::knows);
        Embeddings made = embeddings.embed(KeyHolder.call(exchange, false), order.request());
        var items = new ArrayList<Item>();
        for (float[] vector : made.vectors()) {
            items.add(new Item("embedding", items.size(), order.base64() ? base64(vector) : vector));
        }
        var usage = new Usage(made.tokens(), made.tokens());
        exchange.json(200, Json.write(new Answer("list", items, order.named(), usage)));
    }

    /** Floats of 32 bits, the low byte first. */
    private static String base64(float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
