package io.maximin.images.upstream;

import io.maximin.config.Secret;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Another server, as configured. A call takes no longer and brings no more than it may, and ends with an interrupt. It
 * is repeated only where the server has surely done nothing: if it could not be reached, or said that it is busy.
 */
final class UpstreamServer {
    private static final int ATTEMPTS = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final String name;
    private final String base;
    private final Optional<Secret> key;
    private final Bounds bounds;
    private final HttpClient client;

    /** Of one answer; {@code timeout} is that of a whole order where it takes several calls for one picture. */
    record Bounds(Duration timeout, long maxBytes) {}

    /** @param name that failures mention */
    UpstreamServer(String name, URI base, Optional<Secret> key, Bounds bounds, HttpClient client) {
        this.name = name;
        this.base = base.toString().replaceAll("/+$", "");
        this.key = key;
        this.bounds = bounds;
        this.client = client;
    }

    String name() {
        return name;
    }

    /** The end of what begins now. */
    Until until() {
        return Until.in(bounds.timeout());
    }

    Reply post(String path, String json, Until until) throws InterruptedException {
        return send(path, "application/json", BodyPublishers.ofString(json), until);
    }

    Reply post(String path, FormBody form, Until until) throws InterruptedException {
        return send(path, form.contentType(), BodyPublishers.ofByteArray(form.bytes()), until);
    }

    private Reply send(String path, String type, BodyPublisher body, Until until) throws InterruptedException {
        return repeated(request(path).header("Content-Type", type).POST(body).build(), until);
    }

    Reply get(String path, Until until) throws InterruptedException {
        return repeated(request(path).GET().build(), until);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json, image/*");
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret.reveal()));
        return request;
    }

    private Reply repeated(HttpRequest request, Until until) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Optional<HttpResponse<byte[]>> answer = once(request, until);
            int status = answer.map(HttpResponse::statusCode).orElse(0);
            boolean again = answer.isEmpty() || status == 429 || status == 503;
            var pause = pause(answer, attempt);
            if (!again || attempt == ATTEMPTS || pause.compareTo(LONGEST_PAUSE) > 0 || !until.allows(pause)) {
                return answer.map(this::reply).orElseThrow(() -> failed("cannot be reached", null));
            }
            Thread.sleep(pause);
        }
    }

    private Reply reply(HttpResponse<byte[]> answer) {
        return new Reply(name, answer.statusCode(), answer.body());
    }

    private static Duration pause(Optional<HttpResponse<byte[]>> answer, int attempt) {
        return answer.flatMap(told -> told.headers().firstValue("Retry-After"))
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ofSeconds(attempt));
    }

    /** Empty if the server could not be reached. */
    private Optional<HttpResponse<byte[]>> once(HttpRequest request, Until until) throws InterruptedException {
        // The client's own time limit ends with the headers, so the wait is limited here.
        var call = new FutureTask<>(
                () -> client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), bounds.maxBytes())));
        Thread.ofVirtual().name("upstream " + name).start(call);
        try {
            return Optional.of(call.get(until.remainingNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            call.cancel(true);
            throw new ApiException(ErrorKind.TIMEOUT, "the picture engine '" + name + "' took too long", e);
        } catch (InterruptedException e) {
            call.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            return unanswered(e.getCause());
        }
    }

    private Optional<HttpResponse<byte[]>> unanswered(@Nullable Throwable cause) {
        return switch (cause) {
            case ConnectException _ -> Optional.empty();
            case IOException e
            when String.valueOf(e.getMessage()).contains("exceeds capacity") ->
                throw failed("sent more than " + bounds.maxBytes() + " bytes", e);
            case null, default -> throw failed("broke off", cause);
        };
    }

    private ApiException failed(String what, @Nullable Throwable cause) {
        var message = "the picture engine '" + name + "' " + what;
        return cause == null
                ? new ApiException(ErrorKind.UNAVAILABLE, message)
                : new ApiException(ErrorKind.UNAVAILABLE, message, cause);
    }
}
