package io.maximin.text;

import java.util.Objects;

/** A function the model may call; {@code parametersJson} is a JSON Schema object as the caller wrote it. */
public record ToolDefinition(String name, String description, String parametersJson) {
    public ToolDefinition {
        Objects.requireNonNull(name);
        Objects.requireNonNull(description);
        Objects.requireNonNull(parametersJson);
    }
}
