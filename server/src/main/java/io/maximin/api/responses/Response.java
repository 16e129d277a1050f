package io.maximin.api.responses;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A response as far as it has come: the fields of spec/text.md section 6, and those without which OpenAI's clients take
 * it for malformed.
 */
@JsonNaming(SnakeCaseStrategy.class)
record Response(
        String id,
        String object,
        long createdAt,
        String model,
        Status status,
        List<OutputItem> output,
        String outputText,
        @Nullable ResponseUsage usage,
        @Nullable Failure error,
        @Nullable Incomplete incompleteDetails,
        boolean parallelToolCalls,
        boolean store,
        String truncation,
        double temperature,
        double topP,
        @JsonUnwrapped ResponseTerms terms) {

    /** Why it is not whole. */
    record Incomplete(String reason) {
        static final Incomplete TOO_LONG = new Incomplete("max_output_tokens");
    }

    /** Why it failed, in the few words OpenAI's clients know. */
    record Failure(String code, String message) {
        static Failure of(ApiException failure) {
            var kind = failure.kind();
            return new Failure(code(kind), failure.getMessage() + " (" + kind.code() + ")");
        }

        private static String code(ErrorKind kind) {
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
                        ILLEGAL_ORDER,
                        MISSING_KEY,
                        INVALID_KEY,
                        FORBIDDEN,
                        MODEL_NOT_IN_PLAN,
                        NOT_FOUND -> "invalid_prompt";
                case RATE_LIMITED,
                        TOKEN_RATE_LIMITED,
                        TOO_MANY_CONNECTIONS,
                        TOO_MANY_EVENTS,
                        GROWTH_LIMITED,
                        PLAN_USED_UP,
                        INSUFFICIENT_BALANCE -> "rate_limit_exceeded";
                case OVERLOADED, TIMEOUT, UNAVAILABLE, INTERNAL -> "server_error";
            };
        }
    }

    /** Before anything was written. */
    static Response begun(ResponseHead head) {
        return new Response(
                head.id(),
                "response",
                head.createdAt(),
                head.model(),
                Status.IN_PROGRESS,
                List.of(),
                "",
                null,
                null,
                null,
                head.parallelCalls(),
                false,
                "disabled",
                head.sampling().temperature(),
                head.sampling().topP(),
                head.terms());
    }

    /** The same with its output, come to an end. */
    Response ended(List<OutputItem> whole, ResponseUsage used, @Nullable Incomplete why) {
        return with(why == null ? Status.COMPLETED : Status.INCOMPLETE, whole, used, null, why);
    }

    /** The same with what was written before it failed. */
    Response failed(List<OutputItem> written, Failure why) {
        return with(Status.FAILED, written, null, why, null);
    }

    private Response with(
            Status now,
            List<OutputItem> items,
            @Nullable ResponseUsage used,
            @Nullable Failure failure,
            @Nullable Incomplete incomplete) {
        return new Response(
                id,
                object,
                createdAt,
                model,
                now,
                List.copyOf(items),
                items.stream().map(OutputItem::answer).collect(Collectors.joining()),
                used,
                failure,
                incomplete,
                parallelToolCalls,
                store,
                truncation,
                temperature,
                topP,
                terms);
    }
}
