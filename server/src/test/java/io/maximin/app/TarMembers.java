package io.maximin.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** What an archive that a task made holds. */
final class TarMembers {
    private TarMembers() {}

    /** The members by their names, in order. */
    static Map<String, byte[]> of(byte[] tar) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (var in = new TarArchiveInputStream(new ByteArrayInputStream(tar))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                members.put(entry.getName(), in.readAllBytes());
            }
        }
        return members;
    }

    /** The same by the endings of their names, which do not depend on the task. */
    static Map<String, byte[]> byEnding(byte[] tar) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        of(tar).forEach((name, bytes) -> members.put(name.replaceFirst(".*\\.", ""), bytes));
        return members;
    }
}
