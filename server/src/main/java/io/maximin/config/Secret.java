package io.maximin.config;

import java.util.Objects;

/** A value that no log, message or printed configuration shows. */
public record Secret(String reveal) {
    public Secret {
        Objects.requireNonNull(reveal);
    }

    @Override
    public String toString() {
        return "***";
    }
}
