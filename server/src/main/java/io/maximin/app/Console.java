package io.maximin.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a command reads and writes: results go to {@code out}, everything said about them to {@code err}.
 *
 * @param in standard input
 */
record Console(BufferedReader in, PrintWriter out, PrintWriter err) {
    static Console system() {
        return new Console(
                new BufferedReader(new InputStreamReader(System.in, System.out.charset())),
                new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()));
    }

    /** Whether a person watches, so that progress may redraw its line. */
    static boolean interactive() {
        return Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .isPresent();
    }

    /** The next line of standard input, without showing it to who types it; empty at the end. */
    String readSecret(String prompt) throws IOException {
        var terminal = System.console();
        if (terminal != null && terminal.isTerminal()) {
            char[] typed = terminal.readPassword("%s", prompt);
            return typed == null ? "" : new String(typed);
        }
        return Objects.requireNonNullElse(in.readLine(), "");
    }
}
