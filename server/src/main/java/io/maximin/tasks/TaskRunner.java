package io.maximin.tasks;

import io.maximin.files.Blobs.Blob;
import io.maximin.files.NewFile;
import io.maximin.usage.Units;

/** Does the tasks of one kind. */
public interface TaskRunner {
    TaskKind kind();

    /**
     * Does a task, or goes on with it where an earlier attempt left off. An interrupt ends the work soon: the task was
     * cancelled, or is to be gone on with by another process.
     *
     * @throws io.maximin.error.ApiException if it fails; it is tried again where trying again may help
     */
    Made run(TaskRun run) throws InterruptedException;

    /**
     * What came of a task.
     *
     * @param file its description; its life is the queue's business
     * @param bytes of the file, kept
     * @param units that are charged
     */
    record Made(NewFile file, Blob bytes, Units units) {}
}
