package io.maximin.upstreams;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.maximin.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.JsonNode;

/**
 * A server that answers one script after the other, and the last one for ever, and remembers what it was asked. It
 * serves from its construction on, so that a test needs no more than a field with {@code @AutoClose}.
 */
public final class ScriptedUpstream implements AutoCloseable {
    /** What was asked; a character of the body is a byte of it. */
    public record Asked(String method, String path, String authorization, String apiKey, String type, String body) {
        public JsonNode json() {
            return Json.tree(body.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** Answers one request. */
    public interface Script {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<Script> scripts = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedDeque<Asked> asked = new ConcurrentLinkedDeque<>();
    private final Semaphore arrived = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);

    public ScriptedUpstream() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    String.valueOf(headers.getFirst("Authorization")),
                    String.valueOf(headers.getFirst("x-api-key")),
                    String.valueOf(headers.getFirst("Content-Type")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1)));
            arrived.release();
            var script = scripts.size() > 1 ? scripts.poll() : scripts.peek();
            if (script == null) {
                throw new IllegalStateException("no script for " + exchange.getRequestURI());
            }
            script.answer(exchange);
        }
    }

    public ScriptedUpstream then(Script script) {
        scripts.add(script);
        return this;
    }

    public ScriptedUpstream then(int status, String json, String... headers) {
        return then(exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            send(exchange, status, json.getBytes(StandardCharsets.UTF_8));
        });
    }

    public ScriptedUpstream then(byte[] bytes) {
        return then(exchange -> send(exchange, 200, bytes));
    }

    /** Streams events with that data each, and ends as a server should. */
    public ScriptedUpstream thenStream(String... data) {
        return then(exchange -> {
            begin(exchange, 0);
            for (var event : data) {
                send(exchange, event);
            }
        });
    }

    /** Streams these events, and then breaks the connection. */
    public ScriptedUpstream thenBreak(String... data) {
        return then(exchange -> {
            begin(exchange, Integer.MAX_VALUE);
            for (var event : data) {
                send(exchange, event);
            }
        });
    }

    /** Streams these events, and then nothing, as long as this server lives. */
    public ScriptedUpstream thenStall(String... data) {
        return then(exchange -> {
            begin(exchange, 0);
            for (var event : data) {
                send(exchange, event);
            }
            awaitClose();
        });
    }

    /** Sends the head of a stream; 0 bytes are any number. */
    public static void begin(HttpExchange exchange, int bytes) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, bytes);
    }

    /** Sends one event of a stream. */
    public static void send(HttpExchange exchange, String data) throws IOException {
        exchange.getResponseBody().write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    /** Never answers, as long as this server lives. */
    public ScriptedUpstream thenNothing() {
        return then(_ -> awaitClose());
    }

    /** Returns when this server is closed. */
    public void awaitClose() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** Returns once another request has come. */
    public void awaitRequest() throws InterruptedException {
        arrived.acquire();
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/base/");
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
