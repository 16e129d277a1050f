package io.maximin.engines.llama;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The cores of this machine. */
final class CpuTopology {
    private CpuTopology() {}

    /** Cores that compute independently, at most the processors this JVM may use; two hyper-threads are one core. */
    static int physicalCores() {
        int available = Runtime.getRuntime().availableProcessors();
        try {
            int cores = physicalCores(Files.readAllLines(Path.of("/proc/cpuinfo")));
            return cores == 0 ? available : Math.min(cores, available);
        } catch (IOException e) {
            return available;
        }
    }

    static int physicalCores(List<String> cpuinfo) {
        Set<String> cores = new HashSet<>();
        String socket = "";
        for (String line : cpuinfo) {
            if (line.startsWith("physical id")) {
                socket = line;
            } else if (line.startsWith("core id")) {
                cores.add(socket + line);
            }
        }
        return cores.size();
    }
}
