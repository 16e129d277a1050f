package io.maximin.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The scripts of {@code conformance/npm}, installed below {@code target} as their lock file says. */
final class NpmProject {
    private static final Path SOURCES = Path.of(System.getProperty("basedir", ""), "npm");
    private static final Path PROJECT = Path.of(System.getProperty("basedir", ""), "target", "npm");
    private static final String LOCK = "package-lock.json";

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
            Command.run(PROJECT, Map.of(), List.of("npm", "ci", "--no-progress"));
        }
        return new NpmProject();
    }

    /** Runs one script; the answer is what it told, by the name of each fact. */
    Map<String, JsonNode> facts(String script, String url, String key) throws IOException, InterruptedException {
        var facts = new LinkedHashMap<String, JsonNode>();
        for (var line : Command.run(PROJECT, Map.of(), List.of("node", script, url, key))
                .lines()
                .toList()) {
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
}
