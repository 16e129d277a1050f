package io.maximin.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
    enum Mood {
        CALM,
        VERY_BUSY
    }

    record Limits(Duration idleTimeout, ByteSize maxBody) {
        Limits {
            if (maxBody.bytes() == 0) {
                throw new IllegalArgumentException("max-body must be above 0, got " + maxBody);
            }
        }
    }

    record Model(Optional<Path> path, int slots) {
        Model {
            if (slots < 1) {
                throw new IllegalArgumentException("slots must be at least 1, got " + slots);
            }
        }

        static Model defaults() {
            return new Model(Optional.empty(), 4);
        }
    }

    record Root(
            String host,
            int port,
            long big,
            double ratio,
            boolean open,
            Mood mood,
            Optional<Secret> token,
            Optional<URI> address,
            Optional<Instant> since,
            List<String> tags,
            Limits http,
            Map<String, Model> models) {}

    private static final Root DEFAULTS = new Root(
            "localhost",
            1,
            2,
            0.5,
            false,
            Mood.CALM,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of("a"),
            new Limits(Duration.ofSeconds(30), ByteSize.ofMegabytes(64)),
            Map.of("MiniMax-M2.1", new Model(Optional.of(Path.of("/m.gguf")), 2)));

    private static final String EVERYTHING = """
            host: example
            port: 8_080
            big: 5000000000
            ratio: 1e-3
            open: true
            mood: very-busy
            token: hush hush
            address: https://example.com/x?y=1#z
            since: 2026-01-15T10:00:00Z
            tags: [b, "c, d", 'e # f']
            http:
              idle-timeout: 5m
              max-body: 512KB
            models:
              MiniMax-M2.1: {slots: 3}
              tiny.one:
                path: ~/tiny.gguf
            """;

    @TempDir
    Path directory;

    private static Configuration<Root> defaults() {
        return Configuration.of(Root.class, DEFAULTS);
    }

    private Configuration<Root> yaml(String text) {
        return defaults().withFile(file(text));
    }

    private Path file(String text) {
        try {
            return Files.writeString(directory.resolve("c.yaml"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Configuration<Root> environment(String name, String value) {
        return defaults().withEnvironment(Map.of(name, value), Set.of());
    }

    @Test
    void nothingLaidOverGivesTheDefaults() {
        assertThat(defaults().bind()).isEqualTo(DEFAULTS);
        assertThat(yaml("").bind()).isEqualTo(DEFAULTS);
        assertThat(yaml("# only a comment\n").bind()).isEqualTo(DEFAULTS);
    }

    @Test
    void everyTypeIsReadFromTheFile() {
        var bound = yaml(EVERYTHING).bind();

        assertThat(bound)
                .isEqualTo(new Root(
                        "example",
                        8080,
                        5_000_000_000L,
                        0.001,
                        true,
                        Mood.VERY_BUSY,
                        Optional.of(new Secret("hush hush")),
                        Optional.of(URI.create("https://example.com/x?y=1#z")),
                        Optional.of(Instant.parse("2026-01-15T10:00:00Z")),
                        List.of("b", "c, d", "e # f"),
                        new Limits(Duration.ofMinutes(5), new ByteSize(512 << 10)),
                        Map.of(
                                "MiniMax-M2.1",
                                new Model(Optional.of(Path.of("/m.gguf")), 3),
                                "tiny.one",
                                new Model(Optional.of(Path.of(System.getProperty("user.home"), "tiny.gguf")), 4))));
    }

    @Test
    void theEnvironmentBeatsTheFileAndOptionsBeatBoth() {
        var both = yaml("port: 2\nhost: file\nbig: 9\n")
                .withEnvironment(Map.of("MAXIMIN_PORT", "3", "MAXIMIN_HOST", "env", "PATH", "/bin"), Set.of())
                .withOptions(Map.of("port", "4"))
                .bind();

        assertThat(both.port()).isEqualTo(4);
        assertThat(both.host()).isEqualTo("env");
        assertThat(both.big()).isEqualTo(9);
    }

    @Test
    void theEnvironmentReachesSectionsListsAndModels() {
        var bound = yaml("models: {Big.One-2: {slots: 7}}")
                .withEnvironment(
                        Map.of(
                                "MAXIMIN_HTTP_IDLE_TIMEOUT", "250ms",
                                "MAXIMIN_TAGS", " x , y,",
                                "MAXIMIN_TOKEN", "",
                                "MAXIMIN_MODELS_MINIMAX_M2_1_SLOTS", "9",
                                "MAXIMIN_MODELS_BIG_ONE_2_PATH", "/big",
                                "MAXIMIN_MODELS_NEW_MODEL_PATH", "/new"),
                        Set.of())
                .bind();

        assertThat(bound.http().idleTimeout()).isEqualTo(Duration.ofMillis(250));
        assertThat(bound.tags()).containsExactly("x", "y");
        assertThat(bound.token()).isEmpty();
        assertThat(bound.models())
                .containsEntry("MiniMax-M2.1", new Model(Optional.of(Path.of("/m.gguf")), 9))
                .containsEntry("Big.One-2", new Model(Optional.of(Path.of("/big")), 7))
                .containsEntry("new-model", new Model(Optional.of(Path.of("/new")), 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prot: 1 | unknown key 'prot' | c.yaml:1 | did you mean 'port'",
                "max-body: 1MB | unknown key 'max-body' | c.yaml:1 | did you mean 'http.max-body'",
                "http: {max-boddy: 1MB} | unknown key 'http.max-boddy' | c.yaml:1 | did you mean 'http.max-body'",
                "models: {x: {slot: 1}} | unknown key 'models.x.slot' | c.yaml:1 | did you mean 'models.<id>.slots'",
                "port: abc | port 'abc': expected a whole number | c.yaml:1 | ",
                "port: [1, 2] | port '1, 2': expected one value, not 2 | c.yaml:1 | ",
                "port: | port '': expected one value, not 0 | c.yaml:1 | ",
                "port: {a: 1} | port: expected a value, not keys | c.yaml:1 | ",
                "http: 5 | http: expected keys below it | c.yaml:1 | ",
                "models: {x: 5} | models.x: expected keys below it | c.yaml:1 | ",
                "ratio: half | ratio 'half': expected a number | c.yaml:1 | ",
                "open: yes | open 'yes': expected true or false | c.yaml:1 | ",
                "mood: angry | mood 'angry': expected one of [calm, very-busy] | c.yaml:1 | ",
                "since: today | since 'today': expected a time | c.yaml:1 | ",
                "http: {idle-timeout: soon} | http.idle-timeout 'soon': expected a duration | c.yaml:1 | ",
                "http: {max-body: 3 apples} | http.max-body '3 apples': expected a size | c.yaml:1 | ",
                "http: {max-body: 0} | http.max-body must be above 0, got 0B | c.yaml:1 | ",
                "models: {x: {slots: 0}} | models.x.slots must be at least 1, got 0 | c.yaml:1 | ",
                "[1] | expected keys and values | c.yaml:1 | ",
                "'port: [' | is not valid YAML | c.yaml:1 | ",
            })
    void aFaultInTheFileIsNamedWithItsPlace(String text, String message, String place, String nearest) {
        var failure = assertThatThrownBy(() -> yaml(text).bind()).isInstanceOf(ConfigException.class);

        failure.hasMessageContaining(message).hasMessageContaining(place);
        if (nearest != null) {
            failure.hasMessageContaining(nearest);
        }
    }

    @Test
    void theLineOfAFaultIsGiven() {
        assertThatThrownBy(() -> yaml(EVERYTHING.replace("idle-timeout", "idle-timeuot")))
                .hasMessageContaining("c.yaml:12")
                .hasMessageContaining("'http.idle-timeout'");
    }

    @Test
    void aKeySetTwiceOrAnAliasIsRefused() {
        assertThatThrownBy(() -> yaml("port: 1\nport: 2\n")).hasMessageContaining("port");
        assertThatThrownBy(() -> yaml("host: &x a\ntags: *x\n")).hasMessageContaining("alias");
        assertThatThrownBy(() -> yaml("port: 1\n---\nport: 2\n")).hasMessageContaining("one YAML document");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> defaults().withFile(directory.resolve("none.yaml")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("none.yaml does not exist");
    }

    @Test
    void anUnknownVariableIsRefused() {
        assertThatThrownBy(() -> environment("MAXIMIN_HTTP_MAX_BOY", "1"))
                .hasMessageContaining("MAXIMIN_HTTP_MAX_BOY")
                .hasMessageContaining("did you mean MAXIMIN_HTTP_MAX_BODY?");
        assertThat(defaults()
                        .withEnvironment(Map.of("MAXIMIN_LAUNCHER", "1"), Set.of("MAXIMIN_LAUNCHER"))
                        .bind())
                .isEqualTo(DEFAULTS);
    }

    @Test
    void aBadValueNamesItsVariable() {
        assertThatThrownBy(() -> environment("MAXIMIN_PORT", "http").bind())
                .hasMessage("port 'http': expected a whole number (environment MAXIMIN_PORT)");
        assertThatThrownBy(() -> environment("MAXIMIN_HTTP_MAX_BODY", "0").bind())
                .hasMessage("http.max-body must be above 0, got 0B (environment MAXIMIN_HTTP_MAX_BODY)");
    }

    @Test
    void whatIsPrintedCanBeReadBack() {
        var original =
                yaml(EVERYTHING.replace("token: hush hush\n", "").replace("host: example", "host: 'a: \"b\"\t'"));

        var copy = defaults().withFile(file(original.toYaml()));

        assertThat(copy.bind()).isEqualTo(original.bind());
    }

    @Test
    void whatIsPrintedHidesSecretsAndSaysWhereEachValueIsFrom() {
        var printed = yaml("token: hush hush\nport: 7\n")
                .withEnvironment(Map.of("MAXIMIN_RATIO", "0.25"), Set.of())
                .toYaml();

        assertThat(printed)
                .contains("token: \"***\"  # ")
                .doesNotContain("hush")
                .contains("host: localhost  # default\n")
                .containsPattern("port: 7  # .*c.yaml:2\n")
                .contains("ratio: 0.25  # environment MAXIMIN_RATIO\n")
                .contains("  idle-timeout: 30s  # default\n");
    }

    @Test
    void theKeysAreListedWithDefaultAndVariable() {
        assertThat(defaults().keys())
                .contains(new Configuration.Key("http.max-body", "64MB", "MAXIMIN_HTTP_MAX_BODY"))
                .contains(new Configuration.Key("models.<id>.slots", "4", "MAXIMIN_MODELS_ID_SLOTS"))
                .hasSize(14);
    }

    @Test
    void aBadSecretIsNotShown() {
        record Guarded(List<Secret> codes) {
            Guarded {
                if (codes.size() > 1) {
                    throw new IllegalArgumentException("codes must be one, got " + codes);
                }
            }
        }
        var configuration = Configuration.of(Guarded.class, new Guarded(List.of()))
                .withEnvironment(Map.of("MAXIMIN_CODES", "hush,hush"), Set.of());

        assertThatThrownBy(configuration::bind)
                .hasMessageContaining("codes must be one")
                .hasMessageNotContaining("hush");
    }

    @ParameterizedTest
    @CsvSource({"0,0B", "1,1B", "1023,1023B", "1024,1KB", "67108864,64MB", "1073741824,1GB", "1536,1536B"})
    void sizesAreWrittenAsTheyAreRead(long bytes, String text) {
        assertThat(new ByteSize(bytes)).hasToString(text);
        assertThat(ByteSize.parse(text)).isEqualTo(new ByteSize(bytes));
    }

    @Test
    void aSizeTooLargeIsRefused() {
        assertThatThrownBy(() -> ByteSize.parse("999999999999999GB")).hasMessageContaining("too large");
    }
}
