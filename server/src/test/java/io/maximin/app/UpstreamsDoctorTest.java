package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.upstreams.ScriptedUpstream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the doctor says of servers behind models. */
@Timeout(120)
class UpstreamsDoctorTest {
    private static final String LIST =
            "{\"object\":\"list\",\"data\":[{\"id\":\"first\"},{\"id\":\"theirs\"},{\"id\":\"tagged:latest\"}]}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @AutoClose
    private final ScriptedUpstream server = new ScriptedUpstream();

    /** The line of the one server, without the address. */
    private String told(String upstream) throws IOException {
        Files.writeString(home.resolve("maximin.yaml"), """
                text:
                  models:
                    mine:
                      upstreams:
                        there: {%s}
                """.formatted(upstream));
        var terminal = new Terminal(home);
        int status = terminal.run("doctor");

        var lines = terminal.out().lines().toList();
        long faults = lines.stream().filter(line -> line.startsWith("FAULT ")).count();
        assertThat(lines.getLast()).isEqualTo(faults == 0 ? "all is well" : faults + " to mend");
        assertThat(status).isEqualTo(faults == 0 ? 0 : 1);
        assertThat(terminal.out() + terminal.err()).doesNotContain("sesame");
        assertThat(lines.stream().filter(line -> line.contains("upstream ")))
                .as(terminal.out())
                .hasSize(1);
        return lines.stream()
                .filter(line -> line.contains("upstream "))
                .findFirst()
                .orElseThrow()
                .replace("upstream there of model mine: ", "")
                .replace(server.url() + " ", "");
    }

    private String at(String kind, String model) {
        return "kind: %s, url: \"%s\", key: sesame, model: \"%s\"".formatted(kind, server.url(), model);
    }

    @ParameterizedTest
    @CsvSource({
        "openai,theirs,/base/models",
        "openai,tagged,/base/models",
        "minimax,theirs,/base/anthropic/v1/models?limit=1000"
    })
    void aModelInTheListIsWell(String kind, String model, String path) throws Exception {
        server.then(200, LIST);

        assertThat(told(at(kind, model))).isEqualTo("ok    answers and has model '" + model + "'");
        assertThat(server.asked().getFirst().path()).isEqualTo(path);
        assertThat(server.asked().getFirst().authorization()).isEqualTo("Bearer sesame");
    }

    @Test
    void anthropicIsAskedForTheModelItselfAsItsListHasNoAliases() throws Exception {
        server.then(200, "{\"type\":\"model\",\"id\":\"claude-20260101\"}");

        assertThat(told(at("anthropic", "claude"))).isEqualTo("ok    answers and has model 'claude'");
        assertThat(server.asked().getFirst().path()).isEqualTo("/base/v1/models/claude");
        assertThat(server.asked().getFirst().apiKey()).isEqualTo("sesame");
    }

    @ParameterizedTest
    @CsvSource({
        "openai,200,has no model 'x' but 3",
        "minimax,200,has no model 'x' but 3",
        "openai,401,does not accept the key (HTTP status 401)",
        "anthropic,403,does not accept the key (HTTP status 403)",
        "anthropic,404,has nothing at /v1/models/x",
        "openai,404,has nothing at /models",
        "openai,302,answers with HTTP status 302",
        "minimax,500,answers with HTTP status 500"
    })
    void whatIsWrongIsAFault(String kind, int status, String what) throws Exception {
        server.then(status, LIST);

        assertThat(told(at(kind, "x"))).startsWith("FAULT " + what);
    }

    @Test
    void aServerOfOneModelMayCallItAsItLikes() throws Exception {
        server.then(200, "{\"data\":[{\"id\":\"/weights/\\u001bq.gguf\"}]}");

        assertThat(told("url: \"" + server.url() + "\"")).endsWith(" only model '/weights/ q.gguf'");
        assertThat(told(at("openai", "x"))).startsWith("FAULT has no model 'x' but 1, such as [/weights/ q.gguf]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{}", "[]", "", "{\"data\":{}}"})
    void whatIsNoListIsAFault(String body) throws Exception {
        server.then(200, body);

        assertThat(told(at("openai", "theirs"))).isEqualTo("FAULT answers with no list of models");
    }

    @Test
    void aServerThatIsAwayOrSaysNothingIsAFault() throws Exception {
        server.thenNothing();

        assertThat(told(at("openai", "theirs"))).isEqualTo("FAULT does not answer within 5000 ms");
        server.close();
        assertThat(told(at("openai", "theirs"))).startsWith("FAULT cannot be reached: java.net.ConnectException");
    }

    @Test
    void aKeyThatAServerRepeatsIsStruckOut() throws Exception {
        server.then(200, "{\"data\":[{\"id\":\"your key is sesame\"},{\"id\":\"b\"}]}");

        assertThat(told(at("openai", "x"))).contains("[your key is ***, b]");
    }

    @Test
    void aKeyThatCannotBeSentIsAFault() throws Exception {
        Files.writeString(home.resolve("key"), "sesame\nopen");

        assertThat(told("url: \"" + server.url() + "\", key-file: key"))
                .startsWith("FAULT text.models.mine.upstreams.there: the key has a character in it");
        assertThat(told("url: \"" + server.url() + "\", key-file: absent")).contains("absent' cannot be read");
        assertThat(server.asked()).isEmpty();
    }
}
