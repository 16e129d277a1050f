package io.maximin.engines.llama;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Reads processor times from Linux's /proc, for the cores this process may run on. */
final class ProcStat {
    private static final Path PROC = Path.of("/proc");
    private static final long TICK_NANOS = 10_000_000;
    private static final int IDLE = 4;
    private static final int IO_WAIT = 5;
    private static final int STEAL = 8;

    private final BitSet allowed;
    private final List<Path> group;

    private ProcStat(BitSet allowed, List<Path> group) {
        this.allowed = allowed;
        this.group = group;
    }

    /** For the group of this process's threads that bear the current one's name; empty where /proc does not tell. */
    static Optional<ProcStat> ofThisThreadsName() {
        try (var tasks = Files.list(PROC.resolve("self/task"))) {
            String name = Files.readString(PROC.resolve("thread-self/comm"));
            List<Path> group = tasks.filter(task -> bears(task, name)).toList();
            BitSet allowed = allowedCores(Files.readAllLines(PROC.resolve("thread-self/status")));
            var stat = new ProcStat(
                    allowed,
                    group.stream().map(task -> task.resolve("schedstat")).toList());
            return stat.sample(0).map(works -> stat);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    int cores() {
        return allowed.cardinality();
    }

    /** The times until now; empty when they cannot be read. */
    Optional<CpuSample> sample(long nowNanos) {
        try {
            long own = 0;
            for (Path thread : group) {
                String runWaitSlices = Files.readString(thread, StandardCharsets.US_ASCII);
                own += Long.parseLong(runWaitSlices.substring(0, runWaitSlices.indexOf(' ')));
            }
            List<String> stat = Files.readAllLines(PROC.resolve("stat"), StandardCharsets.US_ASCII);
            return Optional.of(new CpuSample(nowNanos, busyNanos(stat, allowed), own));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Time that the allowed cores were not idle, from the {@code cpuN} lines of /proc/stat. */
    static long busyNanos(List<String> stat, BitSet allowed) {
        return stat.stream()
                        .map(line -> line.split(" +"))
                        .filter(fields -> fields[0].matches("cpu[0-9]+"))
                        .filter(fields -> allowed.get(Integer.parseInt(fields[0].substring(3))))
                        .mapToLong(ProcStat::busyTicks)
                        .sum()
                * TICK_NANOS;
    }

    /** The cores in a {@code Cpus_allowed_list} line such as {@code 0-3,8}. */
    static BitSet allowedCores(List<String> status) {
        var cores = new BitSet();
        status.stream()
                .filter(line -> line.startsWith("Cpus_allowed_list:"))
                .flatMap(line ->
                        List.of(line.substring(line.indexOf(':') + 1).strip().split(",")).stream())
                .map(range -> range.split("-"))
                .forEach(ends -> cores.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]) + 1));
        return cores;
    }

    private static long busyTicks(String[] fields) {
        long busy = 0;
        // The guest columns after steal are contained in user and nice.
        for (int i = 1; i <= Math.min(STEAL, fields.length - 1); i++) {
            busy += i == IDLE || i == IO_WAIT ? 0 : Long.parseLong(fields[i]);
        }
        return busy;
    }

    private static boolean bears(Path task, String name) {
        try {
            return Files.readString(task.resolve("comm")).equals(name);
        } catch (IOException e) {
            // The thread has ended in the meantime.
            return false;
        }
    }
}
