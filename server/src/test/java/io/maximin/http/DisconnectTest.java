package io.maximin.http;

import static io.maximin.http.RunningServer.get;
import static io.maximin.http.RunningServer.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.error.ClientGoneException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DisconnectTest {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @Test
    void closedConnectionInterruptsAWaitingHandler() throws Exception {
        try (var server = RunningServer.of(get("/wait", this::waitForInterrupt))) {
            try (var client = server.raw()) {
                client.get("/wait");
                await(entered);
            }

            await(interrupted);
        }
    }

    @Test
    void resetConnectionInterruptsAWaitingHandler() throws Exception {
        try (var server = RunningServer.of(get("/wait", this::waitForInterrupt));
                var client = server.raw()) {
            client.get("/wait");
            await(entered);

            client.reset();

            await(interrupted);
        }
    }

    @Test
    void halfClosedConnectionCountsAsGone() throws Exception {
        try (var server = RunningServer.of(get("/wait", this::waitForInterrupt));
                var client = server.raw()) {
            client.get("/wait");
            await(entered);

            client.halfClose();

            await(interrupted);
            assertThat(client.readAll()).isEmpty();
        }
    }

    @Test
    void connectionClosedAfterTheBodyInterruptsTheHandler() throws Exception {
        HttpHandler handler = exchange -> {
            assertThat(exchange.body()).hasSize(5);
            waitForInterrupt(exchange);
        };
        try (var server = RunningServer.of(post("/wait", 100, handler))) {
            try (var client = server.raw()) {
                client.send("POST /wait HTTP/1.1\r\nHost: t\r\nContent-Length: 5\r\n\r\nhello");
                await(entered);
            }

            await(interrupted);
        }
    }

    @Test
    void connectionClosedInsideAChunkedBodyEndsTheRequest() throws Exception {
        var failure = new ArrayBlockingQueue<Throwable>(1);
        HttpHandler handler = exchange -> {
            entered.countDown();
            try {
                exchange.body();
            } catch (ClientGoneException e) {
                failure.add(e);
                throw e;
            }
        };
        try (var server = RunningServer.of(post("/body", 100, handler))) {
            try (var client = server.raw()) {
                client.send("POST /body HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel");
                await(entered);
            }

            assertThat(failure.poll(10, TimeUnit.SECONDS)).isInstanceOf(ClientGoneException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpClient.Version.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void cancelledCallInterruptsAWaitingHandler(HttpClient.Version version) throws Exception {
        try (var server = RunningServer.of(get("/wait", this::waitForInterrupt), get("/hi", e -> e.json(200, "1")));
                var client = RunningServer.client(version)) {
            var first = client.send(HttpRequest.newBuilder(server.uri("/hi")).build(), BodyHandlers.ofString());
            var call =
                    client.sendAsync(HttpRequest.newBuilder(server.uri("/wait")).build(), BodyHandlers.ofString());
            await(entered);

            call.cancel(true);

            assertThat(first.version()).isEqualTo(version);
            await(interrupted);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpClient.Version.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void clientThatLeavesAStreamInterruptsTheHandler(HttpClient.Version version) throws Exception {
        HttpHandler handler = exchange -> {
            exchange.sse().send(SseEvent.data("one"));
            waitForInterrupt(exchange);
        };
        try (var server = RunningServer.of(get("/stream", handler));
                var client = RunningServer.client(version)) {
            var response =
                    client.send(HttpRequest.newBuilder(server.uri("/stream")).build(), BodyHandlers.ofInputStream());
            assertThat(response.body().readNBytes(11)).asString().isEqualTo("data: one\n\n");
            await(entered);

            response.body().close();

            await(interrupted);
        }
    }

    @RepeatedTest(30)
    void resetRightAfterAnUpgradeToHttp2IsNoticed() throws Exception {
        clientThatLeavesAStreamInterruptsTheHandler(HttpClient.Version.HTTP_2);
    }

    private void waitForInterrupt(Exchange exchange) throws IOException, InterruptedException {
        entered.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
        }
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
