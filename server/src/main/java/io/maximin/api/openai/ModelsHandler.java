package io.maximin.api.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.http.Exchange;
import io.maximin.json.Json;
import io.maximin.text.TextModel;
import io.maximin.text.TextService;
import java.util.List;

/** {@code GET /v1/models} and {@code GET /v1/models/{id}}; fields as in spec/text.md section 4.6. */
final class ModelsHandler {
    private final TextService service;

    record Models(String object, List<Model> data) {}

    record Model(
            String id,
            String object,
            long created,
            @JsonProperty("owned_by") String ownedBy) {
        static Model of(TextModel model) {
            return new Model(model.id(), "model", model.created().getEpochSecond(), "minimax");
        }
    }

    ModelsHandler(TextService service) {
        this.service = service;
    }

    void list(Exchange exchange) {
        var models = service.models().stream().map(Model::of).toList();
        exchange.json(200, Json.write(new Models("list", models)));
    }

    void retrieve(Exchange exchange) {
        var model = service.describe(exchange.pathParameter("id"));
        exchange.json(200, Json.write(Model.of(model)));
    }
}
