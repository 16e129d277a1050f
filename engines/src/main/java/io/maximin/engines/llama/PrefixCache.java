package io.maximin.engines.llama;

import static io.maximin.engines.llama.PrefixNode.BLOCK;

import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Keeps the cells of prompts and answers, in whole blocks, so that a request that begins like an earlier one computes
 * only the rest. A radix tree for each owner, or one for all; the cells of a node belong to a sequence of their own and
 * are lent to the slots of requests, not copied. What running requests use is never given up, the rest by least recent
 * use. Confined to the scheduler's thread.
 */
final class PrefixCache {
    private final Decoder decoder;
    private final SchedulerOptions options;
    private final boolean enabled;
    private final Map<String, PrefixNode> roots = new HashMap<>();
    private final List<PrefixNode> nodes = new ArrayList<>();
    private final Map<Sequence, PrefixNode> ends = new HashMap<>();
    private final Deque<Integer> freeSequences = new ArrayDeque<>();
    private long now;

    PrefixCache(Decoder decoder, SchedulerOptions options) {
        this.decoder = decoder;
        this.options = options;
        this.enabled = options.keptSequences() > 0 && decoder.sharesCells();
        for (int i = 0; i < options.keptSequences() && enabled; i++) {
            freeSequences.add(options.slots() + i);
        }
    }

    /**
     * Lends a request's slot what is kept of its tokens but for the last, and returns how many these are: the blocks
     * that it {@link #held holds} now, and of the next one what is alike.
     */
    int enter(Sequence sequence) {
        now++;
        PrefixNode root = roots.computeIfAbsent(key(sequence), _ -> PrefixNode.root());
        arrive(sequence, root);
        follow(sequence, sequence.length() - 1);
        return held(sequence) + borrow(sequence);
    }

    /** Keeps the blocks that a running request has completed; where they were kept already, it takes those instead. */
    void keep(Sequence sequence) {
        int end = sequence.computed() - sequence.computed() % BLOCK;
        if (enabled && held(sequence) < end) {
            follow(sequence, end);
            if (held(sequence) < end) {
                extend(sequence, end);
            }
        }
    }

    /** The request has lost its slot. */
    void leave(Sequence sequence) {
        PrefixNode end = ends.remove(sequence);
        if (end != null) {
            end.unusePath(++now);
            while (idleCells() > options.cacheTokens() && evict()) {
                // The least recently used goes first.
            }
            roots.values().removeIf(PrefixNode::idle);
        }
    }

    /** Gives up the last block of what was used least recently; false if running requests use all that is kept. */
    boolean evict() {
        Optional<PrefixNode> oldest = oldest(_ -> true);
        oldest.ifPresent(node -> {
            if (node.length() == BLOCK) {
                remove(node);
            } else {
                decoder.forget(node.sequence(), node.end() - BLOCK, node.end());
                node.dropLastBlock();
            }
        });
        return oldest.isPresent();
    }

    /** Gives up everything that no running request uses. */
    void clear() {
        while (evict()) {
            // Until nothing is left.
        }
        roots.values().removeIf(PrefixNode::idle);
    }

    /** How many tokens of a running request are in kept cells: its first ones. */
    int held(Sequence sequence) {
        PrefixNode end = ends.get(sequence);
        return end == null ? 0 : end.end();
    }

    /** How many tokens of a waiting request are in cells that running ones use anyway. */
    int usedAnyway(Sequence waiting) {
        PrefixNode at = roots.get(key(waiting));
        int end = 0;
        while (at != null) {
            int from = at.end();
            PrefixNode next = child(waiting, at, waiting.length() - 1)
                    .filter(PrefixNode::used)
                    .orElse(null);
            end = next == null ? from : from + next.common(waiting.tokens(from, waiting.length() - 1));
            at = next != null && end == next.end() ? next : null;
        }
        return end;
    }

    /** How many tokens of a prompt of that length are kept when it has been computed. */
    int keepable(int promptTokens) {
        int most = Math.min(promptTokens, options.cacheTokens());
        return enabled ? most - most % BLOCK : 0;
    }

