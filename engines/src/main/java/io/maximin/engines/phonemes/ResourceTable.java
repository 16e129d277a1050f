package io.maximin.engines.phonemes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Tab-separated data files of this package; empty lines and lines that begin with {@code #} say nothing. */
final class ResourceTable {
    private ResourceTable() {}

    /** The cells of every row of the file {@code name}, which is compressed if its name ends in {@code .gz}. */
    static List<List<String>> rows(String name) {
        List<List<String>> rows = new ArrayList<>();
        try (var reader = new BufferedReader(new InputStreamReader(open(name), UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(List.of(line.split("\t", -1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return rows;
    }

    /** The first cell of every row and its second. */
    static Map<String, String> pairs(String name) {
        Map<String, String> pairs = new HashMap<>();
        for (List<String> row : rows(name)) {
            pairs.put(row.get(0), row.get(1));
        }
        return pairs;
    }

    /** The rows whose first cell is {@code kind}: the second cell and the third. */
    static Map<String, String> pairs(String name, String kind) {
        Map<String, String> pairs = new HashMap<>();
        for (List<String> row : rows(name)) {
            if (row.get(0).equals(kind)) {
                pairs.put(row.get(1), row.get(2));
            }
        }
        return pairs;
    }

    private static InputStream open(String name) throws IOException {
        InputStream file = Objects.requireNonNull(ResourceTable.class.getResourceAsStream(name), name);
        return name.endsWith(".gz") ? new GZIPInputStream(file) : file;
    }
}
