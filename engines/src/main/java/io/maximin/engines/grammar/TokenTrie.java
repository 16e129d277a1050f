package io.maximin.engines.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** The tokens of a vocabulary by their bytes, to find all that a grammar allows in one walk. Immutable. */
public final class TokenTrie {
    /** Of the different guides that are met for one mask: some tens of milliseconds. */
    private static final int MOST_WEIGHT = 100_000;

    private final int size;
    private final Branch root;

    /**
     * @param value the byte that leads here
     * @param tokens that end here
     */
    @SuppressWarnings("ArrayRecordComponent") // a vocabulary has hundreds of thousands; never compared
    private record Branch(byte value, int[] tokens, List<Branch> children) {}

    private TokenTrie(int size, Branch root) {
        this.size = size;
        this.root = root;
    }

    /** @param pieces the bytes of each token, by its number; tokens without bytes are never found */
    public static TokenTrie of(List<byte[]> pieces) {
        var order = new ArrayList<Integer>();
        for (int token = 0; token < pieces.size(); token++) {
            if (pieces.get(token).length > 0) {
                order.add(token);
            }
        }
        order.sort(Comparator.comparing(pieces::get, Arrays::compare));
        return new TokenTrie(pieces.size(), branch((byte) 0, pieces, order, 0));
    }

    /** @param sorted tokens that share their first {@code depth} bytes */
    private static Branch branch(byte value, List<byte[]> pieces, List<Integer> sorted, int depth) {
        int from = 0;
        while (from < sorted.size() && pieces.get(sorted.get(from)).length == depth) {
            from++;
        }
        int[] ending =
                sorted.subList(0, from).stream().mapToInt(Integer::intValue).toArray();
        var children = new ArrayList<Branch>();
        while (from < sorted.size()) {
            byte next = pieces.get(sorted.get(from))[depth];
            int to = from;
            while (to < sorted.size() && pieces.get(sorted.get(to))[depth] == next) {
                to++;
            }
            children.add(branch(next, pieces, sorted.subList(from, to), depth + 1));
            from = to;
        }
        return new Branch(value, ending, List.copyOf(children));
    }

    /**
     * The tokens that may come next, by their numbers. Short ones are looked at first; where a guide is so intricate
     * that it would take too long to look at all of them, long ones are left out, so that a text can be told all the
     * same.
     */
    public BitSet allowed(Guide guide) {
        var allowed = new BitSet(size);
        var branches = new ArrayDeque<Branch>(List.of(root));
        var guides = new ArrayDeque<Guide>(List.of(guide));
        var met = new HashSet<Guide>();
        int weight = 0;
        while (!branches.isEmpty() && weight < MOST_WEIGHT) {
            var at = guides.remove();
            for (var child : branches.remove().children()) {
                var next = at.next(child.value());
                if (!next.alive()) {
                    continue;
                }
                for (int token : child.tokens()) {
                    allowed.set(token);
                }
                if (!child.children().isEmpty()) {
                    branches.add(child);
                    guides.add(next);
                    weight += isSame(next, at) || !met.add(next) ? 0 : next.weight();
                }
            }
        }
        return allowed;
    }

    @SuppressWarnings("ReferenceEquality") // most bytes of a string lead to where they came from
    private static boolean isSame(Guide one, Guide other) {
        return one == other;
    }
}
