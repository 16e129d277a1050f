package io.maximin.app;

import java.util.Objects;

/** What the server logs, to standard error. */
record LogConfig(Format format, Level level) {
    /** One line of text, or one JSON object, per event. */
    enum Format {
        TEXT,
        JSON
    }

    /** The least important event that is logged. */
    enum Level {
        ERROR,
        WARN,
        INFO,
        DEBUG,
        TRACE
    }

    LogConfig {
        Objects.requireNonNull(format);
        Objects.requireNonNull(level);
    }

    static LogConfig defaults() {
        return new LogConfig(Format.TEXT, Level.INFO);
    }
}
