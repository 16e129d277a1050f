package io.maximin.engines.prompt;

import java.util.Objects;

/** A call the model made in an earlier turn; {@code argumentsJson} is a JSON object. */
public record ToolCallSpec(String id, String name, String argumentsJson) {
    public ToolCallSpec {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(argumentsJson);
    }
}
