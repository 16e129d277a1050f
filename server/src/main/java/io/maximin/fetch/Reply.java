package io.maximin.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.Optional;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpHeader;

/** An answer whose head has come and whose body is read as it arrives. Closing it ends the connection. */
final class Reply implements AutoCloseable {
    private static final int BUFFER = 16 << 10;

    private final Target target;
    private final Deadline deadline;
    private final Request request;
    private final Response response;
    private final InputStream body;

    Reply(Target target, Deadline deadline, Response response, InputStream body) {
        this.target = target;
        this.deadline = deadline;
        this.request = response.getRequest();
        this.response = response;
        this.body = body;
    }

    int status() {
        return response.getStatus();
    }

    boolean redirects() {
        return switch (status()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    Optional<String> location() {
        return header(HttpHeader.LOCATION);
    }

    Optional<String> contentType() {
        return header(HttpHeader.CONTENT_TYPE);
    }

    private Optional<String> header(HttpHeader name) {
        return Optional.ofNullable(response.getHeaders().get(name));
    }

    /**
     * Writes the body to {@code out} and stops at the bound.
     *
     * @throws IOException of {@code out}; a failure of the host is an {@link io.maximin.error.ApiException}
     */
    long copy(OutputStream out, long maxBytes) throws IOException, InterruptedException {
        requirePlain();
        if (response.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > maxBytes) {
            throw Refusal.tooLarge(target.url(), maxBytes);
        }
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        for (int count = read(buffer); count >= 0; count = read(buffer)) {
            total += count;
            if (total > maxBytes) {
                throw Refusal.tooLarge(target.url(), maxBytes);
            }
            out.write(buffer, 0, count);
        }
        return total;
    }

    private void requirePlain() {
        boolean plain = response.getHeaders().getValuesList(HttpHeader.CONTENT_ENCODING).stream()
                        .allMatch(coding -> coding.equalsIgnoreCase("identity"))
                && response.getHeaders().getValuesList(HttpHeader.TRANSFER_ENCODING).stream()
                        .allMatch(coding -> coding.equalsIgnoreCase("chunked"));
        if (!plain) {
            throw Refusal.encoding(target.url());
        }
    }

    private int read(byte[] buffer) throws InterruptedException {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            if (e instanceof InterruptedIOException && !(e instanceof SocketTimeoutException)) {
                throw (InterruptedException) new InterruptedException("interrupted while reading").initCause(e);
            }
            throw Refusal.failed(target.url(), deadline, e);
        }
    }

    @Override
    public void close() {
        Dialer.end(request);
        try {
            body.close();
        } catch (IOException e) {
            throw new IllegalStateException("a stream in memory failed to close", e);
        }
    }
}
