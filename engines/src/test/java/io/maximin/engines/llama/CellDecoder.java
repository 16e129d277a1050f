package io.maximin.engines.llama;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A memory of cells and no model: the next token is a letter that depends on all tokens of the sequence. Refuses to
 * compute a token whose sequence does not hold exactly the positions before it.
 */
final class CellDecoder implements Decoder {
    private static final int FIRST_LETTER = 262;
    private static final int LETTERS = 26;

    private final int cells;
    private final int vocabularySize;
    private final boolean sharesCells;
    private final Map<Integer, SortedMap<Integer, Cell>> sequences = new HashMap<>();
    private final List<Entry> batch = new ArrayList<>();
    private final List<float[]> scores = new ArrayList<>();

    private record Entry(int token, int position, int sequence, boolean wantsLogits) {}

    /** One for each token computed, told apart by identity. */
    private static final class Cell {
        private final int token;

        Cell(int token) {
            this.token = token;
        }
    }

    CellDecoder(int cells, int vocabularySize, boolean sharesCells) {
        this.cells = cells;
        this.vocabularySize = vocabularySize;
        this.sharesCells = sharesCells;
    }

    /** What follows these tokens. */
    static int next(List<Integer> tokens) {
        return FIRST_LETTER + Math.floorMod(tokens.hashCode(), LETTERS);
    }

    /** The text of such a token. */
    static String letter(int token) {
        return Character.toString('a' + token - FIRST_LETTER);
    }

    @Override
    public int cells() {
        return cells;
    }

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public int add(int token, int position, int sequence, boolean wantsLogits) {
        batch.add(new Entry(token, position, sequence, wantsLogits));
        return batch.size() - 1;
    }

    @Override
    public Outcome decode() {
        List<Entry> entries = List.copyOf(batch);
        batch.clear();
        scores.clear();
        Set<Cell> used = Collections.newSetFromMap(new IdentityHashMap<>());
        sequences.values().forEach(held -> used.addAll(held.values()));
        if (used.size() + entries.size() > cells) {
            return Outcome.NO_CELLS;
        }
        entries.forEach(this::compute);
        return Outcome.DONE;
    }

    private void compute(Entry entry) {
        SortedMap<Integer, Cell> held = cells(entry.sequence());
        int end = held.isEmpty() ? 0 : held.lastKey() + 1;
        if (held.size() != entry.position() || end != entry.position()) {
            throw new IllegalStateException("sequence " + entry.sequence() + " holds " + held.keySet()
                    + " where position " + entry.position() + " comes next");
        }
        held.put(entry.position(), new Cell(entry.token()));
        float[] row = new float[vocabularySize];
        if (entry.wantsLogits()) {
            row[next(held.values().stream().map(cell -> cell.token).toList())] = 1;
        }
        scores.add(row);
    }

    private SortedMap<Integer, Cell> cells(int sequence) {
        return sequences.computeIfAbsent(sequence, _ -> new TreeMap<>());
    }

    @Override
    public float[] logits(int index) {
        return scores.get(index);
    }

    @Override
    public void forget(int sequence) {
        sequences.remove(sequence);
    }

    @Override
    public boolean sharesCells() {
        return sharesCells;
    }

    @Override
    public void share(int from, int to, int start, int end) {
        SortedMap<Integer, Cell> part = new TreeMap<>(cells(from).subMap(start, end));
        if (part.size() != end - start) {
            throw new IllegalStateException("sequence " + from + " lacks some of " + start + " to " + end);
        }
        cells(to).putAll(part);
    }

    @Override
    public void forget(int sequence, int start, int end) {
        cells(sequence).subMap(start, end).clear();
    }

    @Override
    public void close() {}
}
