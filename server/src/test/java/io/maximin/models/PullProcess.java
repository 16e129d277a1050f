package io.maximin.models;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A Java process of its own that pulls the test model and prints every event, so that a test can kill it. */
final class PullProcess implements AutoCloseable {
    private static final Pattern DONE_BYTES = Pattern.compile("doneBytes=(\\d+)");

    private final Process process;
    private final BufferedReader output;

    PullProcess(Path folder) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PullProcess.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var test = new TestStore(Path.of(arguments[0]));
        test.store().pull(TestStore.MODEL, false, event -> out.println(event));
    }

    /** Reads until a line contains {@code text}. */
    boolean printed(String text) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.contains(text)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads until that many bytes have arrived. */
    boolean arrived(long bytes) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                var matcher = DONE_BYTES.matcher(line);
                if (matcher.find() && Long.parseLong(matcher.group(1)) >= bytes) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int exitStatus() throws InterruptedException {
        return process.waitFor();
    }

    /** As {@code kill -9}: no hook of the process runs. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
