package io.maximin.app;

import java.time.InstantSource;

/** Starts the program. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int status = new Cli(Console.system(), System.getenv(), InstantSource.system()).run(arguments);
        System.exit(status);
    }
}
