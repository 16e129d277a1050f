package io.maximin.engines.phonemes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of this package: lines of fields separated by tabs, {@code #} before a remark. */
final class PhonemeTable {
    private PhonemeTable() {}

    /** The rows of the resource {@code name}, in order. */
    static List<List<String>> rows(String name) {
        var stream = PhonemeTable.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("the table " + name + " is not in the program");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table " + name, e);
        }
    }

    /** A table of two columns as a map; the first row of a key wins. */
    static Map<String, String> map(String name) {
        var map = new LinkedHashMap<String, String>();
        for (var row : rows(name)) {
            if (row.size() != 2) {
                throw new IllegalStateException(name + " has a row of " + row.size() + " fields: " + row);
            }
            map.putIfAbsent(row.get(0), row.get(1));
        }
        return Map.copyOf(map);
    }
}
