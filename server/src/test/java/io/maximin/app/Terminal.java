package io.maximin.app;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Runs real command lines on a home directory and keeps what the last one wrote. */
final class Terminal {
    private final Map<String, String> environment = new HashMap<>();
    private Instant now = Instant.parse("2026-01-15T10:00:00Z");
    private BufferedReader typed = new BufferedReader(Reader.nullReader());
    private String out = "";
    private String err = "";

    Terminal(Path home) {
        environment.put("MAXIMIN_HOME", home.toString());
    }

    int run(String... arguments) {
        var standard = new StringWriter();
        var error = new StringWriter();
        int status = new Cli(
                        new Console(typed, new PrintWriter(standard), new PrintWriter(error)), environment, this::now)
                .run(arguments);
        out = standard.toString();
        err = error.toString();
        return status;
    }

    /** What commands read from standard input. */
    void type(String text) {
        typed = new BufferedReader(new StringReader(text));
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    void set(Map<String, String> variables) {
        environment.putAll(variables);
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }
}
