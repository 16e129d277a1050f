package io.maximin.models;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is taken out of an archive, and what is refused whatever the archive says. */
final class ArchiveBounds {
    static final int MAX_ENTRIES = 20_000;
    static final long MAX_BYTES = 2L << 30;
    private static final int MAX_NAME = 500;

    private final List<Pattern> wanted;

    /** @param patterns paths inside the archive; {@code *} stands for any characters but a slash */
    ArchiveBounds(List<String> patterns) {
        this.wanted = patterns.stream().map(ArchiveBounds::regex).toList();
    }

    private static Pattern regex(String pattern) {
        return Pattern.compile(
                Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]*")));
    }

    /** Refuses a name that would leave the folder, or that the record of what was verified could not hold. */
    boolean wants(String name) {
        requireSafe(name);
        return wanted.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    static void requireSafe(String name) {
        List<String> steps = List.of(name.split("[/\\\\]", -1));
        boolean climbs = steps.contains("..") || steps.contains(".") || name.startsWith("/");
        boolean odd = name.contains("\\") || name.chars().anyMatch(Character::isISOControl);
        if (climbs || odd || name.length() > MAX_NAME) {
            throw new ModelStoreException("the archive holds the unsafe name '" + name + "'");
        }
    }

    static String lastName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    void requireFound(boolean found) {
        if (!found) {
            throw new ModelStoreException("the archive holds none of the files " + wanted);
        }
    }

    static void require(boolean holds, String fault) {
        if (!holds) {
            throw new ModelStoreException("the archive is damaged or hostile: it has " + fault);
        }
    }

    static void requireEntries(int entries) {
        require(entries <= MAX_ENTRIES, "more than " + MAX_ENTRIES + " entries");
    }

    static void requireBytes(long bytes) {
        require(bytes <= MAX_BYTES, "more than " + MAX_BYTES + " bytes");
    }
}
