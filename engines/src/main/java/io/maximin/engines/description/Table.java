package io.maximin.engines.description;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Reads the tables beside this class: one row a line, columns set apart by tabs, {@code #} begins a comment line. */
final class Table {
    private Table() {}

    static List<List<String>> rows(String name) {
        try (InputStream file = Objects.requireNonNull(Table.class.getResourceAsStream(name), name);
                InputStream content = name.endsWith(".gz") ? new GZIPInputStream(file) : file) {
            return new String(content.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + name, e);
        }
    }

    /** The cells of a cell. */
    static List<String> words(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
