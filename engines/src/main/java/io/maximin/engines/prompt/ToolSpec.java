package io.maximin.engines.prompt;

import java.util.Objects;

/** A function the model may call; {@code parametersJson} is a JSON Schema, passed on with its order of keys. */
public record ToolSpec(String name, String description, String parametersJson) {
    public ToolSpec {
        Objects.requireNonNull(name);
        Objects.requireNonNull(description);
        Objects.requireNonNull(parametersJson);
    }
}
