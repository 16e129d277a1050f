package io.maximin.processes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that runs a program of the tests' class path in a process of its own, which can be killed. */
public final class JavaCommand {
    private JavaCommand() {}

    /** @param under a command that runs the one behind it, under some restriction; or empty */
    public static List<String> of(List<String> under, Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(under);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
