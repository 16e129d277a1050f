package io.maximin.text;

import java.util.Objects;
import java.util.Optional;

/** One part of a message, free of any dialect. */
public sealed interface Block {

    /** Plain text; may be empty. */
    record Text(String text) implements Block {
        public Text {
            Objects.requireNonNull(text);
        }
    }

    /**
     * Reasoning of an earlier turn, replayed by the caller.
     *
     * @param signature what came with it, see {@link TextEvent.Signature}
     */
    record Thinking(String text, Optional<String> signature) implements Block {
        public Thinking {
            Objects.requireNonNull(text);
            Objects.requireNonNull(signature);
        }

        public Thinking(String text) {
            this(text, Optional.empty());
        }
    }

    /** Reasoning of an earlier turn that only the server that wrote it can read. */
    record RedactedThinking(String data) implements Block {
        public RedactedThinking {
            Objects.requireNonNull(data);
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
