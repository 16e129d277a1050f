package io.maximin.callbacks;

import java.util.Optional;

/** How a notification is worded; the challenge is worded here. */
@FunctionalInterface
public interface Wording {
    /**
     * The JSON text of a notification.
     *
     * @param subject the state that the task had come to
     * @return empty if there is no such task any more
     */
    Optional<String> body(long taskId, String subject);
}
