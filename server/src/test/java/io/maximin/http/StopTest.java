package io.maximin.http;

import static io.maximin.http.RunningServer.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class StopTest {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @Test
    void runningStreamEndsInPeaceAndNewRequestsAreRefused() throws Exception {
        var server = RunningServer.of(get("/stream", this::stream), get("/hi", e -> e.json(200, "<hi>")));
        try (var running = server.raw();
                var idle = server.raw()) {
            running.get("/stream");
            entered.await();
            idle.get("/hi");
            idle.readUntil("<hi>");

            Thread stop = Thread.ofVirtual().start(server::close);
            awaitReady(server, 503);

            idle.get("/hi");
            assertThat(idle.readAll()).startsWith("HTTP/1.1 503").contains("Connection: close", "UNAVAILABLE");
            assertThat(server.fetch("/health/live").statusCode()).isEqualTo(200);
            assertThat(server.fetch("/health/ready").body()).contains("stopping");
            mayEnd.countDown();
            assertThat(running.readAll())
                    .contains("data: one\n\n", "data: two\n\n")
                    .endsWith("\r\n0\r\n\r\n");
            stop.join();
        }
    }

    @Test
    void handlerThatOutlastsTheDrainIsInterruptedAndItsClientTold() throws Exception {
        var config =
                new HttpConfig(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ZERO, 8192, 1000, 100, 100);
        var server = new RunningServer(config, List.of(get("/stream", this::stream)));
        try (var client = server.raw()) {
            client.get("/stream");
            entered.await();

            server.close();

            assertThat(client.readAll())
                    .contains("data: one\n\n", "event: error\ndata: {\"kind\":\"UNAVAILABLE\"")
                    .endsWith("\r\n0\r\n\r\n");
        }
    }

    @Test
    void fullServerSaysSoAndStaysObservable() throws Exception {
        var config = new HttpConfig(
                Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(5), 8192, 1000, 100, 1);
        try (var server = new RunningServer(config, List.of(get("/stream", this::stream)));
                var client = server.raw()) {
            client.get("/stream");
            entered.await();

            assertThat(server.fetch("/stream").statusCode()).isEqualTo(529);
            assertThat(server.fetch("/health/ready").statusCode()).isEqualTo(200);
            mayEnd.countDown();
            assertThat(client.readUntil("two")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void longSilenceOfABusyHandlerIsNoIdleness() throws Exception {
        var config = new HttpConfig(
                Duration.ofMillis(100), Duration.ofSeconds(10), Duration.ofSeconds(5), 8192, 1000, 100, 100);
        HttpHandler slow = exchange -> {
            assertThat(mayEnd.await(500, TimeUnit.MILLISECONDS)).isFalse();
            exchange.json(200, "<late>");
        };
        try (var server = new RunningServer(config, List.of(get("/slow", slow)))) {
            for (HttpClient.Version version : List.of(HttpClient.Version.HTTP_1_1, HttpClient.Version.HTTP_2)) {
                try (var client = RunningServer.client(version)) {
                    var request = HttpRequest.newBuilder(server.uri("/slow")).build();
                    assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                                    .body())
                            .isEqualTo("<late>");
                }
            }
        }
    }

    private void stream(Exchange exchange) throws InterruptedException {
        exchange.sse().send(SseEvent.data("one"));
        entered.countDown();
        mayEnd.await();
        exchange.sse().send(SseEvent.data("two"));
    }

    private static void awaitReady(RunningServer server, int status) throws IOException, InterruptedException {
        while (server.fetch("/health/ready").statusCode() != status) {
            Thread.onSpinWait();
        }
    }
}
