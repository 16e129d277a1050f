package io.maximin.api.anthropic;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A block of content; streamed blocks start empty. */
@JsonPropertyOrder("type")
sealed interface ContentBlock {
    @JsonProperty("type")
    default String type() {
        return switch (this) {
            case Text _ -> "text";
            case Thinking _ -> "thinking";
            case RedactedThinking _ -> "redacted_thinking";
            case ToolUse _ -> "tool_use";
        };
    }

    record Text(String text) implements ContentBlock {}

    record Thinking(
            String thinking,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String signature) implements ContentBlock {}

    /** Only the server behind the model can read it. */
    record RedactedThinking(String data) implements ContentBlock {}

    record ToolUse(String id, String name, JsonNode input) implements ContentBlock {}
}
