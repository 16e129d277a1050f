package io.maximin.api.responses;

import io.maximin.api.Admission;
import io.maximin.api.Ids;
import io.maximin.http.Access;
import io.maximin.http.Dialect;
import io.maximin.http.HttpHandler;
import io.maximin.http.Route;
import io.maximin.limits.Product;
import io.maximin.text.TextService;
import java.time.InstantSource;
import java.util.List;

/** The routes of the OpenAI Responses dialect. Source: spec/text.md section 6. */
public final class ResponsesRoutes {
    private final ResponsesHandler responses;
    private final Dialect dialect;
    private final Admission admission;
    private final long maxBodyBytes;

    /** @param dialect words the failures that are no events of a stream */
    public ResponsesRoutes(Engine engine, Dialect dialect, Admission admission, long maxBodyBytes) {
        this.responses = new ResponsesHandler(engine, dialect);
        this.dialect = dialect;
        this.admission = admission;
        this.maxBodyBytes = maxBodyBytes;
    }

    /** What writes the answers, and what their ids and dates are made of. */
    public record Engine(TextService service, Ids ids, InstantSource time) {}

    public List<Route> routes() {
        return admission.guard(
                Product.TEXT,
                List.of(
                        post("/v1/responses", responses::create),
                        post("/v1/responses/input_tokens", responses::countTokens)));
    }

    private Route post(String path, HttpHandler handler) {
        return new Route("POST", path, Access.BEARER_OR_API_KEY, dialect, maxBodyBytes, handler);
    }
}
