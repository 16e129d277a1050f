package io.maximin.api.minimax;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.api.BaseResp;
import io.maximin.error.ApiException;
import io.maximin.http.Dialect;
import io.maximin.http.ErrorBody;
import io.maximin.http.SseEvent;
import io.maximin.json.Json;
import java.util.List;

/**
 * How the native routes word a failure: HTTP 200 whatever happened, a bad key included, and the outcome in {@code
 * base_resp}. Source: spec/errors-and-limits.md section 3.
 */
public final class MinimaxDialect implements Dialect {

    record Envelope(@JsonProperty("base_resp") BaseResp baseResp) {}

    @Override
    public ErrorBody error(ApiException failure, String traceId) {
        return new ErrorBody(200, json(failure));
    }

    @Override
    public List<SseEvent> streamError(ApiException failure, String traceId) {
        return List.of(SseEvent.data(json(failure)));
    }

    private static String json(ApiException failure) {
        return Json.write(new Envelope(new BaseResp(failure.kind().code(), failure.getMessage())));
    }
}
