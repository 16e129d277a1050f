package io.maximin.tasks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.maximin.callbacks.CallbackUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A program of a caller, on 127.0.0.1. Unless told otherwise it gives back what is posted, which meets a challenge. */
final class Receiver implements AutoCloseable {
    private static final int MOVED = 302;

    private final HttpServer server;
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Behaviour challenges = Post::echo;
    private volatile Behaviour notifications = Post::echo;

    record Post(String host, String path, String contentType, String body) {
        boolean isChallenge() {
            return body.startsWith("{\"challenge\":");
        }

        /** What is told; the challenge has its own name, being random. */
        String subject() {
            return isChallenge() ? "challenge" : body.replaceAll(".*\"state\":\"(\\w+)\".*", "$1");
        }

        Reply echo() {
            return new Reply(200, body);
        }
    }

    record Reply(int status, String body) {}

    @FunctionalInterface
    interface Behaviour {
        Reply answer(Post post) throws InterruptedException;
    }

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    CallbackUrl url(String host, String path) {
        return CallbackUrl.parse("http://" + host + ":" + port() + path);
    }

    List<Post> posts() {
        return List.copyOf(posts);
    }

    List<String> subjects() {
        return posts.stream().map(Post::subject).toList();
    }

    /** Posts that are not answered yet, and will not be. */
    int waiting() {
        return waiting.get();
    }

    void challenges(Behaviour behaviour) {
        challenges = behaviour;
    }

    void notifications(Behaviour behaviour) {
        notifications = behaviour;
    }

    /** Answers when all is over. */
    Reply never(Post post) throws InterruptedException {
        waiting.incrementAndGet();
        closed.await();
        return post.echo();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var post = new Post(
                    Objects.requireNonNull(headers.getFirst("Host")),
                    exchange.getRequestURI().getPath(),
                    Objects.requireNonNull(headers.getFirst("Content-Type")),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            posts.add(post);
            var reply = (post.isChallenge() ? challenges : notifications).answer(post);
            if (reply.status() == MOVED) {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
            }
            var body = reply.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
