package io.maximin.http;

import io.maximin.error.ApiException;
import java.util.List;

/** Words a failure so that tests can read all of it. */
final class TestDialect implements Dialect {
    @Override
    public ErrorBody error(ApiException failure, String traceId) {
        return new ErrorBody(failure.kind().httpStatus(), text(failure, traceId));
    }

    @Override
    public List<SseEvent> streamError(ApiException failure, String traceId) {
        return List.of(SseEvent.named("error", text(failure, traceId)));
    }

    private static String text(ApiException failure, String traceId) {
        return "{\"kind\":\"" + failure.kind() + "\",\"message\":\"" + failure.getMessage() + "\",\"trace\":\""
                + traceId + "\"}";
    }
}
