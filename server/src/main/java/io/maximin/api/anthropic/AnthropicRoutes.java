package io.maximin.api.anthropic;

import io.maximin.api.Admission;
import io.maximin.api.Ids;
import io.maximin.http.Access;
import io.maximin.http.HttpHandler;
import io.maximin.http.Route;
import io.maximin.limits.Product;
import io.maximin.text.TextService;
import java.util.List;

/** The routes of the Anthropic dialect. */
public final class AnthropicRoutes {
    private static final AnthropicDialect DIALECT = new AnthropicDialect();

    private final MessagesHandler messages;
    private final ModelsHandler models;
    private final Admission admission;
    private final long maxBodyBytes;

    public AnthropicRoutes(TextService service, Ids ids, Admission admission, long maxBodyBytes) {
        this.messages = new MessagesHandler(service, ids);
        this.models = new ModelsHandler(service);
        this.admission = admission;
        this.maxBodyBytes = maxBodyBytes;
    }

    public List<Route> routes() {
        return admission.guard(
                Product.TEXT,
                List.of(
                        post("/anthropic/v1/messages", messages::create),
                        post("/anthropic/v1/messages/count_tokens", messages::countTokens),
                        get("/anthropic/v1/models", models::list),
                        get("/anthropic/v1/models/{id}", models::retrieve)));
    }

    private Route post(String path, HttpHandler handler) {
        return new Route("POST", path, Access.BEARER_OR_API_KEY, DIALECT, maxBodyBytes, handler);
    }

    private static Route get(String path, HttpHandler handler) {
        return new Route("GET", path, Access.BEARER_OR_API_KEY, DIALECT, 0, handler);
    }
}
