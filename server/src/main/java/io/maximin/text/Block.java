package io.maximin.text;

import java.util.Objects;

/** One part of a message, free of any dialect. */
public sealed interface Block {

    /** Plain text; may be empty. */
    record Text(String text) implements Block {
        public Text {
            Objects.requireNonNull(text);
        }
    }

    /** Reasoning of an earlier turn, replayed by the caller. */
    record Thinking(String text) implements Block {
        public Thinking {
            Objects.requireNonNull(text);
        }
    }

    /** A call the model made in an earlier turn; {@code argumentsJson} is a valid JSON object. */
    record ToolCall(String id, String name, String argumentsJson) implements Block {
        public ToolCall {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
            Objects.requireNonNull(argumentsJson);
        }
    }

    /** What a tool answered to the call of that id. */
    record ToolResult(String toolCallId, String text, boolean failed) implements Block {
        public ToolResult {
            Objects.requireNonNull(toolCallId);
            Objects.requireNonNull(text);
        }
    }

    /** No content: what stands before it is worth keeping for later requests that begin alike. */
    record CacheMark() implements Block {}
}
