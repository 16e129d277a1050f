package io.maximin.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Programs that these tests run to their end. */
final class Command {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private Command() {}

    /** What it printed; that it fails or takes too long is told with all it said. */
    static String run(Path directory, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var name = Path.of(command.getFirst()).getFileName().toString();
        var output = directory.resolve(name + ".out");
        var log = directory.resolve(name + ".log");
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(output.toFile())
                .redirectError(log.toFile());
        builder.environment().putAll(environment);
        var process = start(builder);
        try {
            if (!process.waitFor(PATIENCE) || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command.subList(0, Math.min(2, command.size())))
                        + " failed or took too long:\n" + Files.readString(output) + Files.readString(log));
            }
            return Files.readString(output);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new AssertionError(
                    "cannot start " + builder.command().getFirst()
                            + ": the conformance tests need Node 20 or newer with npm and Python 3 with pip",
                    e);
        }
    }
}
