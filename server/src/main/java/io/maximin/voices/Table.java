package io.maximin.voices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A text table: cells set apart by tabs, the names of the columns in the first line. Blanks in a cell count. */
final class Table {
    private final String file;
    private final List<Row> rows;

    private Table(String file, List<Row> rows) {
        this.file = file;
        this.rows = List.copyOf(rows);
    }

    /** @param columns all there are, in their order */
    static Table resource(String file, List<String> columns) {
        try (InputStream in = Table.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("resource " + file + " is missing from the program");
            }
            return read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Table read(String file, String text, List<String> columns) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !List.of(lines.getFirst().split("\t", -1)).equals(columns)) {
            throw new VoiceTableException(file + " line 1: the columns are not " + columns);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            String place = file + " line " + (i + 1);
            if (cells.length != columns.size()) {
                throw new VoiceTableException(
                        place + ": has " + cells.length + " cells for " + columns.size() + " columns");
            }
            Map<String, String> named = new LinkedHashMap<>();
            for (int c = 0; c < cells.length; c++) {
                named.put(columns.get(c), cells[c]);
            }
            rows.add(new Row(place, named));
        }
        return new Table(file, rows);
    }

    List<Row> rows() {
        return rows;
    }

    /**
     * One value per key.
     *
     * @throws VoiceTableException if a key is there twice, or one of {@code expected} is not
     */
    <K, V> Map<K, V> map(Function<Row, K> key, Function<Row, V> value, Set<K> expected) {
        Map<K, V> map = new LinkedHashMap<>();
        for (Row row : rows) {
            K name = key.apply(row);
            if (map.put(name, value.apply(row)) != null) {
                throw new VoiceTableException(row.place + ": '" + name + "' is there twice");
            }
        }
        for (K name : expected) {
            if (!map.containsKey(name)) {
                throw new VoiceTableException(file + ": '" + name + "' is missing");
            }
        }
        return map;
    }

    /** One line. */
    static final class Row {
        private final String place;
        private final Map<String, String> cells;

        private Row(String place, Map<String, String> cells) {
            this.place = place;
            this.cells = cells;
        }

        /** Not empty. */
        String text(String column) {
            String cell = cell(column);
            if (cell.isEmpty()) {
                throw fault(column, "is empty");
            }
            return cell;
        }

        /** The parts of a cell, none of them empty; no part at all if the cell is. */
        List<String> parts(String column, String separator) {
            String cell = cell(column);
            if (cell.isEmpty()) {
                return List.of();
            }
            List<String> parts = List.of(cell.split(separator, -1));
            if (parts.contains("")) {
                throw fault(column, "'" + cell + "' has an empty part");
            }
            return parts;
        }

        float number(String column) {
            return number(column, text(column));
        }

        float number(String column, String text) {
            try {
                return Float.parseFloat(text);
            } catch (NumberFormatException _) {
                throw fault(column, "'" + text + "' is not a number");
            }
        }

        /** What {@code known} makes of the cell. */
        <T> T known(String column, Function<String, Optional<T>> known) {
            String cell = text(column);
            return known.apply(cell).orElseThrow(() -> fault(column, "'" + cell + "' is unknown"));
        }

        /** To be thrown: what is wrong with the cell of a column. */
        VoiceTableException fault(String column, String what) {
            return new VoiceTableException(place + ", column " + column + ": " + what);
        }

        /** To be thrown: what is wrong with the row. */
        VoiceTableException fault(String what) {
            return new VoiceTableException(place + ": " + what);
        }

        private String cell(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }
    }
}
