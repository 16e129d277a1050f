package io.maximin.app;

import io.maximin.json.Json;
import io.maximin.processes.JavaCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The whole server with fake engines in a process of its own, which can be killed. */
final class ChildServer implements AutoCloseable {
    private final Process process;
    private final URI address;

    ChildServer(Path home) throws IOException {
        this(home, List.of());
    }

    /** @param under a command that runs the one behind it, under some restriction */
    ChildServer(Path home, List<String> under) throws IOException {
        process = new ProcessBuilder(JavaCommand.of(under, ScriptedServer.class, home.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        address = address(process);
    }

    /** Nothing else it prints matters. */
    private static URI address(Process server) throws IOException {
        BufferedReader told = server.inputReader();
        for (var line = told.readLine(); line != null; line = told.readLine()) {
            if (line.startsWith("{")) {
                return URI.create(Json.tree(line).at("/url").stringValue());
            }
        }
        throw new AssertionError("the server did not start");
    }

    URI address() {
        return address;
    }

    Process process() {
        return process;
    }

    /** Waits for a while, then kills it as {@code kill -9} does. */
    void killAfter(long millis) throws InterruptedException {
        if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            throw new AssertionError("the server ended by itself");
        }
        process.destroyForcibly().waitFor();
    }

    /** Ends it in order. */
    void stop() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
