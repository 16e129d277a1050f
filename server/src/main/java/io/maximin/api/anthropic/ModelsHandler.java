package io.maximin.api.anthropic;

import io.maximin.error.ApiException;
import io.maximin.http.Exchange;
import io.maximin.json.Json;
import io.maximin.text.TextModel;
import io.maximin.text.TextService;
import java.util.List;

/** {@code GET /anthropic/v1/models}, page by page, and {@code GET /anthropic/v1/models/{id}}. */
final class ModelsHandler {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 1000;

    private final TextService service;

    ModelsHandler(TextService service) {
        this.service = service;
    }

    void list(Exchange exchange) {
        var models = service.models();
        int limit = exchange.query("limit").map(ModelsHandler::limit).orElse(DEFAULT_LIMIT);
        var after = exchange.query("after_id");
        var before = exchange.query("before_id");
        int from = after.map(id -> position("after_id", id, models) + 1).orElse(0);
        int to = before.map(id -> position("before_id", id, models)).orElse(models.size());
        boolean backwards = before.isPresent() && after.isEmpty();
        exchange.json(200, Json.write(page(models.subList(Math.min(from, to), to), limit, backwards)));
    }

    void retrieve(Exchange exchange) {
        var model = service.describe(exchange.pathParameter("id"));
        exchange.json(200, Json.write(ModelPage.Entry.of(model)));
    }

    // Backwards the page is the nearest one before the given id, not the first of the list.
    private static ModelPage page(List<TextModel> range, int limit, boolean backwards) {
        int size = Math.min(limit, range.size());
        int start = backwards ? range.size() - size : 0;
        return ModelPage.of(range.subList(start, start + size), size < range.size());
    }

    private static int limit(String text) {
        int limit;
        try {
            limit = Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw badLimit(text);
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw badLimit(text);
        }
        return limit;
    }

    private static ApiException badLimit(String text) {
        return ApiException.invalid("limit must be a whole number from 1 to " + MAX_LIMIT + ", got '" + text + "'");
    }

    private static int position(String field, String id, List<TextModel> models) {
        for (int i = 0; i < models.size(); i++) {
            if (models.get(i).id().equalsIgnoreCase(id)) {
                return i;
            }
        }
        throw ApiException.invalid(field + " names unknown model '" + id + "'");
    }
}
