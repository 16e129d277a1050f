package io.maximin.limits;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts what runs at once in this process. Bounded by what runs: a name at zero is forgotten. */
final class Connections {
    private final ConcurrentMap<String, Long> running = new ConcurrentHashMap<>();

    /** @throws ApiException that there are too many, in which case nothing is counted */
    void enter(String name, long max, String what) {
        running.merge(name, 1L, (now, one) -> {
            if (now >= max) {
                throw new ApiException(
                        ErrorKind.TOO_MANY_CONNECTIONS, "connection limit, at most " + max + " at once for " + what);
            }
            return now + one;
        });
    }

    void leave(String name) {
        running.computeIfPresent(name, (_, now) -> now == 1 ? null : now - 1);
    }

    int names() {
        return running.size();
    }
}
