package io.maximin.engines.natives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A directory of unpacked shared libraries whose file names may carry a version ({@code libllama.v0.5.0.so}).
 *
 * @param path an existing directory
 */
public record NativeDirectory(Path path) {

    public NativeDirectory {
        if (!Files.isDirectory(path)) {
            throw new NativesException("natives directory " + path + " does not exist");
        }
        path = path.toAbsolutePath().normalize();
    }

    /**
     * The one file that holds the named library, whatever version its name bears.
     *
     * @param stem name without {@code lib} and suffix, such as {@code llama}
     * @throws NativesException when there is none, or more than one
     */
    public Path library(String stem) {
        Pattern name = Pattern.compile("lib" + Pattern.quote(stem) + "(\\.v?[0-9][0-9.]*)?\\.so(\\.[0-9.]+)?");
        List<Path> found = matching(name);
        if (found.size() != 1) {
            throw new NativesException("expected one lib" + stem + "*.so in " + path + " but found " + found);
        }
        return found.getFirst();
    }

    private List<Path> matching(Pattern name) {
        try (var files = Files.list(path)) {
            return files.filter(file ->
                            name.matcher(String.valueOf(file.getFileName())).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new NativesException("cannot list natives directory " + path, e);
        }
    }
}
