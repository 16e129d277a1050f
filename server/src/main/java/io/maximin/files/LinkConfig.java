package io.maximin.files;

import io.maximin.config.ByteSize;
import java.time.Duration;

/**
 * Files that can be fetched without a key for a while.
 *
 * @param lifetime how long a link lives (spec/speech.md section 2.1, spec/image.md section 3.1: 24 hours)
 * @param space most bytes of all files together
 */
public record LinkConfig(Duration lifetime, ByteSize space) {
    private static final Duration LONGEST = Duration.ofDays(365);

    public LinkConfig {
        if (lifetime.compareTo(Duration.ofSeconds(1)) < 0 || lifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("lifetime must be within [1 second, 365 days], got " + lifetime);
        }
    }
}
