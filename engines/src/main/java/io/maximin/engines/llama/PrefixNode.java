package io.maximin.engines.llama;

import java.nio.IntBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whole blocks of tokens in the tree of kept prefixes, whose cells one sequence of the memory holds. */
final class PrefixNode {
    /** Tokens of a block: what is kept, and what is said to be reused, are multiples of it (spec/text.md section 7). */
    static final int BLOCK = 128;

    private static final int NO_SEQUENCE = -1;

    private final int sequence;
    private final Map<IntBuffer, PrefixNode> children = new HashMap<>();
    private PrefixNode parent;
    private int start;
    private IntBuffer tokens;
    private int users;
    private long lastUse;

    private PrefixNode(int sequence, int start, IntBuffer tokens) {
        this.sequence = sequence;
        this.start = start;
        this.tokens = tokens;
        this.parent = this;
    }

    static PrefixNode root() {
        return new PrefixNode(NO_SEQUENCE, 0, IntBuffer.allocate(0));
    }

    /** Whole blocks of tokens, copied, that follow this node's and are held by a sequence. */
    PrefixNode add(int holder, IntBuffer more) {
        var child = new PrefixNode(holder, end(), copy(tokens.slice(0, 0), more));
        child.parent = this;
        children.put(child.key(), child);
        return child;
    }

    /** Makes the first tokens a node of their own, above this one; both have the same users. */
    PrefixNode split(int length, int holder) {
        var head = new PrefixNode(holder, start, tokens.slice(0, length));
        head.parent = parent;
        head.users = users;
        head.lastUse = lastUse;
        parent.children.put(head.key(), head);
        parent = head;
        start += length;
        tokens = tokens.slice(length, tokens.remaining() - length);
        head.children.put(key(), this);
        return head;
    }

    void append(IntBuffer more) {
        tokens = copy(tokens, more);
    }

    void dropLastBlock() {
        tokens = tokens.slice(0, length() - BLOCK);
    }

    void detach() {
        parent.children.remove(key());
    }

    /** The node that goes on with this block. */
    Optional<PrefixNode> child(IntBuffer block) {
        return Optional.ofNullable(children.get(block));
    }

    /** The node that goes on with most of these tokens. */
    Optional<PrefixNode> nearest(IntBuffer others) {
        return children.values().stream().max(Comparator.comparingInt(child -> child.same(others)));
    }

    /** How many of these tokens are this node's first ones. */
    int same(IntBuffer others) {
        int difference = tokens.mismatch(others);
        return difference < 0 ? length() : difference;
    }

    /** As {@link #same}, in whole blocks. */
    int common(IntBuffer others) {
        int same = same(others);
        return same - same % BLOCK;
    }

    void use(long now) {
        users++;
        lastUse = now;
    }

    /** Takes one user off this node and off all above it. */
    void unusePath(long now) {
        for (PrefixNode at = this; ; at = at.parent) {
            at.users--;
            at.lastUse = now;
            if (at.isRoot()) {
                return;
            }
        }
    }

    boolean isRoot() {
        return sequence == NO_SEQUENCE;
    }

    /** Whether nothing needs it. */
    boolean idle() {
        return users == 0 && children.isEmpty();
    }

    boolean used() {
        return users > 0;
    }

    /** Whether it is the end of one running request and of nothing else, so that it can grow with it. */
    boolean growable() {
        return !isRoot() && users == 1 && children.isEmpty();
    }

    long lastUse() {
        return lastUse;
    }

    int sequence() {
        return sequence;
    }

    /** Position of its first token. */
    int start() {
        return start;
    }

    int end() {
        return start + length();
    }

    int length() {
        return tokens.remaining();
    }

    private IntBuffer key() {
        return tokens.slice(0, BLOCK);
    }

    private static IntBuffer copy(IntBuffer first, IntBuffer second) {
        return IntBuffer.allocate(first.remaining() + second.remaining())
                .put(first.duplicate())
                .put(second.duplicate())
                .flip();
    }
}
