package io.maximin.images.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.error.ErrorKind;
import io.maximin.images.ImageModelConfig.Engine;
import io.maximin.images.TestPictures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every engine does with bad, slow and hostile servers. */
class UpstreamServerTest extends UpstreamSuite {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400|{\"error\":{\"message\":\"size is bad\"}}|INVALID_REQUEST|refused it: size is bad",
                "400|{\"error\":\"prompt required\"}|INVALID_REQUEST|refused it: prompt required",
                "400|{\"error\":{\"code\":\"moderation_blocked\"}}|INPUT_SENSITIVE|input new_sensitive",
                "401|{\"error\":{\"message\":\"bad key sk-12\"}}|UNAVAILABLE|answered with HTTP status 401",
                "404|x|UNAVAILABLE|answered with HTTP status 404",
                "302|x|UNAVAILABLE|answered with HTTP status 302",
                "500|x|UNAVAILABLE|answered with HTTP status 500",
                "504|x|TIMEOUT|took too long",
                "200|<html>|UNAVAILABLE|answered with what is no JSON",
                "200|{}|UNAVAILABLE|sent no pictures",
                "200|{\"data\":[{}]}|UNAVAILABLE|sent no picture",
                "200|{\"data\":[{\"b64_json\":\"***\"}]}|UNAVAILABLE|not valid base64",
                "200|{\"data\":[{\"b64_json\":\"aGVsbG8=\"}]}|UNAVAILABLE|picture is of no format"
            })
    void badAnswersAreTold(int status, String body, ErrorKind kind, String message) {
        server.then(status, body);

        fails(config(Engine.OPENAI), kind, message);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void aBombIsRefusedByItsHeader() {
        var bomb = Base64.getEncoder().encodeToString(TestPictures.pngHeader(40_000, 40_000));
        server.then(200, "{\"images\":[\"" + bomb + "\"]}");

        fails(config(Engine.SD_SERVER), ErrorKind.UNAVAILABLE, "40000 x 40000");
    }

    @Test
    void aBusyServerIsAskedAgainAndABrokenOneIsNot() throws Exception {
        server.then(429, "", "Retry-After", "0")
                .then(503, "", "Retry-After", "0")
                .then(200, openAi(1));

        assertThat(draw(config(Engine.OPENAI), request(1))).hasSize(1);
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void aServerThatStaysBusyIsLeftAlone() {
        server.then(429, "", "Retry-After", "3600");

        fails(config(Engine.OPENAI), ErrorKind.OVERLOADED, "is busy");
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"OPENAI", "SD_SERVER", "COMFYUI", "MINIMAX"})
    void answersAreBoundedInTimeAndBytes(Engine engine) {
        var slow = bounded(config(engine), server.url(), Duration.ofMillis(300), 1 << 20);
        var small = bounded(config(engine), server.url(), Duration.ofSeconds(5), 100);
        server.then(200, " ".repeat(200)).thenNothing();

        fails(small, ErrorKind.UNAVAILABLE, "sent more than 100 bytes");
        fails(slow, ErrorKind.TIMEOUT, "took too long");
    }

    @Test
    void aBodyThatNeverEndsIsBoundedToo() {
        server.then(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            server.awaitClose();
        });

        fails(
                bounded(config(Engine.OPENAI), server.url(), Duration.ofMillis(300), 1 << 20),
                ErrorKind.TIMEOUT,
                "took too long");
    }

    @Test
    void anInterruptEndsTheWait() throws Exception {
        server.thenNothing();
        var failure = new AtomicReference<Throwable>();
        var drawing = Thread.ofVirtual().start(() -> {
            try {
                draw(config(Engine.SD_SERVER), request(1));
            } catch (InterruptedException e) {
                failure.set(e);
            }
        });
        server.awaitRequest();

        drawing.interrupt();
        drawing.join();

        assertThat(failure.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void nobodyThereIsUnavailable() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        fails(
                bounded(config(Engine.OPENAI), URI.create("http://127.0.0.1:" + free), Duration.ofMillis(500), 1 << 20),
                ErrorKind.UNAVAILABLE,
                "cannot be reached");
    }

    @Test
    void noKeyIsShown() {
        assertThat(config(Engine.OPENAI).toString()).doesNotContain("sesame");
    }
}
