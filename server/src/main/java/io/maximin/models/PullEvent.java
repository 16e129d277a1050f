package io.maximin.models;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What happens during a pull, in order: maybe Waiting, then Started, Advanced and Retrying as they come, Checking,
 * maybe Preparing, Installed.
 */
public sealed interface PullEvent {
    /** Another process is pulling the same artifact. */
    record Waiting() implements PullEvent {}

    /**
     * The download begins.
     *
     * @param heldBytes what an earlier, interrupted pull left
     */
    record Started(long totalBytes, long heldBytes) implements PullEvent {}

    /** A few times a second. */
    record Advanced(Progress progress) implements PullEvent {}

    /** A failure that may pass. */
    record Retrying(String reason, Duration delay) implements PullEvent {}

    /** All bytes are there; they are checked, unpacked and made durable. */
    record Checking() implements PullEvent {}

    /** Files are computed from the artifact, which may take some seconds. */
    record Preparing(String derivation) implements PullEvent {}

    /** The artifact is in place, now or already before. */
    record Installed(Path path) implements PullEvent {}
}
