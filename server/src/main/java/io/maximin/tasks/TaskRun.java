package io.maximin.tasks;

import io.maximin.files.Blobs.Blob;
import io.maximin.files.FileService;
import io.maximin.tasks.LeaseStore.Lease;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** One attempt at a task, as its runner sees it. For one thread. */
public final class TaskRun {
    /** Bytes of one part; a part is about a minute of work. */
    private static final long MOST_PART_BYTES = 1L << 30;

    private final Lease lease;
    private final LeaseStore leases;
    private final FileService files;
    private final List<Blob> inputs;
    private final List<Blob> parts;

    TaskRun(Lease lease, TaskStore store, LeaseStore leases, FileService files) {
        this.lease = lease;
        this.leases = leases;
        this.files = files;
        this.inputs = store.blobs(lease.task().id(), TaskRole.INPUT);
        this.parts = new ArrayList<>(store.blobs(lease.task().id(), TaskRole.PART));
    }

    public Task task() {
        return lease.task();
    }

    /** What the task was given, in order. */
    public List<Blob> inputs() {
        return inputs;
    }

    /** What earlier attempts and this one have kept, in order. */
    public List<Blob> parts() {
        return List.copyOf(parts);
    }

    /**
     * Keeps a part of the work for good: an attempt after this one finds it and need not do it again.
     *
     * @param progress of the whole task with it, from 0 to 1
     * @throws LeaseLostException if the task is no longer this attempt's to do
     */
    public void keep(InputStream part, double progress) {
        Blob blob = files.put(part, MOST_PART_BYTES);
        if (!leases.keep(lease, parts.size(), blob, permille(progress))) {
            files.discard(blob);
            throw new LeaseLostException(lease.task().id());
        }
        parts.add(blob);
    }

    private static int permille(double progress) {
        return Math.clamp(Math.round(progress * 1000), 0, 999);
    }
}
