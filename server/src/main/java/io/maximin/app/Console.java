package io.maximin.app;

import java.io.PrintWriter;
import java.util.Optional;

/** Where a command writes: results to {@code out}, everything said about them to {@code err}. */
record Console(PrintWriter out, PrintWriter err) {
    static Console system() {
        return new Console(
                new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()));
    }

    /** Whether a person watches, so that progress may redraw its line. */
    static boolean interactive() {
        return Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .isPresent();
    }
}
