package io.maximin.text;

import java.util.Objects;

/** Whether the model may, must or must not call a tool. */
public sealed interface ToolChoice {
    record Auto() implements ToolChoice {}

    record None() implements ToolChoice {}

    record Any() implements ToolChoice {}

    record Named(String name) implements ToolChoice {
        public Named {
            Objects.requireNonNull(name);
        }
    }
}
