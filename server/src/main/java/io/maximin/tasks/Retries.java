package io.maximin.tasks;

import io.maximin.error.ApiException;
import io.maximin.keys.ApiKey;
import io.maximin.keys.KeyService;
import io.maximin.usage.Call;
import io.maximin.usage.Delivery;
import java.time.Instant;
import java.time.InstantSource;

/** Tries tasks again because an operator says so. A task that is over stays as it is: another takes its place. */
public record Retries(TaskService tasks, KeyService keys, InstantSource clock) {
    /**
     * Has a task that waits begun at once, or makes one that takes the place of one that has failed or was cancelled:
     * charged anew to the same key, with what the first was given.
     *
     * @param traceId of the request or command, kept with the charge
     * @return the task that is going to be done
     * @throws TaskException if there is no such task, it runs or has succeeded, it was tried again before, or its key
     *     is not in force
     * @throws ApiException if metering refuses, or there are too many tasks
     */
    public Task retry(long id, String traceId) {
        Task task = tasks.require(id);
        return switch (task.state()) {
            case QUEUED -> tasks.hurry(task);
            case FAILED, CANCELLED -> again(task, traceId);
            case RUNNING, SUCCEEDED ->
                throw new TaskException("task " + id + " is " + task.state().label()
                        + "; only one that waits, has failed or was cancelled can be tried again");
        };
    }

    private Task again(Task task, String traceId) {
        try {
            return tasks.again(task, new Call(keyOf(task), Delivery.WHOLE, traceId));
        } catch (ApiException e) {
            throw new ApiException(e.kind(), "task " + task.id() + " cannot be tried again: " + e.getMessage(), e);
        }
    }

    private ApiKey keyOf(Task task) {
        var id = task.order().keyId();
        var key = keys.find(id).orElseThrow(() -> new IllegalStateException("a task has no key"));
        Instant now = clock.instant();
        if (!key.inForce(now)) {
            throw new TaskException("task " + task.id() + " cannot be tried again: its key " + id
                    + (key.revoked() ? " was revoked" : " has expired"));
        }
        return key;
    }
}
