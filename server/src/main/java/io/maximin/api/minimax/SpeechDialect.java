package io.maximin.api.minimax;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.http.Dialect;
import io.maximin.http.ErrorBody;
import io.maximin.http.SseEvent;
import java.util.List;

/**
 * How the native speech routes word a failure: as the other native routes, but too much work at once is too many
 * connections there. Source: spec/errors-and-limits.md section 4.
 */
final class SpeechDialect implements Dialect {
    private final MinimaxDialect common = new MinimaxDialect();

    @Override
    public ErrorBody error(ApiException failure, String traceId) {
        return common.error(spoken(failure), traceId);
    }

    @Override
    public List<SseEvent> streamError(ApiException failure, String traceId) {
        return common.streamError(spoken(failure), traceId);
    }

    /** The failure as speech knows it. */
    static ApiException spoken(ApiException failure) {
        return failure.kind() == ErrorKind.OVERLOADED
                ? new ApiException(ErrorKind.TOO_MANY_CONNECTIONS, failure.getMessage(), failure)
                : failure;
    }
}
