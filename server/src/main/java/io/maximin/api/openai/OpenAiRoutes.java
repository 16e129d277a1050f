package io.maximin.api.openai;

import io.maximin.api.Admission;
import io.maximin.api.Ids;
import io.maximin.http.Access;
import io.maximin.http.Route;
import io.maximin.limits.Product;
import io.maximin.text.TextService;
import java.time.InstantSource;
import java.util.List;

/** The routes of the OpenAI dialect. */
public final class OpenAiRoutes {
    private static final OpenAiDialect DIALECT = new OpenAiDialect();

    private final ChatCompletionsHandler chat;
    private final ModelsHandler models;
    private final Admission admission;
    private final long maxBodyBytes;

    public OpenAiRoutes(TextService service, Ids ids, InstantSource time, Admission admission, long maxBodyBytes) {
        this.chat = new ChatCompletionsHandler(service, ids, time);
        this.models = new ModelsHandler(service);
        this.admission = admission;
        this.maxBodyBytes = maxBodyBytes;
    }

    public List<Route> routes() {
        var access = Access.BEARER_OR_API_KEY;
        return admission.guard(
                Product.TEXT,
                List.of(
                        new Route("POST", "/v1/chat/completions", access, DIALECT, maxBodyBytes, chat::create),
                        new Route("GET", "/v1/models", access, DIALECT, 0, models::list),
                        new Route("GET", "/v1/models/{id}", access, DIALECT, 0, models::retrieve)));
    }
}
