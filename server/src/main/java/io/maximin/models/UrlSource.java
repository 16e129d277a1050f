package io.maximin.models;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Downloads one file from an address and continues where an earlier attempt, or an earlier pull, stopped. */
final class UrlSource {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(15);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);

    private final URI uri;
    private final StoreOptions options;
    private final Reporter reporter;

    UrlSource(URI uri, StoreOptions options, Reporter reporter) {
        this.uri = uri;
        this.options = options;
        this.reporter = reporter;
    }

    /**
     * Appends what is missing to {@code payload}.
     *
     * @param least fewer bytes mean that the transfer broke off
     */
    void fetch(PayloadFile payload, long least) throws IOException, InterruptedException {
        options.retry().run(shown(), reporter, () -> {
            attempt(payload, least);
            return payload;
        });
        reporter.advanced(payload.length());
    }

    // The transfer runs on a thread of its own so that this one can report progress, and notice that there is none.
    private void attempt(PayloadFile payload, long least) throws IOException, InterruptedException {
        var stall = new StallWatch(options.time());
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(CONNECT_LIMIT)
                .build();
        ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var transfer = worker.submit(() -> {
                transfer(client, payload, least);
                return payload;
            });
            reporter.await(transfer, () -> stall.watched(payload.length()));
        } finally {
            client.shutdownNow();
            worker.shutdownNow();
            worker.close();
        }
    }

    private void transfer(HttpClient client, PayloadFile payload, long least) throws IOException, InterruptedException {
        long held = payload.length();
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(ANSWER_LIMIT);
        if (held > 0) {
            request.header("Range", "bytes=" + held + "-");
        }
        HttpResponse<InputStream> response = send(client, request.build());
        try (InputStream body = response.body()) {
            if (begin(response, payload)) {
                copy(body, payload);
            }
        }
        if (payload.length() < least) {
            throw new TransientException("the connection ended after " + payload.length() + " of " + least + " bytes");
        }
    }

    private HttpResponse<InputStream> send(HttpClient client, HttpRequest request)
            throws IOException, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new TransientException("no connection to " + uri.getHost() + ": " + described(e), e);
        }
    }

    /** Whether there is a body to append. */
    private boolean begin(HttpResponse<InputStream> response, PayloadFile payload) throws IOException {
        int status = response.statusCode();
        switch (status) {
            case 200 -> payload.restart();
            case 206 -> requireStart(response, payload.length());
            case 416 -> {
                // Either everything is here already, which the checksum will tell, or the file has shrunk meanwhile.
                return false;
            }
            case 408, 429, 500, 502, 503, 504 -> throw new TransientException("HTTP status " + status);
            default -> throw new ModelStoreException(shown() + " answered with HTTP status " + status);
        }
        return true;
    }

    private void requireStart(HttpResponse<InputStream> response, long start) {
        String range = response.headers().firstValue("Content-Range").orElse("none");
        if (!range.startsWith("bytes " + start + "-")) {
            throw new ModelStoreException(shown() + " was asked to go on at byte " + start + " and sent " + range);
        }
    }

    private static void copy(InputStream body, PayloadFile payload) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int read = read(body, buffer);
        while (read >= 0) {
            payload.append(buffer, read);
            read = read(body, buffer);
        }
    }

    private static int read(InputStream body, byte[] buffer) throws TransientException {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new TransientException("the connection broke: " + described(e), e);
        }
    }

    private static String described(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** The address without credentials and query, which may hold secrets. */
    private String shown() {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + path;
    }
}
