package io.maximin.text.upstream;

import io.maximin.json.Json;
import io.maximin.text.Block;
import io.maximin.text.Message;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An element of {@code reasoning_details}, as gateways tell thinking with what its author wants back: a signature, or
 * thinking that is encrypted. The whole element but its text is what callers keep, since only the server knows which of
 * its fields it needs.
 */
final class ReasoningDetail {
    private static final String KIND = "reasoning.";
    private static final String TEXT = "text";

    private ReasoningDetail() {}

    /** Tells what an element says beside its text. */
    static void tell(JsonNode detail, Telling telling) {
        if (!(detail instanceof ObjectNode element) || !isOne(element)) {
            return;
        }
        if (!element.path("signature").asString("").isEmpty()) {
            ObjectNode rest = element.deepCopy();
            rest.remove(TEXT);
            telling.sign(rest.toString());
        } else if (!element.path("data").asString("").isEmpty()) {
            telling.redacted(element.toString());
        }
    }

    /** Whether a signature, or redacted thinking, is such an element. */
    static boolean isOne(String value) {
        return read(value).isPresent();
    }

    private static boolean isOne(JsonNode element) {
        return element.path("type").asString("").startsWith(KIND);
    }

    private static Optional<ObjectNode> read(String value) {
        if (!value.startsWith("{")) {
            return Optional.empty();
        }
        return ServerEvent.tree(value)
                .filter(ReasoningDetail::isOne)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast);
    }

    /** The elements of a message; none if there is nothing that its text does not say. */
    static ArrayNode write(Message message) {
        ArrayNode details = Json.object().arrayNode();
        for (var block : message.content()) {
            switch (block) {
                case Block.Thinking(var text, var signature) ->
                    signature.flatMap(ReasoningDetail::read).ifPresent(detail -> {
                        details.add(text.isEmpty() ? detail : detail.put(TEXT, text));
                    });
                case Block.RedactedThinking(var data) -> read(data).ifPresent(details::add);
                case Block.Text _, Block.ToolCall _, Block.ToolResult _, Block.CacheMark _ -> {}
            }
        }
        return details;
    }
}
