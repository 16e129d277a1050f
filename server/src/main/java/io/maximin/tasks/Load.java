package io.maximin.tasks;

import java.time.Instant;
import java.util.Optional;

/**
 * What there is to do of one kind.
 *
 * @param oldest since when the oldest task that waits has been there
 */
record Load(long queued, long running, Optional<Instant> oldest) {
    static final Load NONE = new Load(0, 0, Optional.empty());
}