    /** Kept cells that running requests use, each counted once. */
    int usedCells() {
        return nodes.stream()
                .filter(PrefixNode::used)
                .mapToInt(PrefixNode::length)
                .sum();
    }

    /** Kept cells that no running request uses. */
    int idleCells() {
        return nodes.stream()
                .filter(node -> !node.used())
                .mapToInt(PrefixNode::length)
                .sum();
    }

    /** Cells of a block that only begins alike. They count as the request's own, whatever becomes of the block. */
    private int borrow(Sequence sequence) {
        int start = held(sequence);
        IntBuffer rest = sequence.tokens(start, sequence.length() - 1);
        Optional<PrefixNode> near = end(sequence).nearest(rest);
        int same = near.map(node -> node.same(rest)).orElse(0);
        if (same > 0) {
            decoder.share(near.orElseThrow().sequence(), sequence.slot(), start, start + same);
        }
        return same;
    }

    private void follow(Sequence sequence, int end) {
        Optional<PrefixNode> next = next(sequence, end);
        while (next.isPresent()) {
            PrefixNode node = next.get();
            if (sequence.computed() > node.start()) {
                decoder.forget(sequence.slot(), node.start(), node.end());
            }
            decoder.share(node.sequence(), sequence.slot(), node.start(), node.end());
            arrive(sequence, node);
            next = next(sequence, end);
        }
    }

    private Optional<PrefixNode> next(Sequence sequence, int end) {
        PrefixNode at = end(sequence);
        return child(sequence, at, end).flatMap(child -> {
            int common = child.common(sequence.tokens(at.end(), end));
            return common == child.length() ? Optional.of(child) : split(child, common);
        });
    }

    private static Optional<PrefixNode> child(Sequence sequence, PrefixNode at, int end) {
        int blockEnd = at.end() + BLOCK;
        return blockEnd > end ? Optional.empty() : at.child(sequence.tokens(at.end(), blockEnd));
    }

    /** Empty if all sequences are in use. */
    private Optional<PrefixNode> split(PrefixNode node, int length) {
        return freeSequence(node).map(holder -> {
            int cut = node.start() + length;
            decoder.share(node.sequence(), holder, node.start(), cut);
            decoder.forget(node.sequence(), node.start(), cut);
            PrefixNode head = node.split(length, holder);
            nodes.add(head);
            return head;
        });
    }

    private void extend(Sequence sequence, int end) {
        PrefixNode at = end(sequence);
        int start = at.end();
        if (at.growable()) {
            at.append(sequence.tokens(start, end));
            decoder.share(sequence.slot(), at.sequence(), start, end);
        } else if (child(sequence, at, end).isEmpty()) {
            freeSequence(at).ifPresent(holder -> {
                decoder.share(sequence.slot(), holder, start, end);
                PrefixNode child = at.add(holder, sequence.tokens(start, end));
                nodes.add(child);
                arrive(sequence, child);
            });
        }
    }

    private void arrive(Sequence sequence, PrefixNode node) {
        node.use(now);
        ends.put(sequence, node);
    }

    private PrefixNode end(Sequence sequence) {
        PrefixNode end = ends.get(sequence);
        if (end == null) {
            throw new IllegalStateException("the request does not run");
        }
        return end;
    }

    private Optional<Integer> freeSequence(PrefixNode spared) {
        if (freeSequences.isEmpty()) {
            oldest(node -> node != spared).ifPresent(this::remove);
        }
        return Optional.ofNullable(freeSequences.pollFirst());
    }

    private Optional<PrefixNode> oldest(Predicate<PrefixNode> eligible) {
        return nodes.stream()
                .filter(PrefixNode::idle)
                .filter(eligible)
                .min(Comparator.comparingLong(PrefixNode::lastUse));
    }

    private void remove(PrefixNode node) {
        decoder.forget(node.sequence());
        node.detach();
        nodes.remove(node);
        freeSequences.addLast(node.sequence());
    }

    private String key(Sequence sequence) {
        return options.cacheSharing() == CacheSharing.ALL ? "" : sequence.owner();
    }
}
