package io.maximin.http;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Makes trace ids: 32 lower-case hex digits (spec/errors-and-limits.md section 6). */
final class TraceIds {
    private final RandomGenerator random;

    TraceIds(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        byte[] id = new byte[16];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
