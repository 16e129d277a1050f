package io.maximin.tasks;

/** The task was cancelled, or another process took this one for dead and goes on with it. */
public final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LeaseLostException(long taskId) {
        super("task " + taskId + " is no longer this process's to do");
    }
}
