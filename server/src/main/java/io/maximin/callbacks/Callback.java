package io.maximin.callbacks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of telling one caller about one task, as it stood when it was read.
 *
 * @param url whole: path and query may hold secrets of the caller
 * @param dueAt when the next delivery is made, or the one under way is made again unless it succeeds
 * @param deliveries in their order, the challenge first
 */
public record Callback(long taskId, String url, State state, Optional<Instant> dueAt, List<Delivery> deliveries) {
    public Callback {
        deliveries = List.copyOf(deliveries);
    }

    /** Whether the program behind the url has shown that it wants to be told. */
    public enum State {
        CHALLENGED,
        ACCEPTED,
        /** It never answered the challenge: nobody is told anything. */
        DROPPED;

        /** As in the database: {@code challenged}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofLabel(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }

    /** What came of one delivery. */
    public enum Outcome {
        WAITING,
        DELIVERED,
        /** It failed too often. */
        GIVEN_UP,
        /** It was never tried, because the challenge failed. */
        DROPPED;

        /** As in the database and in metrics: {@code given-up}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Outcome ofLabel(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * One thing to tell.
     *
     * @param subject {@code challenge}, or the state of the task
     * @param status of HTTP, as last answered
     * @param error what was wrong with the last attempt, if anything was
     * @param triedAt when the last attempt ended
     */
    public record Delivery(
            String subject,
            Outcome outcome,
            int attempts,
            Optional<Integer> status,
            Optional<String> error,
            Instant createdAt,
            Optional<Instant> triedAt,
            Optional<Instant> endedAt) {}
}
