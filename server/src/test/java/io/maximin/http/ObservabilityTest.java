package io.maximin.http;

import static io.maximin.http.RunningServer.get;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.maximin.error.ApiException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

final class ObservabilityTest {
    private static final Logger ACCESS = (Logger) LoggerFactory.getLogger("access");

    private final BlockingQueue<Map<String, String>> lines = new LinkedBlockingQueue<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getKeyValuePairs().stream()
                    .collect(Collectors.toMap(pair -> pair.key, pair -> Objects.toString(pair.value))));
        }
    };

    @BeforeEach
    void listen() {
        appender.start();
        ACCESS.setLevel(Level.INFO);
        ACCESS.setAdditive(false);
        ACCESS.addAppender(appender);
    }

    @AfterEach
    void deafen() {
        ACCESS.detachAppender(appender);
        ACCESS.setAdditive(true);
        ACCESS.setLevel(null);
    }

    @Test
    void everyRequestIsOneLineWithoutWhatTheCallerSent() throws Exception {
        var guarded = new Route(
                "GET", "/by/{id}", Access.BEARER, new TestDialect(), 0, exchange -> exchange.json(200, "12345"));
        try (var server = RunningServer.of(guarded)) {
            var request = HttpRequest.newBuilder(server.uri("/by/private-id?token=private-query"))
                    .header("Authorization", "Bearer good")
                    .header("X-Private", "private-header")
                    .build();

            String traceId =
                    server.send(request).headers().firstValue("Trace-Id").orElseThrow();

            Map<String, String> line = nextLine();
            assertThat(line)
                    .containsEntry("method", "GET")
                    .containsEntry("route", "/by/{id}")
                    .containsEntry("status", "200")
                    .containsEntry("bytes", "5")
                    .containsEntry("trace_id", traceId)
                    .containsEntry("key_id", "key-1")
                    .containsEntry("outcome", "ok")
                    .containsOnlyKeys(
                            "method", "route", "status", "bytes", "duration_ms", "trace_id", "key_id", "outcome");
            assertThat(line.toString()).doesNotContain("private").doesNotContain("good");
        }
    }

    @Test
    void outcomesAreToldApart() throws Exception {
        var entered = new CountDownLatch(1);
        HttpHandler failing = exchange -> {
            throw ApiException.invalid("x is bad");
        };
        HttpHandler waiting = exchange -> {
            entered.countDown();
            new CountDownLatch(1).await();
        };
        try (var server = RunningServer.of(get("/fail", failing), get("/wait", waiting))) {
            server.fetch("/fail");
            assertThat(nextLine()).containsEntry("status", "400").containsEntry("outcome", "error");

            server.fetch("/unknown/private");
            assertThat(nextLine()).containsEntry("route", "/unmatched").containsEntry("status", "404");

            try (var client = server.raw()) {
                client.send("GET /private HTTP/1.1\r\n\r\n");
            }
            assertThat(nextLine()).containsEntry("route", "/unmatched").containsEntry("status", "400");

            try (var client = server.raw()) {
                client.get("/wait");
                entered.await();
            }
            assertThat(nextLine()).containsEntry("status", "499").containsEntry("outcome", "client-gone");

            assertThat(server.fetch("/metrics").body())
                    .contains("http_server_disconnects_total 1.0")
                    .contains("http_server_requests_seconds_count{method=\"GET\",outcome=\"error\",route=\"/fail\","
                            + "status=\"400\"} 1")
                    .contains("route=\"/unmatched\"")
                    .contains("jvm_memory_used_bytes")
                    .doesNotContain("private");
        }
    }

    @Test
    void gaugesFollowRequestsAndStreams() throws Exception {
        var mayEnd = new CountDownLatch(1);
        HttpHandler handler = exchange -> {
            exchange.sse().send(SseEvent.data("one"));
            mayEnd.await();
        };
        try (var server = RunningServer.of(get("/stream", handler));
                var client = server.raw()) {
            client.get("/stream");
            client.readUntil("one");
            assertThat(server.fetch("/metrics").body())
                    .contains("http_server_active_requests 1.0", "http_server_active_streams 1.0");
            nextLine();

            mayEnd.countDown();
            client.readUntil("0\r\n\r\n");

            assertThat(nextLine()).containsEntry("route", "/stream");
            assertThat(server.fetch("/metrics").body())
                    .contains("http_server_active_requests 0.0", "http_server_active_streams 0.0");
        }
    }

    @Test
    void traceIdIsInTheLogContextOfTheHandler() throws Exception {
        try (var server = RunningServer.of(get("/mdc", e -> e.json(200, "" + MDC.get("trace_id"))))) {
            var response = server.fetch("/mdc");

            assertThat(response.headers().firstValue("Trace-Id")).contains(response.body());
        }
    }

    @Test
    void readinessTellsWhatIsMissing() throws Exception {
        try (var server = RunningServer.of()) {
            assertThat(server.fetch("/health/ready").statusCode()).isEqualTo(200);

            server.notReady.addAll(List.of("model \"x\" is missing", "database"));

            var response = server.fetch("/health/ready");
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body())
                    .isEqualTo("{\"status\":\"not-ready\",\"reasons\":[\"model \\\"x\\\" is missing\",\"database\"]}");
        }
    }

    private Map<String, String> nextLine() throws InterruptedException {
        return Objects.requireNonNull(lines.poll(10, TimeUnit.SECONDS), "no access log line");
    }
}
