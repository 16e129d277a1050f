package io.maximin.api;

import io.maximin.error.ApiException;
import io.maximin.http.Access;
import io.maximin.http.Dialect;
import io.maximin.http.Exchange;
import io.maximin.http.Route;
import io.maximin.limits.Product;
import java.util.List;

/**
 * {@code POST /v1/embeddings}, one path for two dialects: a body with {@code texts} is the platform's, one with {@code
 * input} is OpenAI's. A failure is told in the dialect of its body, and as long as that is not known, in both.
 */
public final class EmbeddingsRoutes {
    private static final long MAX_BODY_BYTES = 8 << 20;

    private final Form platform;
    private final Form openAi;
    private final Admission admission;

    public EmbeddingsRoutes(Form platform, Form openAi, Admission admission) {
        this.platform = platform;
        this.openAi = openAi;
        this.admission = admission;
    }

    /** Answers a body that has been read. */
    @FunctionalInterface
    public interface BodyHandler {
        void handle(Exchange exchange, WireObject body) throws InterruptedException;
    }

    /** How one dialect has it. */
    public record Form(Dialect dialect, BodyHandler handler) {}

    public List<Route> routes() {
        var unknown = new UndecidedDialect(platform.dialect(), openAi.dialect());
        return admission.guard(
                Product.EMBEDDINGS,
                List.of(new Route(
                        "POST", "/v1/embeddings", Access.BEARER_OR_API_KEY, unknown, MAX_BODY_BYTES, this::create)));
    }

    private void create(Exchange exchange) throws InterruptedException {
        var body = WireObject.body(exchange.body());
        if (body.has("texts") == body.has("input")) {
            throw ApiException.invalid(
                    body.has("texts")
                            ? "texts and input must not be given together"
                            : "texts is missing, or input in OpenAI's form");
        }
        var form = body.has("texts") ? platform : openAi;
        exchange.speak(form.dialect());
        form.handler().handle(exchange, body);
    }
}
