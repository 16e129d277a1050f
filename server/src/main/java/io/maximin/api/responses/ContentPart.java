package io.maximin.api.responses;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/** A part of an item; one that has only begun has an empty text. */
@JsonPropertyOrder("type")
sealed interface ContentPart {
    @JsonProperty("type")
    default String type() {
        return switch (this) {
            case OutputText _ -> "output_text";
            case ReasoningText _ -> "reasoning_text";
            case SummaryText _ -> "summary_text";
        };
    }

    record OutputText(String text) implements ContentPart {
        /** Clients read this list unasked; no model here cites anything. */
        @JsonProperty("annotations")
        List<String> annotations() {
            return List.of();
        }
    }

    record ReasoningText(String text) implements ContentPart {}

    record SummaryText(String text) implements ContentPart {}
}
