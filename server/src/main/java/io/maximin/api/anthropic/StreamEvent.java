package io.maximin.api.anthropic;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** An event of a streamed message; the order of events and fields is that of spec/text.md section 3.5. */
@JsonPropertyOrder("type")
sealed interface StreamEvent {

    /** The JSON type, which is also the name of the server-sent event. */
    @JsonProperty("type")
    default String type() {
        return switch (this) {
            case MessageStart _ -> "message_start";
            case Ping _ -> "ping";
            case BlockStart _ -> "content_block_start";
            case BlockDelta _ -> "content_block_delta";
            case BlockStop _ -> "content_block_stop";
            case MessageDelta _ -> "message_delta";
            case MessageStop _ -> "message_stop";
        };
    }

    record MessageStart(OpenMessage message) implements StreamEvent {}

    record Ping() implements StreamEvent {}

    record BlockStart(
            int index, @JsonProperty("content_block") ContentBlock block) implements StreamEvent {}

    record BlockDelta(int index, ContentDelta delta) implements StreamEvent {}

    record BlockStop(int index) implements StreamEvent {}

    record MessageDelta(Stop delta, MessageUsage usage) implements StreamEvent {}

    record MessageStop() implements StreamEvent {}

    /** Why the message ended. */
    record Stop(@JsonProperty("stop_reason") String reason) {}
}
