package io.maximin.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** How keys are written in records, in the file and in the environment. */
final class Names {
    private Names() {}

    /** {@code maxBody} becomes {@code max-body}. */
    static String dashed(String component) {
        return component.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    static String dashed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code http.max-body} becomes {@code HTTP_MAX_BODY}. */
    static String environment(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /**
     * The known name that the unknown one was most likely meant to be; a right name in the wrong section comes first.
     */
    static Optional<String> nearest(String unknown, Collection<String> known) {
        var last = last(unknown);
        var misplaced = known.stream().filter(name -> last(name).equals(last)).findFirst();
        if (misplaced.isPresent()) {
            return misplaced;
        }
        return known.stream().min(Comparator.comparingInt(name -> distance(unknown, name)));
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** Levenshtein distance, in two rows. */
    static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int column = 0; column < previous.length; column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[previous.length];
            current[0] = row;
            for (int column = 1; column < current.length; column++) {
                int swap = previous[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(swap, Math.min(previous[column], current[column - 1]) + 1);
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
