package io.maximin.http;

import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.Request;

/**
 * Notices that the client went away while its request is being handled. HTTP/2 tells of a reset by itself; an HTTP/1.1
 * connection tells nothing unless somebody reads it, which nobody does between the end of a request and the end of its
 * answer.
 */
final class ClientWatch {
    private final Optional<WatchedEndPoint> http1;
    private final Work work;

    ClientWatch(Request request, Work work) {
        this.http1 = request.getConnectionMetaData().getHttpVersion().getVersion() < 20
                        && request.getConnectionMetaData().getConnection().getEndPoint() instanceof WatchedEndPoint e
                ? Optional.of(e)
                : Optional.empty();
        this.work = work;
        request.addIdleTimeoutListener(_ -> false);
        request.addFailureListener(this::failed);
    }

    boolean isHttp1() {
        return http1.isPresent();
    }

    /** Must not be called before the request's body was read to its end. */
    void begin() {
        http1.ifPresent(endPoint -> endPoint.watch(() -> work.cut(Work.Cut.CLIENT_GONE)));
    }

    void end() {
        http1.ifPresent(WatchedEndPoint::unwatch);
    }

    void close() {
        http1.ifPresent(WatchedEndPoint::close);
    }

    private void failed(Throwable cause) {
        // A malformed body is the reader's to answer; its client is still there.
        if (!(cause instanceof HttpException)) {
            work.cut(Work.Cut.CLIENT_GONE);
        }
    }
}
