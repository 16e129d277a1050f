package io.maximin.http;

import io.maximin.error.ApiException;

/** How one API family words its failures. */
public interface Dialect {

    /** The answer when nothing was sent yet. */
    ErrorBody error(ApiException failure, String traceId);

    /** The last event of a stream that fails after it began. */
    SseEvent streamError(ApiException failure, String traceId);
}
