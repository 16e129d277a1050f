package io.maximin.engines.embeddings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text as {@link MiniLm} reads it: rows of pieces, each between two marks. Immutable. */
public final class Sentence {
    private final List<long[]> rows;
    private final int tokens;

    private Sentence(List<long[]> rows) {
        this.rows = rows;
        this.tokens = rows.stream().mapToInt(row -> row.length).sum();
    }

    /** A text longer than a row is cut between words where it can be; an empty one is a row of marks. */
    static Sentence of(String text, WordPieces words) {
        int[] pieces = words.of(text);
        List<long[]> rows = new ArrayList<>();
        int at = 0;
        do {
            int stop = words.cut(pieces, at, MiniLm.ROW_TOKENS - 2);
            rows.add(row(Arrays.copyOfRange(pieces, at, stop), words));
            at = stop;
        } while (at < pieces.length);
        return new Sentence(rows);
    }

    private static long[] row(int[] pieces, WordPieces words) {
        var row = new long[pieces.length + 2];
        row[0] = words.begin();
        for (int i = 0; i < pieces.length; i++) {
            row[i + 1] = pieces[i];
        }
        row[row.length - 1] = words.end();
        return row;
    }

    /** How much of it there is to compute: its pieces, and the two marks of each row. */
    public int tokens() {
        return tokens;
    }

    List<long[]> rows() {
        return rows;
    }
}
