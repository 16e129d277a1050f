package io.maximin.fetch;

import io.maximin.config.ByteSize;
import java.time.Duration;
import java.util.List;

/**
 * How urls of callers are opened.
 *
 * @param allow hosts ({@code host}, {@code host:port}) and CIDR blocks that may be reached although they are not public
 * @param maxBytes longest content of one url
 * @param timeout longest time one url may take, look-ups and redirects included
 */
public record FetchConfig(List<String> allow, ByteSize maxBytes, Duration timeout) {
    private static final ByteSize LARGEST = ByteSize.ofMegabytes(1024);
    private static final Duration LONGEST = Duration.ofHours(1);

    public FetchConfig {
        allow = List.copyOf(allow);
        AllowList.parse(allow);
        if (maxBytes.bytes() < 1 || maxBytes.bytes() > LARGEST.bytes()) {
            throw new IllegalArgumentException("max-bytes must be within [1B, " + LARGEST + "], got " + maxBytes);
        }
        if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("timeout must be within [1 ms, 1 h], got " + timeout);
        }
    }

    public static FetchConfig defaults() {
        return new FetchConfig(List.of(), ByteSize.ofMegabytes(64), Duration.ofSeconds(30));
    }
}
