package io.maximin.models;

import java.io.IOException;
import java.time.Duration;

/**
 * How often, and after which pauses, a failed download is tried again; each pause is twice the one before.
 *
 * @param attempts all of them, the first included; at least 1
 */
public record Retry(int attempts, Duration firstDelay) {
    public Retry {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1, not " + attempts);
        }
    }

    /** Four attempts within seven seconds of pauses. */
    public static Retry standard() {
        return new Retry(4, Duration.ofSeconds(1));
    }

    interface Attempt<T> {
        T run() throws IOException, InterruptedException;
    }

    <T> T run(String what, PullListener listener, Attempt<T> attempt) throws IOException, InterruptedException {
        Duration delay = firstDelay;
        for (int tried = 1; ; tried++) {
            try {
                return attempt.run();
            } catch (TransientException e) {
                if (tried == attempts) {
                    String message = what + " could not be downloaded, tried " + tried + " times: " + e.getMessage();
                    throw new ModelStoreException(message, e);
                }
                listener.heard(new PullEvent.Retrying(e.getMessage(), delay));
                Thread.sleep(delay);
                delay = delay.multipliedBy(2);
            }
        }
    }
}
