package io.maximin.usage;

import java.util.List;

/**
 * A sum over ended operations.
 *
 * @param labels one for each dimension asked for, in order
 * @param micros charged, or written down for accounts without a balance, in millionths of a dollar
 */
public record UsageRow(List<String> labels, long operations, Units units, long micros) {
    public UsageRow {
        labels = List.copyOf(labels);
    }
}
