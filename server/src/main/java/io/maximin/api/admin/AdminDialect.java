package io.maximin.api.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.error.ApiException;
import io.maximin.http.Dialect;
import io.maximin.http.ErrorBody;
import io.maximin.http.SseEvent;
import io.maximin.json.Json;
import java.util.List;

/** How the routes of operators word a failure: real HTTP status, the platform's code. */
public final class AdminDialect implements Dialect {

    record Envelope(
            Detail error, @JsonProperty("request_id") String requestId) {}

    record Detail(int code, String message) {}

    @Override
    public ErrorBody error(ApiException failure, String traceId) {
        return new ErrorBody(failure.kind().httpStatus(), json(failure, traceId));
    }

    @Override
    public List<SseEvent> streamError(ApiException failure, String traceId) {
        return List.of(SseEvent.data(json(failure, traceId)));
    }

    private static String json(ApiException failure, String traceId) {
        return Json.write(new Envelope(new Detail(failure.kind().code(), failure.getMessage()), traceId));
    }
}
