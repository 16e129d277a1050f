package io.maximin.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The scripts of {@code conformance/npm}, installed below {@code target} as their lock file says. */
final class NpmProject {
    private static final Path SOURCES = Path.of(System.getProperty("basedir", ""), "npm");
    private static final Path PROJECT = Path.of(System.getProperty("basedir", ""), "target", "npm");
    private static final String LOCK = "package-lock.json";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final ObjectMapper json = new ObjectMapper();

    private NpmProject() {}

    /** Installs unless exactly this lock file is installed already. */
    static NpmProject installed() throws IOException, InterruptedException {
        boolean current = Files.exists(PROJECT.resolve("node_modules/.package-lock.json"))
                && Files.mismatch(SOURCES.resolve(LOCK), PROJECT.resolve(LOCK)) == -1;
        Files.createDirectories(PROJECT);
        try (var files = Files.list(SOURCES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, PROJECT.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!current) {
            run(List.of("npm", "ci", "--no-progress"));
        }
        return new NpmProject();
    }

    /** Runs one script; the answer is what it told, by the name of each fact. */
    Map<String, JsonNode> facts(String script, String url, String key) throws IOException, InterruptedException {
        var facts = new LinkedHashMap<String, JsonNode>();
        for (var line : run(List.of("node", script, url, key)).lines().toList()) {
            var fact = parse(line);
            facts.put(fact.get("name").asText(), fact.get("value"));
        }
        return facts;
    }

    private JsonNode parse(String line) {
        try {
            return json.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a script printed what is no JSON: " + line, e);
        }
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var output = PROJECT.resolve(command.getFirst() + ".out");
        var log = PROJECT.resolve(command.getFirst() + ".log");
        var process = start(new ProcessBuilder(command)
                .directory(PROJECT.toFile())
                .redirectOutput(output.toFile())
                .redirectError(log.toFile()));
        try {
            if (!process.waitFor(PATIENCE) || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command.subList(0, 2)) + " failed or took too long:\n"
                        + Files.readString(output) + Files.readString(log));
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
                            + ": the conformance tests need Node 20 or newer with npm on the PATH",
                    e);
        }
    }
}
