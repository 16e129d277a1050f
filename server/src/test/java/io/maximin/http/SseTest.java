package io.maximin.http;

import static io.maximin.http.RunningServer.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SseTest {

    @Test
    void everyEventLeavesWholeInOneWrite() throws Exception {
        var next = new Semaphore(1);
        HttpHandler handler = exchange -> {
            for (int i = 0; i < 20; i++) {
                next.acquire();
                exchange.sse().send(SseEvent.named("tick", "{\"n\":" + i + "}"));
            }
        };
        try (var server = RunningServer.of(get("/stream", handler));
                var client = server.raw()) {
            client.get("/stream");
            assertThat(client.read())
                    .startsWith("HTTP/1.1 200")
                    .endsWith("\r\n\r\n1B\r\nevent: tick\ndata: {\"n\":0}\n\n");

            for (int i = 1; i < 20; i++) {
                next.release();

                assertThat(client.read()).contains("event: tick\ndata: {\"n\":" + i + "}\n\n");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpClient.Version.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void streamHasItsHeadersAndItsEvents(HttpClient.Version version) throws Exception {
        HttpHandler handler = exchange -> {
            exchange.sse().send(SseEvent.data("grüße 😀"));
            exchange.sse().send(SseEvent.named("end", "[DONE]"));
        };
        try (var server = RunningServer.of(get("/stream", handler));
                var client = RunningServer.client(version)) {
            var response =
                    client.send(HttpRequest.newBuilder(server.uri("/stream")).build(), BodyHandlers.ofString());

            assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream; charset=utf-8");
            assertThat(response.headers().firstValue("Cache-Control")).contains("no-cache");
            assertThat(response.headers().firstValue("X-Accel-Buffering")).contains("no");
            assertThat(response.body()).isEqualTo("data: grüße 😀\n\nevent: end\ndata: [DONE]\n\n");
        }
    }

    @Test
    void failureBeforeTheFirstEventIsAnOrdinaryAnswer() throws Exception {
        HttpHandler handler = exchange -> {
            exchange.sse();
            exchange.responseHeader("Retry-After", "1");
            throw new ApiException(ErrorKind.OVERLOADED, "busy");
        };
        try (var server = RunningServer.of(get("/stream", handler))) {
            HttpResponse<String> response = server.fetch("/stream");

            assertThat(response.statusCode()).isEqualTo(529);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(response.body()).contains("OVERLOADED", "busy", traceId(response));
        }
    }

    @Test
    void failureInsideAStreamIsItsLastEvent() throws Exception {
        HttpHandler handler = exchange -> {
            exchange.sse().send(SseEvent.data("one"));
            throw new ApiException(ErrorKind.TIMEOUT, "too long");
        };
        try (var server = RunningServer.of(get("/stream", handler))) {
            HttpResponse<String> response = server.fetch("/stream");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .startsWith("data: one\n\nevent: error\ndata: {\"kind\":\"TIMEOUT\"")
                    .endsWith("}\n\n");
        }
    }

    @Test
    void unknownFailureShowsOnlyTheTraceId() throws Exception {
        HttpHandler broken = _ -> {
            throw new IllegalStateException("secret detail");
        };
        HttpHandler internal = _ -> {
            throw new ApiException(ErrorKind.INTERNAL, "secret detail");
        };
        HttpHandler exhausted = _ -> {
            throw new StackOverflowError("secret detail");
        };
        try (var server =
                RunningServer.of(get("/a", broken), get("/b", internal), get("/c", exhausted), get("/d", _ -> {}))) {
            for (String path : new String[] {"/a", "/b", "/c", "/d"}) {
                HttpResponse<String> response = server.fetch(path);

                assertThat(response.statusCode()).isEqualTo(500);
                assertThat(response.body())
                        .contains("\"unknown error, trace id " + traceId(response) + "\"")
                        .doesNotContain("secret");
            }
        }
    }

    @Test
    void failureAfterAWholeAnswerDoesNotSpoilIt() throws Exception {
        HttpHandler handler = exchange -> {
            exchange.json(200, "<fine>");
            throw new IllegalStateException("late");
        };
        try (var server = RunningServer.of(get("/late", handler));
                var client = server.raw()) {
            client.get("/late");
            assertThat(client.readUntil("<fine>")).startsWith("HTTP/1.1 200");
            client.get("/late");
            assertThat(client.readUntil("<fine>")).startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpClient.Version.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void manyStreamsAtOnceAreNeitherMixedUpNorLost(HttpClient.Version version) throws Exception {
        int count = 200;
        var together = new CyclicBarrier(count);
        HttpHandler handler = exchange -> {
            String id = exchange.pathParameter("id");
            exchange.sse().send(SseEvent.data(id + ":begin"));
            join(together);
            for (int i = 0; i < 20; i++) {
                exchange.sse().send(SseEvent.data(id + ":" + i));
            }
        };
        try (var server = RunningServer.of(get("/stream/{id}", handler));
                var client = RunningServer.client(version)) {
            client.send(HttpRequest.newBuilder(server.uri("/health/live")).build(), BodyHandlers.discarding());
            var answers = new ArrayList<Future<HttpResponse<String>>>();
            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < count; i++) {
                    var request =
                            HttpRequest.newBuilder(server.uri("/stream/s" + i)).build();
                    answers.add(callers.submit(() -> client.send(request, BodyHandlers.ofString())));
                }
            }

            for (int i = 0; i < count; i++) {
                assertThat(answers.get(i).get().body()).isEqualTo(expected("s" + i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb"})
    void eventOfSeveralLinesIsRefused(String text) {
        assertThatThrownBy(() -> SseEvent.data(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SseEvent.named(text, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String expected(String id) {
        var text = new StringBuilder("data: " + id + ":begin\n\n");
        for (int i = 0; i < 20; i++) {
            text.append("data: ").append(id).append(':').append(i).append("\n\n");
        }
        return text.toString();
    }

    private static void join(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String traceId(HttpResponse<String> response) {
        return response.headers().firstValue("Trace-Id").orElseThrow();
    }
}
