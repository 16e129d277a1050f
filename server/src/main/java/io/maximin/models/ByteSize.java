package io.maximin.models;

import java.util.Locale;

/** A number of bytes that prints in decimal units, as in {@code 1.12 GB}. */
public record ByteSize(long bytes) {
    @Override
    public String toString() {
        if (bytes < 1_000_000) {
            return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
        }
        if (bytes < 1_000_000_000) {
            return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
        }
        return String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
    }
}
