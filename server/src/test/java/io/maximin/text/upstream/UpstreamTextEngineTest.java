package io.maximin.text.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.config.ConfigException;
import io.maximin.error.ErrorKind;
import io.maximin.text.TextEngine;
import io.maximin.text.TextEvent;
import io.maximin.text.TextModelConfig;
import io.maximin.text.UpstreamConfig;
import io.maximin.text.UpstreamConfig.Kind;
import io.maximin.upstreams.ScriptedUpstream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which server is asked, and how much. */
class UpstreamTextEngineTest extends TextUpstreamSuite {
    private static final Duration SHORT = Duration.ofMillis(300);

    @AutoClose
    private final ScriptedUpstream second = new ScriptedUpstream();

    private TextEngine both() {
        return engine(config(Kind.OPENAI, server.url(), SHORT, 1), config(Kind.OPENAI, second.url(), LONG, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 429, 500, 503})
    void anotherServerStandsInForOneThatRefuses(int status) throws Exception {
        server.then(status, "{}");
        second.thenStream(whole(Kind.OPENAI));

        assertThat(answer(write(both(), hello()))).isEqualTo("Hi you");
    }

    @Test
    void noOtherServerIsAskedWhatIsWrongWithTheRequest() {
        server.then(400, "{}");

        fails(both(), hello(), ErrorKind.INVALID_REQUEST, "refused it");
        assertThat(second.asked()).isEmpty();
    }

    @Test
    void anotherServerIsAskedWhereOneDoesNotHaveTheModel() throws Exception {
        server.then(400, "{\"error\":{\"message\":\"invalid params, unknown model 'x' (2013)\"}}");
        second.thenStream(whole(Kind.OPENAI));

        assertThat(answer(write(both(), hello()))).isEqualTo("Hi you");
    }

    @Test
    void anotherServerStandsInForOneThatIsAwayBreaksOrStalls() throws Exception {
        server.thenBreak().thenStall().thenNothing();
        second.thenStream(whole(Kind.OPENAI));

        for (int i = 0; i < 3; i++) {
            assertThat(answer(write(both(), hello()))).isEqualTo("Hi you");
        }
        var away = engine(config(Kind.OPENAI, nowhere()), config(Kind.OPENAI, second.url(), LONG, 0));
        assertThat(answer(write(away, hello()))).isEqualTo("Hi you");
        assertThat(second.asked()).hasSize(4);
    }

    @Test
    void kindsMayStandInForEachOther() throws Exception {
        server.then(500, "");
        second.thenStream(whole(Kind.ANTHROPIC));
        var engine = engine(config(Kind.OPENAI, server.url()), config(Kind.ANTHROPIC, second.url(), LONG, 0));

        assertThat(answer(write(engine, hello()))).isEqualTo("Hi you");
    }

    @Test
    void nobodyStandsInOnceSomethingWasTold() {
        server.thenBreak(whole(Kind.OPENAI)[0]);
        second.thenStream(whole(Kind.OPENAI));

        assertThat(answer(fails(both(), hello(), ErrorKind.UNAVAILABLE, "broke off")))
                .isEqualTo("Hi");
        assertThat(second.asked()).isEmpty();
    }

    private static URI nowhere() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }

    @Test
    void aServerThatCannotBeReachedIsTold() throws Exception {
        fails(engine(config(Kind.OPENAI, nowhere())), hello(), ErrorKind.UNAVAILABLE, "cannot be reached");
    }

    @Test
    void aServerThatFailsTooOftenIsLeftAloneForAWhile() throws Exception {
        server.then(500, "").then(500, "").then(500, "").thenStream(whole(Kind.OPENAI));
        var engine = engine(config(Kind.OPENAI, server.url()));
        for (int i = 0; i < 3; i++) {
            fails(engine, hello(), ErrorKind.UNAVAILABLE, "HTTP status 500");
        }

        fails(engine, hello(), ErrorKind.UNAVAILABLE, "left alone for a while");
        assertThat(server.asked()).hasSize(3);
        now = now.plusSeconds(30);
        assertThat(answer(write(engine, hello()))).isEqualTo("Hi you");
        assertThat(answer(write(engine, hello()))).isEqualTo("Hi you");
    }

