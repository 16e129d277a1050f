package io.maximin.fetch;

import io.maximin.error.ApiException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * Opens urls that callers gave, and only those of the public internet or of the allow-list. Every failure of the url or
 * its host is an {@link ApiException} INVALID_REQUEST that names the host. Calls block and honour interruption.
 */
public final class Fetcher implements AutoCloseable {
    private static final int MAX_REDIRECTS = 5;
    private static final int MAX_POSTED = 64 << 10;
    private static final int MAX_POST_ANSWER = 64 << 10;
    private static final int OK = 200;

    private final FetchConfig config;
    private final Gate gate;
    private final Dialer dialer;

    public Fetcher(FetchConfig config, Resolver resolver) {
        this(config, resolver, new SslContextFactory.Client());
    }

    Fetcher(FetchConfig config, Resolver resolver, SslContextFactory.Client tls) {
        this.config = config;
        this.gate = new Gate(AllowList.parse(config.allow()), resolver);
        this.dialer = new Dialer(tls);
    }

    /** The content behind a url, whose status is 200 after redirects. */
    public Answer get(FetchRequest request) throws InterruptedException {
        try (var reply = content(request)) {
            return answer(reply, maxBytes(request));
        }
    }

    /**
     * The same into a file that does not exist yet; there is none after a failure.
     *
     * @throws IOException when the file cannot be written
     */
    public Download download(FetchRequest request, Path file) throws IOException, InterruptedException {
        try (var reply = content(request);
                var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            return new Download(saved(reply, out, file, maxBytes(request)), reply.contentType());
        }
    }

    private static long saved(Reply reply, OutputStream out, Path file, long maxBytes)
            throws IOException, InterruptedException {
        boolean whole = false;
        try {
            long bytes = reply.copy(out, maxBytes);
            whole = true;
            return bytes;
        } catch (ClosedByInterruptException e) {
            Thread.interrupted();
            throw (InterruptedException) new InterruptedException("interrupted while writing a file").initCause(e);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * Sends a small JSON text and takes any status and at most 64 KB of an answer. A redirect is an answer like any
     * other and is not followed.
     */
    public Answer post(FetchRequest request, String json) throws InterruptedException {
        if (json.length() > MAX_POSTED) {
            throw new IllegalArgumentException("a posted text has " + MAX_POSTED + " characters at most");
        }
        var deadline = deadline(request);
        var target = gate.admit(request.url(), deadline);
        try (var reply = dialer.post(target, request.authorization(), json, deadline)) {
            return answer(reply, Math.min(MAX_POST_ANSWER, maxBytes(request)));
        }
    }

    private Reply content(FetchRequest request) throws InterruptedException {
        var deadline = deadline(request);
        var url = request.url();
        var authorization = request.authorization();
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            var reply = dialer.get(gate.admit(url, deadline), authorization, deadline);
            if (reply.status() == OK) {
                return reply;
            }
            var next = next(url, reply);
            var from = url;
            authorization = authorization.filter(_ -> next.sameOrigin(from));
            url = next;
        }
        throw Refusal.redirects(request.url(), MAX_REDIRECTS);
    }

    private static CallerUrl next(CallerUrl url, Reply reply) {
        try (reply) {
            if (!reply.redirects()) {
                throw Refusal.status(url, reply.status());
            }
            var next = url.resolve(reply.location().orElseThrow(() -> Refusal.noLocation(url)));
            if (url.secure() && !next.secure()) {
                throw Refusal.downgrade(url);
            }
            return next;
        }
    }

    private static Answer answer(Reply reply, long maxBytes) throws InterruptedException {
        var bytes = new ByteArrayOutputStream();
        try {
            reply.copy(bytes, maxBytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer(reply.status(), reply.contentType(), bytes.toByteArray());
    }

    private Deadline deadline(FetchRequest request) {
        Duration own = request.timeout().orElse(config.timeout());
        return Deadline.in(own.compareTo(config.timeout()) < 0 ? own : config.timeout());
    }

    private long maxBytes(FetchRequest request) {
        return Math.min(
                request.maxBytes().orElse(Long.MAX_VALUE), config.maxBytes().bytes());
    }

    @Override
    public void close() {
        dialer.close();
    }
}
