package io.maximin.text.upstream;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a server says when it does not answer, and what a caller is told of it. Its words are shown only where the
 * caller may be at fault: those about keys may hold one.
 *
 * @param status of HTTP, or what stands for it within a stream; 0 if nothing does
 * @param type the name of the failure
 */
record Refusal(int status, String type, String message) {
    private static final int MAX_SHOWN = 300;
    private static final Pattern CODE = Pattern.compile("\\s*\\((\\d{4})\\)\\s*$");
    private static final List<String> TOO_LONG = List.of(
            "context_length_exceeded",
            "exceed_context_size",
            "maximum context length",
            "context window",
            "context length",
            "context size",
            "prompt is too long");
    /** Which model is asked for is the operator's choice. */
    private static final List<String> UNKNOWN_MODEL = List.of("unknown model", "model_not_found", "invalid model name");

    private static final List<String> UNPAID = List.of("insufficient_balance", "insufficient_quota", "(1008)");
    private static final List<String> SENSITIVE =
            List.of("content_policy_violation", "content_filter", "new_sensitive", "(1026)");

    static Refusal of(int status, String body) {
        return ServerEvent.tree(body)
                .map(tree -> read(status, tree))
                .orElseGet(() -> new Refusal(status, "", plain(body)));
    }

    /** The failure told by an event within a stream. */
    static RefusedInStream inStream(JsonNode event) {
        var told = read(0, event);
        return new RefusedInStream(new Refusal(told.impliedStatus(), told.type, told.message));
    }

    private static Refusal read(int status, JsonNode tree) {
        JsonNode error = tree.path("error");
        JsonNode nested = error.path("message");
        String message = nested.isString()
                ? nested.stringValue()
                : error.asString(
                        tree.path("message").asString(tree.path("detail").asString("")));
        int code = error.path("code").asInt(status);
        String type = error.path("type").asString("") + " " + error.path("code").asString("");
        return new Refusal(status == 0 ? code : status, type.strip(), plain(message));
    }

    /** Within a stream there is no status but that of the name, or a number of the kind. */
    private int impliedStatus() {
        return switch (type.replaceFirst(" .*", "")) {
            case "invalid_request_error", "bad_request_error", "BadRequestError", "exceed_context_size_error" -> 400;
            case "authentication_error", "authorized_error", "permission_error" -> 401;
            case "not_found_error" -> 404;
            case "rate_limit_error" -> 429;
            case "overloaded_error" -> 529;
            default -> status;
        };
    }

    /** @param retryAfter how long the server wants to be left alone, if it says so */
    ApiException failure(Blame blame, Optional<Duration> retryAfter) {
        return switch (status) {
            case 400, 413, 422 -> says(UNKNOWN_MODEL) ? blame.misconfigured() : refused(blame);
            case 401, 402, 403, 404, 405 -> blame.misconfigured();
            case 408, 504 -> blame.tooSlow();
            case 429 -> says(UNPAID) ? blame.misconfigured() : blame.limited(retryAfter);
            case 503, 529 -> blame.busy(retryAfter);
            case 0 -> blame.unusable("failed within its answer");
            default -> blame.unusable("answered with HTTP status " + status);
        };
    }

    private ApiException refused(Blame blame) {
        if (says(TOO_LONG)) {
            return ApiException.invalid("context window exceeds limit");
        }
        if (says(SENSITIVE)) {
            return new ApiException(ErrorKind.INPUT_SENSITIVE, "input new_sensitive");
        }
        var words = CODE.matcher(message).replaceFirst("").replaceFirst("^invalid params, ", "");
        return blame.refused(words);
    }

    private boolean says(List<String> phrases) {
        var all = (type + " " + message).toLowerCase(Locale.ROOT);
        return phrases.stream().anyMatch(all::contains);
    }

    private static String plain(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
        return line.length() <= MAX_SHOWN ? line : line.substring(0, MAX_SHOWN) + "...";
    }

    /** The same in words that may be shown. */
    Refusal shown(UnaryOperator<String> words) {
        return new Refusal(status, type, words.apply(message));
    }
}
