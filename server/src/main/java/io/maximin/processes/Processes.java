package io.maximin.processes;

import io.maximin.db.Database;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The server processes that share a database, and which of them are dead. A process is dead when it was not seen for a
 * while, or when it ran on this machine and runs no more.
 */
public final class Processes {
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final ProcessStore store;
    private final ProcessEntry own;
    private final InstantSource clock;

    /**
     * Writes this process down.
     *
     * @param random gives it a name unlike any other
     */
    public Processes(Database database, RandomGenerator random, InstantSource clock) {
        var id = HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
        this.store = new ProcessStore(database);
        this.own = ProcessEntry.ofThis(id, hostName(), clock.instant());
        this.clock = clock;
        store.insert(own);
    }

    /**
     * One process.
     *
     * @param host name of its machine
     * @param startedAt as the operating system tells it, which tells apart two with the same number
     */
    record ProcessEntry(String id, String host, long pid, Instant startedAt, Instant seenAt) {
        static ProcessEntry ofThis(String id, String host, Instant now) {
            var handle = ProcessHandle.current();
            return new ProcessEntry(id, host, handle.pid(), started(handle), now);
        }

        private static Instant started(ProcessHandle handle) {
            return handle.info().startInstant().orElse(Instant.EPOCH);
        }

        private boolean runs() {
            return ProcessHandle.of(pid)
                    .filter(handle -> started(handle).toEpochMilli() == startedAt.toEpochMilli())
                    .isPresent();
        }
    }

    /** Of this machine; empty if it has none, which no other is then taken for. */
    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "";
        }
    }

    /** What this process is called by its siblings. */
    public String ownId() {
        return own.id();
    }

    /** Says that this process lives; to be called about once a second. */
    public void beat() {
        store.seen(own.id(), clock.instant());
    }

    /** Those of the processes that are dead; never this one. */
    public List<String> dead(Collection<String> ids) {
        Instant oldest = clock.instant().minus(SILENCE);
        return store.find(ids).stream()
                .filter(entry -> !entry.id().equals(own.id()))
                .filter(entry -> entry.seenAt().isBefore(oldest) || (onThisMachine(entry) && !entry.runs()))
                .map(ProcessEntry::id)
                .toList();
    }

    private boolean onThisMachine(ProcessEntry other) {
        return !own.host().isEmpty() && other.host().equals(own.host());
    }
}
