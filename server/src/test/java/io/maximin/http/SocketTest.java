package io.maximin.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.error.ApiException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class SocketTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @Test
    void messagesGoBothWaysInOrderAndTheEndIsAGoodbye() throws Exception {
        try (var server = server(Access.PUBLIC, SocketTest::echo);
                var client = new SocketClient(server.port, "/ws", "")) {
            client.send("one");
            client.send("twö");
            client.send("end");

            assertThat(List.of(client.next(), client.next(), client.next()))
                    .containsExactly("one", "twö", "closed 1000");
        }
    }

    @Test
    void aCallerWithoutAccessIsToldAfterTheUpgrade() throws Exception {
        try (var server = server(Access.BEARER, SocketTest::echo);
                var anonymous = new SocketClient(server.port, "/ws", "");
                var wrong = new SocketClient(server.port, "/ws", "Bearer bad");
                var right = new SocketClient(server.port, "/ws", "Bearer good")) {
            assertThat(List.of(anonymous.next(), anonymous.next()))
                    .containsExactly("MISSING_KEY no key", "closed 1000");
            assertThat(List.of(wrong.next(), wrong.next()))
                    .containsExactly("INVALID_KEY invalid api key", "closed 1000");
            right.send("hello");
            assertThat(right.next()).isEqualTo("hello");
        }
    }

    @Test
    void failuresOfTheHandlerAreWordedByTheDialect() throws Exception {
        SocketHandler handler = socket -> {
            if (socket.receive(LONG).orElseThrow().equals("known")) {
                throw ApiException.invalid("bad");
            }
            throw new IllegalStateException("secret");
        };
        try (var server = server(Access.PUBLIC, handler);
                var known = new SocketClient(server.port, "/ws", "");
                var unknown = new SocketClient(server.port, "/ws", "")) {
            known.send("known");
            unknown.send("other");

            assertThat(known.next()).isEqualTo("INVALID_REQUEST invalid params, bad");
            assertThat(unknown.next()).startsWith("INTERNAL unknown error, trace id ");
            assertThat(unknown.next()).isEqualTo("closed 1000");
        }
    }

    @Test
    void aClientThatLeavesInterruptsTheHandler() throws Exception {
        SocketHandler handler = _ -> {
            entered.countDown();
            try {
                mayGoOn.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        };
        try (var server = server(Access.PUBLIC, handler);
                var client = new SocketClient(server.port, "/ws", "")) {
            await(entered);
            client.abort();

            await(interrupted);
        }
    }

    @Test
    void silenceEndsTheWaitButAPingIsASignOfLife() throws Exception {
        SocketHandler handler =
                socket -> socket.send(socket.receive(Duration.ofMillis(400)).orElse("silence"));
        try (var server = server(Access.PUBLIC, handler);
                var client = new SocketClient(server.port, "/ws", "")) {
            client.ping();

            assertThat(List.of(client.next(), client.next(), client.next()))
                    .containsExactly("pong", "silence", "closed 1000");
        }
    }

    @Test
    void messagesNobodyTakesAreHeldBackNotPiledUp() throws Exception {
        SocketHandler handler = socket -> {
            await(mayGoOn);
            for (int i = 0; i < 10 * Inbox.CAPACITY; i++) {
                assertThat(socket.receive(LONG)).contains("message " + i);
            }
            socket.send("all");
        };
        try (var server = server(Access.PUBLIC, handler);
                var client = new SocketClient(server.port, "/ws", "")) {
            for (int i = 0; i < 10 * Inbox.CAPACITY; i++) {
                client.send("message " + i);
            }
            mayGoOn.countDown();

            assertThat(client.next()).isEqualTo("all");
        }
    }

    @Test
    void anOverlongOrBinaryMessageEndsTheConnection() throws Exception {
        try (var server = server(Access.PUBLIC, SocketTest::echo);
                var client = new SocketClient(server.port, "/ws", "")) {
            client.send("x".repeat(1001));

            assertThat(client.next()).isEqualTo("closed 1009");
        }
    }

    @Test
    void aStoppingServerLetsWorkEndAndTellsTheIdle() throws Exception {
        SocketHandler handler = socket -> {
            socket.send("hello");
            if (socket.receive(LONG).orElseThrow().equals("work")) {
                entered.countDown();
                await(mayGoOn);
                socket.send("worked");
            }
            socket.receive(LONG);
        };
        var server = server(Access.PUBLIC, handler);
        try (var busy = new SocketClient(server.port, "/ws", "");
                var idle = new SocketClient(server.port, "/ws", "")) {
            assertThat(List.of(busy.next(), idle.next())).containsExactly("hello", "hello");
            busy.send("work");
            await(entered);
            Thread stop = Thread.ofVirtual().start(server::close);

            assertThat(idle.next()).isEqualTo("UNAVAILABLE the server is stopping");
            mayGoOn.countDown();
            assertThat(busy.next()).isEqualTo("worked");
            assertThat(busy.next()).isEqualTo("UNAVAILABLE the server is stopping");
            stop.join();
        }
    }

    @Test
    void aRequestWithoutUpgradeFindsNothing() throws Exception {
        try (var server = server(Access.PUBLIC, SocketTest::echo)) {
            assertThat(server.fetch("/ws").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aBrokenHandshakeIsRefused() throws Exception {
        try (var server = server(Access.PUBLIC, SocketTest::echo);
                var client = server.raw()) {
            client.send(String.join(
                    "\r\n",
                    "GET /ws HTTP/1.1",
                    "Host: t",
                    "Connection: Upgrade",
                    "Upgrade: websocket",
                    "Sec-WebSocket-Version: 8",
                    "Sec-WebSocket-Key: eA==",
                    "",
                    ""));

            assertThat(client.read()).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void connectionsAreCounted() throws Exception {
        try (var server = server(Access.PUBLIC, SocketTest::echo);
                var client = new SocketClient(server.port, "/ws", "")) {
            client.send("one");
            assertThat(client.next()).isEqualTo("one");
            assertThat(server.fetch("/metrics").body()).contains("http_server_active_requests 1.0");
            client.send("end");
            assertThat(client.next()).isEqualTo("closed 1000");

            while (!server.fetch("/metrics").body().contains("route=\"/ws\",status=\"101\"")) {
                Thread.onSpinWait();
            }
        }
    }

    private static void echo(SocketExchange socket) throws InterruptedException {
        for (var text = socket.receive(LONG); !text.equals(Optional.of("end")); text = socket.receive(LONG)) {
            socket.send(text.orElse("silence"));
        }
    }

    private static RunningServer server(Access access, SocketHandler handler) throws IOException {
        SocketDialect dialect = (failure, _) -> failure.kind() + " " + failure.getMessage();
        return new RunningServer(
                RunningServer.CONFIG,
                new Routes(List.of(), List.of(new SocketRoute("/ws", access, dialect, 1000, handler))));
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
