package io.maximin.api.anthropic;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.http.Dialect;
import io.maximin.http.ErrorBody;
import io.maximin.http.SseEvent;
import io.maximin.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the Anthropic routes word a failure: real HTTP status, Anthropic's type names. Source: spec/text.md section 3.6.
 */
public final class AnthropicDialect implements Dialect {

    record Envelope(
            String type,
            Detail error,
            @JsonProperty("request_id") String requestId) {}

    record Detail(
            String type,
            String message,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Unsupported details) {}

    /** By this Anthropic's clients know that they have to send whole conversations, and do. */
    record Unsupported(@JsonProperty("error_code") String errorCode, List<String> unsupported) {
        private static final Unsupported THREADS = new Unsupported("thread_unsupported_request", List.of("thread"));
    }

    @Override
    public ErrorBody error(ApiException failure, String traceId) {
        return new ErrorBody(failure.kind().httpStatus(), json(failure, traceId));
    }

    @Override
    public List<SseEvent> streamError(ApiException failure, String traceId) {
        return List.of(SseEvent.named("error", json(failure, traceId)));
    }

    private static String json(ApiException failure, String traceId) {
        var message = failure.getMessage() + " (" + failure.kind().code() + ")";
        var details = failure.kind() == ErrorKind.NOT_KEPT ? Unsupported.THREADS : null;
        return Json.write(new Envelope("error", new Detail(type(failure.kind()), message, details), traceId));
    }

    private static String type(ErrorKind kind) {
        return switch (kind) {
            case INVALID_REQUEST,
                    NOT_KEPT,
                    INPUT_SENSITIVE,
                    OUTPUT_SENSITIVE,
                    INVISIBLE_CHARACTERS,
                    VOICE_NOT_FOUND,
                    IDLE,
                    ILLEGAL_EVENT,
                    TEXT_TOO_LONG,
                    ILLEGAL_ORDER -> "invalid_request_error";
            case TOO_LARGE -> "request_too_large";
            case MISSING_KEY, INVALID_KEY -> "authentication_error";
            case FORBIDDEN, MODEL_NOT_IN_PLAN -> "permission_error";
            case NOT_FOUND -> "not_found_error";
            case RATE_LIMITED,
                    TOKEN_RATE_LIMITED,
                    TOO_MANY_CONNECTIONS,
                    TOO_MANY_EVENTS,
                    GROWTH_LIMITED,
                    PLAN_USED_UP,
                    INSUFFICIENT_BALANCE -> "rate_limit_error";
            case OVERLOADED -> "overloaded_error";
            case TIMEOUT, UNAVAILABLE, INTERNAL -> "api_error";
        };
    }
}
