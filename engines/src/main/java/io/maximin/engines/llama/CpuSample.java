package io.maximin.engines.llama;

/**
 * Processor time used so far.
 *
 * @param atNanos when it was taken
 * @param busyNanos time that all cores together were not idle, including what a hypervisor took
 * @param ownNanos time that the group of threads in question ran
 */
record CpuSample(long atNanos, long busyNanos, long ownNanos) {

    /** Cores that others kept busy, on average, since an earlier sample. */
    double othersSince(CpuSample earlier) {
        double elapsed = atNanos - earlier.atNanos;
        double others = (busyNanos - earlier.busyNanos) - (ownNanos - earlier.ownNanos);
        return Math.max(0, others / elapsed);
    }
}
