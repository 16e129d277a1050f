package io.maximin.http;

import io.maximin.error.ApiException;
import java.util.List;

/** The dialect of the server's own routes, which belong to no API family. */
final class PlainDialect implements Dialect {
    @Override
    public ErrorBody error(ApiException failure, String traceId) {
        return new ErrorBody(failure.kind().httpStatus(), json(failure, traceId));
    }

    @Override
    public List<SseEvent> streamError(ApiException failure, String traceId) {
        return List.of(SseEvent.named("error", json(failure, traceId)));
    }

    private static String json(ApiException failure, String traceId) {
        return "{\"error\":\"" + failure.kind() + "\",\"trace_id\":\"" + traceId + "\"}";
    }
}
