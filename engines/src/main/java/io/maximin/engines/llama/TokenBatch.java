package io.maximin.engines.llama;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** The tokens of a step, as llama.cpp wants them: which one, where in which sequence, and whether its scores count. */
final class TokenBatch {
    private final StructView struct;
    private final MemorySegment tokens;
    private final MemorySegment positions;
    private final MemorySegment lists;
    private final MemorySegment sequences;
    private final MemorySegment wanted;
    private int size;
    private int outputs;

    TokenBatch(Arena arena, int capacity) {
        tokens = arena.allocate(JAVA_INT, capacity);
        positions = arena.allocate(JAVA_INT, capacity);
        sequences = arena.allocate(JAVA_INT, capacity);
        wanted = arena.allocate(JAVA_BYTE, capacity);
        lists = arena.allocate(ADDRESS, capacity);
        MemorySegment counts = arena.allocate(JAVA_INT, capacity);
        for (int i = 0; i < capacity; i++) {
            counts.setAtIndex(JAVA_INT, i, 1);
            lists.setAtIndex(ADDRESS, i, sequences.asSlice(i * JAVA_INT.byteSize()));
        }
        struct = new StructView(Layouts.BATCH, arena.allocate(Layouts.BATCH));
        struct.set("n_seq_id", counts);
    }

    int size() {
        return size;
    }

    /** Tokens whose scores count. */
    int outputs() {
        return outputs;
    }

    int position(int index) {
        return positions.getAtIndex(JAVA_INT, index);
    }

    int sequence(int index) {
        return sequences.getAtIndex(JAVA_INT, index);
    }

    /** Appends a token and returns its index. */
    int add(int token, int position, int sequence, boolean wantsLogits) {
        tokens.setAtIndex(JAVA_INT, size, token);
        positions.setAtIndex(JAVA_INT, size, position);
        sequences.setAtIndex(JAVA_INT, size, sequence);
        wanted.set(JAVA_BYTE, size, (byte) (wantsLogits ? 1 : 0));
        outputs += wantsLogits ? 1 : 0;
        return size++;
    }

    void clear() {
        size = 0;
        outputs = 0;
    }

    /** So many tokens from an index on, for the next native call. */
    MemorySegment part(int from, int count) {
        struct.set("n_tokens", count);
        struct.set("token", tokens.asSlice(from * JAVA_INT.byteSize()));
        struct.set("pos", positions.asSlice(from * JAVA_INT.byteSize()));
        struct.set("seq_id", lists.asSlice(from * ADDRESS.byteSize()));
        struct.set("logits", wanted.asSlice(from));
        return struct.memory();
    }
}
