package io.maximin.app;

import io.maximin.config.Configuration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lays defaults, file, environment and command line over each other, in this order. */
final class ConfigLoader {
    private static final String FILE_VARIABLE = "MAXIMIN_CONFIG";

    /** Read by the launcher or by this class: no settings, and no mistakes either. */
    static final Set<String> RESERVED = Set.of(FILE_VARIABLE, "MAXIMIN_JAVA_OPTIONS");

    private ConfigLoader() {}

    /**
     * @param file from the command line; else {@code MAXIMIN_CONFIG}, else {@code maximin.yaml} in the home directory
     *     if there
     * @param options from the command line, by key
     * @throws io.maximin.config.ConfigException naming the key, the value and its place
     */
    static Configuration<MaximinConfig> layers(
            Map<String, String> environment, Optional<Path> file, Map<String, String> options) {
        var defaults = Configuration.of(MaximinConfig.class, MaximinConfig.defaults());
        return file(defaults, environment, file, options)
                .map(defaults::withFile)
                .orElse(defaults)
                .withEnvironment(environment, RESERVED)
                .withOptions(options);
    }

    static MaximinConfig load(Map<String, String> environment, Optional<Path> file, Map<String, String> options) {
        return layers(environment, file, options).bind();
    }

    private static Optional<Path> file(
            Configuration<MaximinConfig> defaults,
            Map<String, String> environment,
            Optional<Path> file,
            Map<String, String> options) {
        var named = file.or(
                () -> Optional.ofNullable(environment.get(FILE_VARIABLE)).map(Path::of));
        if (named.isPresent()) {
            return named;
        }
        var home =
                Optional.ofNullable(options.get("home")).or(() -> Optional.ofNullable(environment.get("MAXIMIN_HOME")));
        var settled =
                home.map(path -> defaults.withOptions(Map.of("home", path))).orElse(defaults);
        return Optional.of(settled.bind().home().resolve("maximin.yaml")).filter(Files::exists);
    }
}
