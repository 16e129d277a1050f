package io.maximin.http;

import io.maximin.error.ApiException;
import java.util.List;

/** How one API family words its failures. */
public interface Dialect {

    /** The answer when nothing was sent yet. */
    ErrorBody error(ApiException failure, String traceId);

    /** The last events of a stream that fails after it began. */
    List<SseEvent> streamError(ApiException failure, String traceId);
}
