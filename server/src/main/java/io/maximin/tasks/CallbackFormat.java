package io.maximin.tasks;

/** How the tasks of one kind are worded to programs that asked to be told of them. */
@FunctionalInterface
public interface CallbackFormat {
    /**
     * The JSON text of a notification.
     *
     * @param task in the state that it tells of: running, or a final one
     */
    String body(Task task);
}
