package io.maximin.callbacks;

import java.util.Optional;

/**
 * What came of one attempt.
 *
 * @param status of HTTP, if there was an answer
 * @param error empty if the delivery has been made
 */
record Attempt(Optional<Integer> status, Optional<String> error) {
    static Attempt delivered(int status) {
        return new Attempt(Optional.of(status), Optional.empty());
    }

    static Attempt failed(int status, String error) {
        return new Attempt(Optional.of(status), Optional.of(error));
    }

    static Attempt failed(String error) {
        return new Attempt(Optional.empty(), Optional.of(error));
    }

    boolean succeeded() {
        return error.isEmpty();
    }
}
