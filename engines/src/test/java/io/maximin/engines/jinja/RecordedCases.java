package io.maximin.engines.jinja;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What scripts/record-jinja recorded from the reference Jinja. */
record RecordedCases(List<Case> cases, Map<String, Value> context) {
    static final LocalDateTime NOW = LocalDateTime.of(2026, 2, 3, 4, 5, 6);

    /** One template and what the reference makes of it; nothing when it fails. */
    record Case(String template, Optional<String> expected) {}

    static RecordedCases load() {
        var cases = resource("recorded.jsonl").lines().map(RecordedCases::parse).toList();
        var context = new HashMap<String, Value>();
        dict(resource("cases/context.json"))
                .entries()
                .forEach((name, value) -> context.put(PythonText.str(name), value));
        return new RecordedCases(cases, context);
    }

    private static Case parse(String line) {
        var dict = dict(line);
        return new Case(dict.text("template").orElseThrow(), dict.text("expected"));
    }

    private static DictValue dict(String json) {
        return (DictValue) Json.parse(json);
    }

    private static String resource(String name) {
        try (InputStream stream = RecordedCases.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
