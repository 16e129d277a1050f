package io.maximin.models;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program to its end in a folder of its own; the program never outlives the call, nor an orderly end of Java.
 */
final class ChildProcess {
    private static final int TAIL_BYTES = 4096;
    private static final Duration LIMIT = Duration.ofHours(2);

    private final Path folder;
    private final Map<String, String> environment;

    /**
     * How the program ended.
     *
     * @param output the end of what it printed, without any credentials of addresses
     */
    record Result(int status, String output) {}

    ChildProcess(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    Result run(List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolve("output.log");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        int status = waitFor(builder.start());
        return new Result(status, tail(log));
    }

    private static int waitFor(Process process) throws IOException, InterruptedException {
        Thread hook = Thread.ofPlatform().unstarted(() -> kill(process));
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new ModelStoreException("a download was given up after " + LIMIT.toHours() + " hours");
            }
            return process.exitValue();
        } catch (IllegalStateException e) {
            throw new InterruptedException("Java is shutting down");
        } finally {
            kill(process);
            forget(hook);
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // Java is shutting down: the hook runs, or has run.
            return;
        }
    }

    private static String tail(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(TAIL_BYTES, file.length())];
            file.seek(file.length() - end.length);
            file.readFully(end);
            return new String(end, StandardCharsets.UTF_8)
                    .replaceAll("://[^/@\\s]+@", "://***@")
                    .strip();
        }
    }
}
