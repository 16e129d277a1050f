package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.api.ChatDialect;
import io.maximin.upstreams.ScriptedUpstream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpstreamsCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @SuppressWarnings("NullAway.Init")
    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(home);
    }

    @Test
    void aKeptKeyIsPresentedAndShownNowhere() throws Exception {
        terminal.type("sk-theirs\n");
        assertThat(terminal.run("upstreams", "set-key", "theirs")).isZero();
        assertThat(terminal.out() + terminal.err()).doesNotContain("sk-theirs");
        assertThat(Files.readString(home.resolve("upstream.keys"))).doesNotContain("sk-theirs");

        try (var server = new ScriptedUpstream();
                var program = new UpstreamProgram(home, """
                        mine:
                          upstreams:
                            only: {url: "%s", key-name: theirs}
                        """.formatted(server.url()))) {
            server.then(401, "");
            program.post(
                    ChatDialect.OPENAI.path(),
                    "{\"model\":\"mine\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}");

            assertThat(server.asked().getFirst().authorization()).isEqualTo("Bearer sk-theirs");
            assertThat(server.asked().getFirst().json().path("model").stringValue())
                    .isEqualTo("mine");
        }
    }

    @Test
    void keysAreListedByNameAndRemoved() {
        terminal.type("a\n");
        terminal.run("upstreams", "set-key", "one");
        terminal.type("b\n");
        terminal.run("upstreams", "set-key", "two");

        terminal.run("upstreams", "list-keys");
        assertThat(terminal.out()).isEqualTo("one\ntwo\n");
        assertThat(terminal.run("upstreams", "remove-key", "one")).isZero();
        assertThat(terminal.run("upstreams", "remove-key", "one")).isEqualTo(1);
        terminal.run("upstreams", "list-keys");
        assertThat(terminal.out()).isEqualTo("two\n");
    }

    @Test
    void nothingIsKeptWithoutAKey() {
        terminal.type("");

        assertThat(terminal.run("upstreams", "set-key", "one")).isEqualTo(1);
        assertThat(terminal.err()).contains("a key has 1 to");
    }

    @Test
    void theListOfModelsNamesTheServers() throws Exception {
        Files.writeString(home.resolve("maximin.yaml"), """
                text:
                  models:
                    mine: {upstreams: {east: {url: "http://10.0.0.1/v1"}, west: {url: "http://10.0.0.2/v1"}}}
                """);

        assertThat(terminal.run("models", "list")).isZero();
        assertThat(terminal.out()).contains("upstream east, west");
    }

    @Test
    void aModelHasOneOriginOnly() throws Exception {
        Files.writeString(home.resolve("maximin.yaml"), """
                text: {models: {mine: {path: x.gguf, upstreams: {east: {url: "http://10.0.0.1/v1"}}}}}
                """);

        assertThat(terminal.run("models", "list")).isEqualTo(1);
        assertThat(terminal.err()).contains("model 'mine' needs one of path, artifact and upstreams, not 2");
    }
}
