package io.maximin.quality.planted.keys;

import java.time.Instant;

/** Reads the clock and writes to the console. */
final class Impure {
    Instant tell() {
        System.out.println("impure");
        return Instant.now();
    }
}
