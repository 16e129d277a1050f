package io.maximin.http;

import static io.maximin.http.RunningServer.get;
import static io.maximin.http.RunningServer.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class KeepAliveTest {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final AtomicBoolean disturbed = new AtomicBoolean();

    @Test
    void connectionServesManyRequests() throws Exception {
        try (var server = RunningServer.of(get("/n/{n}", e -> e.json(200, "<" + e.pathParameter("n") + ">")));
                var client = server.raw()) {
            for (int i = 0; i < 300; i++) {
                client.get("/n/" + i);

                assertThat(client.readUntil(">")).startsWith("HTTP/1.1 200").endsWith("<" + i + ">");
            }
        }
    }

    @Test
    void requestsSentAtOnceAreAnsweredInOrder() throws Exception {
        try (var server = RunningServer.of(get("/n/{n}", e -> e.json(200, "<" + e.pathParameter("n") + ">")));
                var client = server.raw()) {
            var requests = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                requests.append("GET /n/").append(i).append(" HTTP/1.1\r\nHost: t\r\n\r\n");
            }

            client.send(requests.toString());

            for (int i = 0; i < 300; i++) {
                assertThat(client.readUntil(">")).endsWith("<" + i + ">");
            }
        }
    }

    @Test
    void requestThatArrivesWhileAnotherIsHandledIsKeptForLater() throws Exception {
        try (var server = RunningServer.of(get("/first", this::waitForLeave), get("/second", e -> e.json(200, "<2>")));
                var client = server.raw()) {
            client.get("/first");
            entered.await();

            client.send("GET /second HT");
            client.send("TP/1.1\r\nHost: t\r\n\r\n");
            mayAnswer.countDown();

            assertThat(client.readUntil("<1>")).startsWith("HTTP/1.1 200");
            assertThat(client.readUntil("<2>")).startsWith("HTTP/1.1 200");
            assertThat(disturbed).isFalse();
        }
    }

    @Test
    void longRequestThatArrivesWhileAnotherIsHandledIsReadWhole() throws Exception {
        String body = "0123456789".repeat(20_000);
        HttpHandler echo = e -> e.json(200, new String(e.body(), StandardCharsets.UTF_8) + "<2>");
        try (var server = RunningServer.of(get("/first", this::waitForLeave), post("/second", 1 << 20, echo));
                var client = server.raw()) {
            client.get("/first");
            entered.await();

            client.send("POST /second HTTP/1.1\r\nHost: t\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
            mayAnswer.countDown();

            client.readUntil("<1>");
            assertThat(client.readUntil("<2>")).endsWith("\r\n\r\n" + body + "<2>");
        }
    }

    @Test
    void closeRequestedByTheClientIsHonoured() throws Exception {
        try (var server = RunningServer.of(get("/hi", e -> e.json(200, "<1>")));
                var client = server.raw()) {
            client.send("GET /hi HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n");

            assertThat(client.readAll()).contains("Connection: close").endsWith("<1>");
        }
    }

    private void waitForLeave(Exchange exchange) throws IOException, InterruptedException {
        entered.countDown();
        try {
            mayAnswer.await();
        } catch (InterruptedException e) {
            disturbed.set(true);
            throw e;
        }
        exchange.json(200, "<1>");
    }
}
