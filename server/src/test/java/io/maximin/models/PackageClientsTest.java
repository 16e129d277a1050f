package io.maximin.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageClientsTest {
    @TempDir
    Path folder;

    @Test
    void pythonModuleServesWherePipIsNoCommand() throws IOException {
        Path python = program("python3");

        assertThat(PackageClients.on(folder.toString()).pipCommand()).containsExactly(python.toString(), "-m", "pip");
    }

    @Test
    void pipCommandGoesBeforeThePythonModule() throws IOException {
        program("python3");
        Path pip = program("pip");

        assertThat(PackageClients.on(folder.toString()).pipCommand()).containsExactly(pip.toString());
    }

    @Test
    void configuredCommandKeepsItsArguments() throws IOException {
        Path uv = program("uv");
        var clients = new PackageClients("", List.of(uv.toString(), "pip"), List.of(), List.of());

        assertThat(clients.pipCommand()).containsExactly(uv.toString(), "pip");
    }

    @Test
    void fileThatIsNoProgramIsPassedOver() throws IOException {
        Files.createFile(folder.resolve("npm"));

        assertThatThrownBy(() -> PackageClients.on(folder.toString()).npmCommand())
                .hasMessageContaining("npm was not found");
    }

    @Test
    void pythonWithoutPipIsAdvisedLikeMissingPip() {
        assertThat(PackageClients.missingModule("/usr/bin/python3: No module named pip"))
                .hasValueSatisfying(advice -> assertThat(advice).contains("install Python with pip"));
    }

    private Path program(String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
