package io.maximin.api.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.http.Dialect;
import io.maximin.http.ErrorBody;
import io.maximin.http.SseEvent;
import io.maximin.json.Json;
import java.util.List;

/**
 * How the OpenAI routes word a failure: real HTTP status, the platform's own type names. Source: spec/text.md section
 * 4.5.
 */
public final class OpenAiDialect implements Dialect {

    record Envelope(
            String type,
            Detail error,
            @JsonProperty("request_id") String requestId) {}

    record Detail(
            String type,
            String message,
            @JsonProperty("http_code") String httpCode) {}

    @Override
    public ErrorBody error(ApiException failure, String traceId) {
        return new ErrorBody(failure.kind().httpStatus(), json(failure, traceId));
    }

    @Override
    public List<SseEvent> streamError(ApiException failure, String traceId) {
        return List.of(SseEvent.data(json(failure, traceId)));
    }

    private static String json(ApiException failure, String traceId) {
        var kind = failure.kind();
        var message = failure.getMessage() + " (" + kind.code() + ")";
        var detail = new Detail(type(kind), message, String.valueOf(kind.httpStatus()));
        return Json.write(new Envelope("error", detail, traceId));
    }

    private static String type(ErrorKind kind) {
        return switch (kind) {
            case INVALID_REQUEST,
                    NOT_KEPT,
                    TOO_LARGE,
                    INPUT_SENSITIVE,
                    OUTPUT_SENSITIVE,
                    INVISIBLE_CHARACTERS,
                    VOICE_NOT_FOUND,
                    IDLE,
                    ILLEGAL_EVENT,
                    TEXT_TOO_LONG,
                    ILLEGAL_ORDER -> "bad_request_error";
            case MISSING_KEY, INVALID_KEY -> "authorized_error";
            case FORBIDDEN, MODEL_NOT_IN_PLAN -> "permission_error";
            case NOT_FOUND -> "not_found_error";
            case RATE_LIMITED,
                    TOKEN_RATE_LIMITED,
                    TOO_MANY_CONNECTIONS,
                    TOO_MANY_EVENTS,
                    GROWTH_LIMITED,
                    PLAN_USED_UP -> "rate_limit_error";
            case INSUFFICIENT_BALANCE -> "insufficient_balance_error";
            case OVERLOADED -> "overloaded_error";
            case TIMEOUT, UNAVAILABLE, INTERNAL -> "server_error";
        };
    }
}
