package io.maximin.text;

import java.util.Objects;

/**
 * What an engine tells while it writes, in this order: {@link Started}, then any number of {@link Thinking}, {@link
 * Signature}, {@link RedactedThinking}, {@link Answer}, {@link ToolCallStarted} and {@link ToolCallArguments}, then
 * {@link Finished}. Text pieces are never empty and hold only whole characters.
 */
public sealed interface TextEvent {

    /** The request was accepted and its prompt counted, as in {@link Usage}. */
    record Started(int inputTokens, int cachedTokens, int writtenTokens) implements TextEvent {}

    /** A piece of reasoning. */
    record Thinking(String text) implements TextEvent {
        public Thinking {
            Objects.requireNonNull(text);
        }
    }

    /**
     * The thinking told since the last of these, perhaps none, is whole; the engine wants this with it when it comes
     * back, unchanged. Engines that want nothing tell none.
     */
    record Signature(String value) implements TextEvent {
        public Signature {
            Objects.requireNonNull(value);
        }
    }

    /** Reasoning that nobody but the server behind the engine can read; to be handed back unchanged. */
    record RedactedThinking(String data) implements TextEvent {
        public RedactedThinking {
            Objects.requireNonNull(data);
        }
    }

    /** A piece of the answer. */
    record Answer(String text) implements TextEvent {
        public Answer {
            Objects.requireNonNull(text);
        }
    }

    /** A call begins; calls of one answer are numbered from 0 and do not interleave. */
    record ToolCallStarted(int index, String name) implements TextEvent {
        public ToolCallStarted {
            Objects.requireNonNull(name);
        }
    }

    /** A piece of the JSON object of the call that began last. */
    record ToolCallArguments(int index, String jsonPiece) implements TextEvent {
        public ToolCallArguments {
            Objects.requireNonNull(jsonPiece);
        }
    }

    /** The end; nothing follows. */
    record Finished(StopReason reason, Usage usage) implements TextEvent {
        public Finished {
            Objects.requireNonNull(reason);
            Objects.requireNonNull(usage);
        }
    }
}
