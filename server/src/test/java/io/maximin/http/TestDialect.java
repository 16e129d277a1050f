package io.maximin.http;

import io.maximin.error.ApiException;

/** Words a failure so that tests can read all of it. */
final class TestDialect implements Dialect {
    @Override
    public ErrorBody error(ApiException failure, String traceId) {
        return new ErrorBody(failure.kind().httpStatus(), text(failure, traceId));
    }

    @Override
    public SseEvent streamError(ApiException failure, String traceId) {
        return SseEvent.named("error", text(failure, traceId));
    }

    private static String text(ApiException failure, String traceId) {
        return "{\"kind\":\"" + failure.kind() + "\",\"message\":\"" + failure.getMessage() + "\",\"trace\":\""
                + traceId + "\"}";
    }
}
