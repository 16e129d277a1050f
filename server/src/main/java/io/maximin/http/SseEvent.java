package io.maximin.http;

import java.util.Objects;
import java.util.Optional;

/** One server-sent event: an optional name and one line of data. */
public record SseEvent(Optional<String> name, String data) {
    public SseEvent {
        Objects.requireNonNull(name);
        Objects.requireNonNull(data);
        name.ifPresent(SseEvent::requireOneLine);
        requireOneLine(data);
    }

    public static SseEvent data(String data) {
        return new SseEvent(Optional.empty(), data);
    }

    public static SseEvent named(String name, String data) {
        return new SseEvent(Optional.of(name), data);
    }

    private static void requireOneLine(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a server-sent event holds one line, got a line break");
        }
    }
}