    @Test
    void aServerThatRecoversGetsItsShareAgain() throws Exception {
        server.then(500, "").then(500, "").then(500, "").thenStream(whole(Kind.OPENAI));
        second.thenStream(whole(Kind.OPENAI));
        var engine = both();
        for (int i = 0; i < 5; i++) {
            write(engine, hello());
        }
        assertThat(server.asked()).hasSize(3);
        now = now.plusSeconds(30);

        write(engine, hello());
        write(engine, hello());

        assertThat(server.asked()).hasSize(5);
        assertThat(second.asked()).hasSize(5);
    }

    @Test
    void requestsAreSharedByWeight() throws Exception {
        server.thenStream(whole(Kind.OPENAI));
        second.thenStream(whole(Kind.OPENAI));
        var engine = engine(config(Kind.OPENAI, server.url(), LONG, 3), config(Kind.OPENAI, second.url(), LONG, 1));

        for (int i = 0; i < 80; i++) {
            write(engine, hello());
        }

        assertThat(server.asked()).hasSizeBetween(50, 70);
        assertThat(second.asked()).hasSize(80 - server.asked().size());
    }

    @Test
    void aServerTakesSoManyRequestsAtOnce() throws Exception {
        server.thenStall(whole(Kind.OPENAI)[0]);
        var engine = engine(config(Kind.OPENAI, server.url()));
        var told = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            Thread.ofVirtual().start(() -> {
                try {
                    prepare(engine, hello()).generate(event -> {
                        if (event instanceof TextEvent.Answer) {
                            told.countDown();
                        }
                    });
                } catch (Exception e) {
                    // The server is closed at the end of the test.
                }
            });
        }
        told.await();

        fails(engine, hello(), ErrorKind.OVERLOADED, "is busy");
    }

    @Test
    void whatIsAskedForIsBounded() throws Exception {
        server.thenStream(whole(Kind.OPENAI));
        var bounded = upstreams.engine("mine", model(Optional.of(120), Map.of("s", config(Kind.OPENAI, server.url()))));

        var text = prepare(bounded, hello());
        text.generate(_ -> {});

        assertThat(text.maxOutputTokens()).isBetween(40, 99);
        assertThat(server.asked().getFirst().json().path("max_tokens").asInt()).isEqualTo(text.maxOutputTokens());
        assertThat(text.inputTokens()).isGreaterThan(1000);
    }

    @Test
    void keysComeFromOnePlace() throws Exception {
        server.thenStream(whole(Kind.OPENAI));
        Files.writeString(home.resolve("key"), "from-file\n");

        write(upstreams.engine("a", keyed(Optional.of("key"), Optional.empty())), hello());
        write(upstreams.engine("b", keyed(Optional.empty(), Optional.of("kept"))), hello());

        assertThat(server.asked().stream().map(ScriptedUpstream.Asked::authorization))
                .containsExactly("Bearer from-file", "Bearer from-safe");
        assertThatThrownBy(() -> upstreams.engine("c", keyed(Optional.of("key"), Optional.of("kept"))))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("text.models.c.upstreams.s: only one of key, key-file and key-name");
        assertThatThrownBy(() -> upstreams.engine("d", keyed(Optional.of("absent"), Optional.empty())))
                .hasMessageContaining("text.models.d.upstreams.s.key-file")
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> upstreams.engine("e", keyed(Optional.empty(), Optional.of("lost"))))
                .hasMessageContaining("key-name 'lost' is not kept");
    }

    private TextModelConfig keyed(Optional<String> file, Optional<String> name) {
        var plain = UpstreamConfig.defaults();
        return model(
                Optional.empty(),
                Map.of(
                        "s",
                        new UpstreamConfig(
                                plain.kind(),
                                Optional.of(server.url()),
                                Optional.empty(),
                                file.map(Path::of),
                                name,
                                plain.model(),
                                plain.outputLimit(),
                                plain.weight(),
                                plain.requests(),
                                plain.connectTimeout(),
                                plain.firstTimeout(),
                                plain.idleTimeout(),
                                plain.timeout(),
                                plain.breakerFailures(),
                                plain.breakerPause())));
    }
}
