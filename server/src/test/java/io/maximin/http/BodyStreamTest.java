package io.maximin.http;

import static io.maximin.http.RunningServer.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.error.ClientGoneException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class BodyStreamTest {
    private static final HttpHandler LENGTH = exchange ->
            exchange.json(200, "<" + exchange.bodyStream().transferTo(OutputStream.nullOutputStream()) + ">");
    private static final String HEAD = "POST /length HTTP/1.1\r\nHost: t\r\n";

    @Test
    void bytesAreReadAsTheyCome() throws Exception {
        var seen = new ArrayBlockingQueue<Integer>(10);
        HttpHandler handler = exchange -> {
            var in = exchange.bodyStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                seen.add(next);
            }
            exchange.json(200, "<done>");
        };
        try (var server = RunningServer.of(post("/length", 10, handler));
                var client = server.raw()) {
            client.send(HEAD + "Content-Length: 2\r\n\r\na");
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo('a');

            client.send("b");

            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo('b');
            assertThat(client.readUntil("<done>")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void theBoundsOfABodyHold() throws Exception {
        try (var server = RunningServer.of(post("/length", 10, LENGTH))) {
            try (var client = server.raw()) {
                client.send(HEAD + "Content-Length: 11\r\n\r\n");
                assertThat(client.readUntil("}")).startsWith("HTTP/1.1 413").contains("10 bytes");
            }
            try (var client = server.raw()) {
                client.send(HEAD + "Transfer-Encoding: chunked\r\n\r\n6\r\naaaaaa\r\n6\r\naaaaaa\r\n");
                assertThat(client.readUntil("}")).startsWith("HTTP/1.1 413");
            }
            try (var client = server.raw()) {
                client.send(HEAD + "Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc");
                assertThat(client.readUntil("}")).startsWith("HTTP/1.1 400").contains("gzip");
            }
        }
    }

    @Test
    void aBodyThatTakesTooLongIsATimeout() throws Exception {
        var config = new HttpConfig(
                Duration.ofSeconds(20), Duration.ofMillis(200), Duration.ofSeconds(10), 8192, 1 << 20, 100, 100);
        try (var server = new RunningServer(config, List.of(post("/length", 10, LENGTH)));
                var client = server.raw()) {
            client.send(HEAD + "Content-Length: 5\r\n\r\nab");

            assertThat(client.readUntil("}")).startsWith("HTTP/1.1 504").contains("too slowly");
        }
    }

    @Test
    void aClientThatLeavesInTheMiddleEndsTheReading() throws Exception {
        var failure = new ArrayBlockingQueue<Throwable>(1);
        var entered = new CountDownLatch(1);
        HttpHandler handler = exchange -> {
            InputStream in = exchange.bodyStream();
            assertThat(in.read()).isEqualTo('a');
            entered.countDown();
            try {
                in.read();
            } catch (ClientGoneException e) {
                failure.add(e);
                throw e;
            }
        };
        try (var server = RunningServer.of(post("/length", 10, handler));
                var client = server.raw()) {
            client.send(HEAD + "Content-Length: 5\r\n\r\na");
            assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();

            client.reset();

            assertThat(failure.poll(10, TimeUnit.SECONDS)).isInstanceOf(ClientGoneException.class);
        }
    }

    @Test
    void aClientThatLeavesAfterItsBodyInterruptsTheHandler() throws Exception {
        var entered = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        HttpHandler handler = exchange -> {
            assertThat(exchange.bodyStream().readAllBytes()).hasSize(2);
            entered.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        };
        try (var server = RunningServer.of(post("/length", 10, handler));
                var client = server.raw()) {
            client.send(HEAD + "Content-Length: 2\r\n\r\nab");
            assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();

            client.reset();

            assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
