package io.maximin.http;

import io.maximin.error.ApiException;

/** The dialect of the server's own routes, which belong to no API family. */
final class PlainDialect implements Dialect {
    @Override
    public ErrorBody error(ApiException failure, String traceId) {
        return new ErrorBody(failure.kind().httpStatus(), json(failure, traceId));
    }

    @Override
    public SseEvent streamError(ApiException failure, String traceId) {
        return SseEvent.named("error", json(failure, traceId));
    }

    private static String json(ApiException failure, String traceId) {
        return "{\"error\":\"" + failure.kind() + "\",\"trace_id\":\"" + traceId + "\"}";
    }
}
