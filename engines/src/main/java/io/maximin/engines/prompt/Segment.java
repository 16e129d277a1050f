package io.maximin.engines.prompt;

/** A stretch of a model's output. */
public sealed interface Segment {

    /** Reasoning; never empty. */
    record Thinking(String text) implements Segment {}

    /** Text meant for the reader; never empty. */
    record Answer(String text) implements Segment {}

    /** A call of a declared tool; {@code argumentsJson} is a JSON object. */
    record ToolCall(String name, String argumentsJson) implements Segment {}
}
