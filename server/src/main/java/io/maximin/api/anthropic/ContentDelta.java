package io.maximin.api.anthropic;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** A piece of a block. */
@JsonPropertyOrder("type")
sealed interface ContentDelta {
    @JsonProperty("type")
    default String type() {
        return switch (this) {
            case Text _ -> "text_delta";
            case Thinking _ -> "thinking_delta";
            case Signature _ -> "signature_delta";
            case InputJson _ -> "input_json_delta";
        };
    }

    record Text(String text) implements ContentDelta {}

    record Thinking(String thinking) implements ContentDelta {}

    record Signature(String signature) implements ContentDelta {}

    record InputJson(@JsonProperty("partial_json") String partialJson) implements ContentDelta {}
}
