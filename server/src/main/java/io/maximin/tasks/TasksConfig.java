package io.maximin.tasks;

import java.time.Duration;

/**
 * Bounds of tasks.
 *
 * @param speechWorkers tasks of speech that this process works on at once; 0 for a process that leaves them to others
 * @param accountRunning most tasks of one kind that one account has running at once, over all processes
 * @param accountBacklog most tasks of one kind that one account may have waiting or running
 * @param backlog most tasks of one kind that may wait or run in all
 * @param attempts after so many without progress a task has failed
 * @param resultLife how long a result is kept
 * @param retention how long a task is remembered after its end, and its idempotency key with it
 */
public record TasksConfig(
        int speechWorkers,
        int accountRunning,
        int accountBacklog,
        int backlog,
        int attempts,
        Duration resultLife,
        Duration retention) {
    public TasksConfig {
        require("speech-workers", speechWorkers, 0, 64);
        require("account-running", accountRunning, 1, 10_000);
        require("account-backlog", accountBacklog, 1, 1_000_000);
        require("backlog", backlog, 1, 10_000_000);
        require("attempts", attempts, 1, 100);
        require("result-life", resultLife);
        require("retention", retention);
    }

    private static void require(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + " must be within [" + least + ", " + most + "], got " + value);
        }
    }

    private static void require(String key, Duration value) {
        if (value.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException(key + " must be a minute at least, got " + value);
        }
    }

    public static TasksConfig defaults() {
        return new TasksConfig(2, 2, 1000, 20_000, 5, Duration.ofDays(7), Duration.ofDays(30));
    }
}
