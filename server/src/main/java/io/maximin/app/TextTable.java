package io.maximin.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of text under a head line, in columns as wide as they need to be. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final int firstNumber;

    TextTable(List<String> head) {
        this(head, head.size());
    }

    /** @param firstNumber from this column on they hold numbers, which stand at the right */
    TextTable(List<String> head, int firstNumber) {
        rows.add(head);
        this.firstNumber = firstNumber;
    }

    void row(List<String> cells) {
        rows.add(cells);
    }

    void print(PrintWriter out) {
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                int space = widths[column] - cell.length();
                line.repeat(' ', column < firstNumber ? 0 : space)
                        .append(cell)
                        .repeat(' ', column < firstNumber ? space : 0)
                        .append(GAP);
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
