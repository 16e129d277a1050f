package io.maximin.callbacks;

import java.time.Instant;

/**
 * A delivery that is this process's to make, for a while.
 *
 * @param host of the url
 * @param lease number by which its outcome is written down
 * @param until when somebody else may take it
 * @param number of the delivery within its task; 0 is the challenge
 * @param attempts made so far
 */
record Claim(
        long taskId,
        String accountId,
        String url,
        String host,
        long lease,
        Instant until,
        int number,
        String subject,
        int attempts) {
    boolean isChallenge() {
        return number == 0;
    }
}
