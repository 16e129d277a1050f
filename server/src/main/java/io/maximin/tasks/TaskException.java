package io.maximin.tasks;

/** An operator cannot do that with a task; the message names it and says why. */
public final class TaskException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TaskException(String message) {
        super(message);
    }
}
