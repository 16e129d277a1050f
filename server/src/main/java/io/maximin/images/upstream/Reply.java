package io.maximin.images.upstream;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.json.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What another server answered, whole. */
final class Reply {
    private static final int MAX_SHOWN = 200;

    private final String server;
    private final int status;
    private final byte[] body;

    Reply(String server, int status, byte[] body) {
        this.server = server;
        this.status = status;
        this.body = body;
    }

    int status() {
        return status;
    }

    /** @throws ApiException if the server did not answer 200 */
    byte[] bytes() {
        if (status != 200) {
            throw failure();
        }
        return body;
    }

    /** @throws ApiException if the server did not answer 200, or no JSON */
    JsonNode json() {
        return tree(bytes()).orElseThrow(() -> unusable("answered with what is no JSON"));
    }

    ApiException unusable(String what) {
        return new ApiException(ErrorKind.UNAVAILABLE, "the picture engine '" + server + "' " + what);
    }

    // Json blames the caller for what it cannot read, and here that is another server.
    private static Optional<JsonNode> tree(byte[] body) {
        try {
            return Optional.of(Json.tree(body));
        } catch (ApiException e) {
            return Optional.empty();
        }
    }

    /** Its words are shown only where the caller may be at fault: those about keys may hold one. */
    private ApiException failure() {
        return switch (status) {
            case 400, 422 -> refusal(tree(body));
            case 408, 504 -> new ApiException(ErrorKind.TIMEOUT, "the picture engine '" + server + "' took too long");
            case 429, 503, 529 -> new ApiException(ErrorKind.OVERLOADED, "the picture engine '" + server + "' is busy");
            default -> unusable("answered with HTTP status " + status);
        };
    }

    private ApiException refusal(Optional<JsonNode> told) {
        String code = told.map(tree -> tree.at("/error/code").asString("")).orElse("");
        if (code.equals("moderation_blocked") || code.equals("content_policy_violation")) {
            return new ApiException(ErrorKind.INPUT_SENSITIVE, "input new_sensitive");
        }
        String message = told.map(Reply::message).orElse("");
        return ApiException.invalid("the picture engine '" + server + "' refused it: " + plain(message));
    }

    private static String message(JsonNode tree) {
        JsonNode nested = tree.at("/error/message");
        return nested.isString()
                ? nested.stringValue()
                : tree.path("error").asString(tree.path("message").asString(""));
    }

    private static String plain(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ");
        return line.length() <= MAX_SHOWN ? line : line.substring(0, MAX_SHOWN) + "...";
    }
}
