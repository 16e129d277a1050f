package io.maximin.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenPullTest {
    private static final String COORDINATES = "org.tiny:phonemes:1.0";
    private static final String ID = "tiny-phonemes";

    @TempDir
    Path folder;

    private TestStore test;
    private ModelStore store;

    @BeforeEach
    void publish() throws IOException {
        byte[] data = ZipTest.zip(Map.of("en_dict", bytes("dictionary"), "voices/en", bytes("voice")));
        byte[] jar = ZipTest.zip(Map.of("amd64/libtiny.so.1", bytes("library"), "data.zip", data));
        test = new TestStore(folder);
        test.registry.put(COORDINATES, jar);
        var about = new Artifact.About(
                "for tests",
                Artifact.Kind.NATIVES,
                Engine.ESPEAK,
                new Artifact.Licence("GPL-3.0-or-later", ""),
                Optional.of(TestStore.PLATFORM));
        var form = new Form.Unzipped(List.of("amd64/libtiny.so.1"), List.of(new Form.Nested("data.zip", "data")));
        var payload = new Artifact.Payload(jar.length, Checksum.sha256(TestStore.sha256(jar)));
        var source = new Source.MavenArtifact("org.tiny", "phonemes", "1.0");
        var catalogue = new Catalogue(
                List.of(new Artifact(ID, about, form, source, payload)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        store = new ModelStore(test.root, catalogue, test.options());
    }

    @Test
    void jarIsUnpackedWithTheArchiveInside() throws Exception {
        Path pulled = store.pull(ID, false, PullListener.silent());

        assertThat(pulled.resolve("libtiny.so.1")).hasContent("library");
        assertThat(pulled.resolve("data/en_dict")).hasContent("dictionary");
        assertThat(pulled.resolve("data/voices/en")).hasContent("voice");
        assertThat(store.verify(ID)).isEqualTo(new ArtifactState.Installed(pulled));
    }

    @Test
    void changedFileDeepInsideIsFound() throws Exception {
        Path pulled = store.pull(ID, false, PullListener.silent());

        Files.writeString(pulled.resolve("data/voices/en"), "other");

        assertThatThrownBy(() -> store.installed(ID)).hasMessageContaining("data/voices/en has SHA-256");
    }

    @Test
    void unknownArtifactIsNamed() throws Exception {
        test.registry.failing(COORDINATES, "[ERROR] Could not find artifact " + COORDINATES, 1);

        assertThatThrownBy(() -> store.pull(ID, false, PullListener.silent()))
                .hasMessageContaining("package " + COORDINATES + " was not found");
    }

    @Test
    void failureOfTheNetworkIsTriedAgain() throws Exception {
        test.registry.failing(COORDINATES, "[ERROR] Could not transfer artifact: status code: 503", 2);

        assertThat(store.pull(ID, false, PullListener.silent()).resolve("libtiny.so.1"))
                .exists();
    }

    @Test
    void missingClientSaysHowToGetIt() {
        assertThatThrownBy(() -> PackageClients.on("/nowhere").mvnCommand())
                .hasMessageContaining("mvn was not found; install Maven");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
