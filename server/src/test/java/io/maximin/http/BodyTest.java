package io.maximin.http;

import static io.maximin.http.RunningServer.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BodyTest {
    private static final int LIMIT = 1000;
    private static final HttpHandler LENGTH = e -> e.json(200, "<" + e.body().length + ">");

    private final AtomicInteger guardedCalls = new AtomicInteger();
    private RunningServer server;

    @BeforeAll
    void start() throws IOException {
        var guarded = new Route("POST", "/guarded", Access.BEARER, new TestDialect(), 1 << 20, exchange -> {
            guardedCalls.incrementAndGet();
            exchange.json(200, "\"" + exchange.caller().keyId() + "\"");
        });
        HttpHandler ignore = e -> e.json(200, "<ignored>");
        server = RunningServer.of(post("/length", LIMIT, LENGTH), post("/ignore", 0, ignore), guarded);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpClient.Version.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void bodyOfTheLimitIsReadAndOneByteMoreIsRefused(HttpClient.Version version) throws Exception {
        try (var client = RunningServer.client(version)) {
            var live = HttpRequest.newBuilder(server.uri("/health/live")).build();
            assertThat(client.send(live, BodyHandlers.ofString()).version()).isEqualTo(version);
            for (boolean chunked : List.of(false, true)) {
                var fits = client.send(request(LIMIT, chunked), BodyHandlers.ofString());
                var over = client.send(request(LIMIT + 1, chunked), BodyHandlers.ofString());

                assertThat(fits.body()).isEqualTo("<" + LIMIT + ">");
                assertThat(over.statusCode()).isEqualTo(413);
                assertThat(over.body()).contains("TOO_LARGE", "1000 bytes");
            }
        }
    }

    @Test
    void refusalOverHttp2IsNeverOvertakenByAReset() throws Exception {
        try (var client = RunningServer.client(HttpClient.Version.HTTP_2)) {
            client.send(HttpRequest.newBuilder(server.uri("/health/live")).build(), BodyHandlers.discarding());
            for (int i = 0; i < 200; i++) {
                var over = client.send(request(LIMIT + 1, true), BodyHandlers.ofString());

                assertThat(over.statusCode()).isEqualTo(413);
            }
        }
    }

    @Test
    void chunkedBodyThatAsksForHttp2IsNotLost() throws Exception {
        try (var client = RunningServer.client(HttpClient.Version.HTTP_2)) {
            assertThat(client.send(request(LIMIT, true), BodyHandlers.ofString())
                            .body())
                    .isEqualTo("<" + LIMIT + ">");
        }
    }

    @Test
    void announcedLengthAboveTheLimitIsRefusedBeforeAnyByteComes() throws Exception {
        try (var client = server.raw()) {
            client.send("POST /length HTTP/1.1\r\nHost: t\r\nContent-Length: 1001\r\n\r\n");

            assertThat(client.readUntil("}")).startsWith("HTTP/1.1 413").contains("Connection: close", "TOO_LARGE");
        }
    }

    @Test
    void clientBusySendingTooMuchStillGetsTheAnswer() throws Exception {
        try (var client = server.raw()) {
            client.send("POST /length HTTP/1.1\r\nHost: t\r\nContent-Length: 50000000\r\n\r\n");
            for (int i = 0; i < 50; i++) {
                client.send("x".repeat(1_000_000));
            }

            assertThat(client.readAll()).startsWith("HTTP/1.1 413").contains("TOO_LARGE");
        }
    }

    @Test
    void endlessChunksAreCutAtTheLimit() throws Exception {
        try (var client = server.raw()) {
            client.send("POST /length HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 11; i++) {
                client.send("64\r\n" + "x".repeat(100) + "\r\n");
            }

            assertThat(client.readUntil("}")).startsWith("HTTP/1.1 413").contains("Connection: close");
        }
    }

    @Test
    void malformedChunksAreTheCallersFault() throws Exception {
        try (var client = server.raw()) {
            client.send("POST /length HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");

            assertThat(client.readUntil("}")).startsWith("HTTP/1.1 400").contains("INVALID_REQUEST", "malformed");
        }
    }

    @Test
    void expectedContinueIsGivenWhenTheBodyIsWanted() throws Exception {
        try (var client = server.raw()) {
            client.send("POST /length HTTP/1.1\r\nHost: t\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
            assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100 ");

            client.send("abc");

            assertThat(client.readUntil("<3>")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void noContinueIsGivenToAnUnknownCaller() throws Exception {
        try (var client = server.raw()) {
            client.send("POST /guarded HTTP/1.1\r\nHost: t\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");

            assertThat(client.readAll()).startsWith("HTTP/1.1 401").contains("MISSING_KEY");
        }
    }

    @Test
    void unknownCallerNeverReachesTheHandler() throws Exception {
        var none = HttpRequest.newBuilder(server.uri("/guarded")).POST(BodyPublishers.ofString("x".repeat(500_000)));
        var wrong = none.copy().header("Authorization", "Bearer bad");
        var good = none.copy().header("Authorization", "Bearer good");

        assertThat(server.send(none.build()).statusCode()).isEqualTo(401);
        assertThat(server.send(wrong.build()).statusCode()).isEqualTo(401);
        assertThat(guardedCalls).hasValue(0);
        assertThat(server.send(good.build()).body()).isEqualTo("\"key-1\"");
    }

    @Test
    void bodyNobodyAskedForLeavesTheConnectionUsable() throws Exception {
        try (var client = server.raw()) {
            String request = "POST /ignore HTTP/1.1\r\nHost: t\r\nContent-Length: 5\r\n\r\nhello";

            client.send(request + request);

            assertThat(client.readUntil("<ignored>")).startsWith("HTTP/1.1 200");
            assertThat(client.readUntil("<ignored>")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void compressedBodyIsRefused() throws Exception {
        var request = HttpRequest.newBuilder(server.uri("/length"))
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString("abc"))
                .build();

        assertThat(server.send(request).body()).contains("INVALID_REQUEST", "content-encoding 'gzip'");
    }

    @Test
    void bodyThatStopsComingTimesOut() throws Exception {
        var config =
                new HttpConfig(Duration.ofMillis(200), Duration.ofSeconds(10), Duration.ZERO, 8192, 1000, 100, 100);
        assertTimesOut(config);
    }

    @Test
    void bodyThatComesTooSlowlyTimesOut() throws Exception {
        var config =
                new HttpConfig(Duration.ofSeconds(10), Duration.ofMillis(200), Duration.ZERO, 8192, 1000, 100, 100);
        assertTimesOut(config);
    }

    private static void assertTimesOut(HttpConfig config) throws IOException {
        try (var slow = new RunningServer(config, List.of(post("/length", LIMIT, LENGTH)));
                var client = slow.raw()) {
            client.send("POST /length HTTP/1.1\r\nHost: t\r\nContent-Length: 5\r\n\r\nhel");

            assertThat(client.readUntil("}")).startsWith("HTTP/1.1 504").contains("TIMEOUT");
            client.send("lo");
            assertThat(client.readAll()).isEmpty();
        }
    }

    private HttpRequest request(int length, boolean chunked) {
        byte[] bytes = "x".repeat(length).getBytes(StandardCharsets.UTF_8);
        var body = BodyPublishers.ofByteArray(bytes);
        return HttpRequest.newBuilder(server.uri("/length"))
                .POST(chunked ? BodyPublishers.fromPublisher(body) : body)
                .build();
    }
}
