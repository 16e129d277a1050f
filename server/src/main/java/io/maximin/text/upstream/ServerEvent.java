package io.maximin.text.upstream;

import io.maximin.error.ApiException;
import io.maximin.json.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One event of a stream: its data lines, joined. */
record ServerEvent(String data) {
    private static final String END = "[DONE]";

    /** Whether it is the mark by which OpenAI's streams end. */
    boolean isEnd() {
        return data.strip().equals(END);
    }

    /** @throws ApiException if the data is no JSON object */
    JsonNode object(Blame blame) {
        return tree(data).filter(JsonNode::isObject).orElseThrow(() -> blame.unusable("sent an event that is no JSON"));
    }

    /** Json blames the caller for what it cannot read, and here that is another server. */
    static Optional<JsonNode> tree(String json) {
        try {
            return Optional.of(Json.tree(json));
        } catch (ApiException e) {
            return Optional.empty();
        }
    }
}
