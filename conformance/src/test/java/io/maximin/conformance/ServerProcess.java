package io.maximin.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The server in a process of its own, so that its class path and those of the SDKs never meet. */
final class ServerProcess implements AutoCloseable {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;
    private final JsonNode facts;
    private final HttpClient http = HttpClient.newHttpClient();

    private ServerProcess(Process process, JsonNode facts) {
        this.process = process;
        this.facts = facts;
    }

    /** Starts it on a free port; what it logs lies in {@code target/server/log}. */
    static ServerProcess start() throws IOException {
        var home = Files.createDirectories(ROOT.resolve("conformance/target/server"));
        var log = home.resolve("log");
        var process = new ProcessBuilder(command(Files.createTempDirectory(home, "home")))
                .redirectError(log.toFile())
                .start();
        var line = process.inputReader().readLine();
        if (line == null) {
            throw new IllegalStateException("the server did not start:\n" + Files.readString(log));
        }
        return new ServerProcess(process, new ObjectMapper().readTree(line));
    }

    private static List<String> command(Path home) {
        var server = ROOT.resolve("server/target");
        var path = List.of(
                server.resolve("classes").toString(),
                server.resolve("test-classes").toString(),
                server.resolve("lib").resolve("*").toString(),
                ROOT.resolve("engines/target/classes").toString());
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                String.join(System.getProperty("path.separator"), path),
                "io.maximin.app.ScriptedServer",
                home.toString());
    }

    /** Address below which the path of the API begins, such as {@code /v1}. */
    String url(String path) {
        return facts.get("url").asText() + path;
    }

    String payAsYouGoKey() {
        return facts.get("payAsYouGoKey").asText();
    }

    String codingPlanKey() {
        return facts.get("codingPlanKey").asText();
    }

    /** The sum of all samples of that metric whose labels hold {@code label}. */
    double metric(String name, String label) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Generations the engine is at work on. */
    double activeGenerations() {
        return metric("text_active_generations", "");
    }

    /** Returns as soon as that many generations are under way. */
    void awaitActiveGenerations(int wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (activeGenerations() != wanted) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("still " + activeGenerations() + " generations, not " + wanted + ", after "
                        + PATIENCE.toSeconds() + " s\n" + metrics());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private String metrics() {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(url("/metrics"))).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new AssertionError("the server does not tell its metrics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Ends its standard input, which ends it; a process that outlives that is a failure of the server. */
    @Override
    public void close() throws IOException {
        http.close();
        process.outputWriter().close();
        try {
            if (!process.waitFor(PATIENCE)) {
                throw new IllegalStateException("the server did not stop within " + PATIENCE.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
