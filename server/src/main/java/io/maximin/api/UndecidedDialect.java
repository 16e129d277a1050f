package io.maximin.api;

import io.maximin.error.ApiException;
import io.maximin.http.Dialect;
import io.maximin.http.ErrorBody;
import io.maximin.http.SseEvent;
import io.maximin.json.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Words a failure for clients of either dialect: with the real HTTP status, the fields of one body and then those of
 * the other, which have different names.
 *
 * @param platform answers every failure with 200
 * @param other answers with real statuses
 */
record UndecidedDialect(Dialect platform, Dialect other) implements Dialect {
    @Override
    public ErrorBody error(ApiException failure, String traceId) {
        ErrorBody real = other.error(failure, traceId);
        var both = (ObjectNode) Json.tree(real.json());
        both.setAll((ObjectNode) Json.tree(platform.error(failure, traceId).json()));
        return new ErrorBody(real.status(), both.toString());
    }

    @Override
    public List<SseEvent> streamError(ApiException failure, String traceId) {
        return other.streamError(failure, traceId);
    }
}
