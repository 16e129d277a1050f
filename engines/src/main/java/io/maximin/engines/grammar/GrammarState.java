package io.maximin.engines.grammar;

import io.maximin.engines.grammar.Grammar.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a text has come in a grammar: every place where it may be. Two that are equal allow the same texts. States of
 * one start share what they have found out, so they are for one thread at a time.
 */
public final class GrammarState implements Guide {
    private static final int MOST_KNOWN = 2000;

    /** An ambiguous grammar can have no end of places. With fewer, fewer texts are allowed, none that is wrong. */
    private static final int MOST_PLACES = 2000;

    /** The same for places that differ in the rounds of loops alone, which every byte of every token must pass. */
    private static final int MOST_ALIKE = 8;

    private static final int MOST_SEEN = 10 * MOST_PLACES;

    private final Grammar grammar;
    private final Set<Place> places;
    private final boolean complete;
    private final int hash;
    private final Known known;
    private final @Nullable GrammarState[] nexts = new @Nullable GrammarState[256];

    /** Who is to be returned to: the node that called, and the rounds of a loop that were begun. */
    private static final class Frame {
        final int node;
        final int rounds;
        final @Nullable Frame caller;
        final int hash;
        final int shape;

        Frame(int node, int rounds, @Nullable Frame caller) {
            this.node = node;
            this.rounds = rounds;
            this.caller = caller;
            this.hash = 31 * (31 * node + rounds) + (caller == null ? 7 : 37 * caller.hash);
            this.shape = 31 * node + (caller == null ? 7 : 37 * caller.shape);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // most frames are shared, so that few steps are needed
        public boolean equals(@Nullable Object object) {
            if (!(object instanceof Frame other)) {
                return false;
            }
            Frame one = this;
            Frame two = other;
            while (one != two) {
                if (one == null || two == null || one.hash != two.hash) {
                    return false;
                }
                if (one.node != two.node || one.rounds != two.rounds) {
                    return false;
                }
                one = one.caller;
                two = two.caller;
            }
            return true;
        }
    }

    /** A node that takes a byte, and the way back. */
    private record Place(int node, @Nullable Frame frame) {
        /** How many rounds were begun, above all those of the outermost loop. */
        @SuppressWarnings("ReferenceEquality") // behind the first frame that is shared nothing differs
        static int compareRounds(Place place, Place other) {
            Frame one = place.frame;
            Frame two = other.frame;
            int order = 0;
            while (one != two) {
                int difference = Integer.compare(one == null ? 0 : one.rounds, two == null ? 0 : two.rounds);
                order = difference == 0 ? order : difference;
                one = one == null ? null : one.caller;
                two = two == null ? null : two.caller;
            }
            return order;
        }

        /** The same for those that differ in rounds alone. */
        long shape() {
            return ((long) node << 32) | (frame == null ? 0 : frame.shape & 0xFFFF_FFFFL);
        }
    }

    private GrammarState(Grammar grammar, Set<Place> places, boolean complete, Known known) {
        this.grammar = grammar;
        this.places = places;
        this.complete = complete;
        this.hash = Objects.hash(complete, places);
        this.known = known;
    }

    /** Before the first byte. */
    public static GrammarState start(Grammar grammar) {
        var walk = new Walk(grammar);
        walk.enter(grammar.start(), null);
        return walk.state(new Known());
    }

    @Override
    public boolean complete() {
        return complete;
    }

    /** Whether nothing may follow. */
    public boolean ended() {
        return places.isEmpty();
    }

    @Override
    public GrammarState next(byte value) {
        int index = value & 0xFF;
        var next = nexts[index];
        if (next == null) {
            next = known.after(grammar, reached(index));
            nexts[index] = next;
        }
        return next;
    }

    /** Where the byte leads, before it is known what may come after it: most bytes lead to the same. */
    private Set<Place> reached(int value) {
        var reached = new HashSet<Place>();
        for (var place : places) {
            if (grammar.node(place.node()) instanceof Node.Take(int first, int last, int next)
                    && first <= value
                    && value <= last) {
                reached.add(new Place(next, place.frame()));
            }
        }
        return reached;
    }

    /** What the states of one start have found out. */
    private static final class Known {
        private final Map<Set<Place>, GrammarState> byReached = new HashMap<>();
        private final Map<GrammarState, GrammarState> states = new HashMap<>();

        GrammarState after(Grammar grammar, Set<Place> reached) {
            var before = byReached.get(reached);
            if (before != null) {
                return before;
            }
            if (byReached.size() == MOST_KNOWN) {
                byReached.clear();
                states.clear();
            }
            var walk = new Walk(grammar);
            reached.forEach(place -> walk.enter(place.node(), place.frame()));
            var walked = walk.state(this);
            var equal = states.putIfAbsent(walked, walked);
            var state = equal == null ? walked : equal;
            byReached.put(reached, state);
            return state;
        }
    }

    @Override
    public boolean alive() {
        return complete || !places.isEmpty();
    }

    @Override
    public int weight() {
        return Math.max(1, places.size());
    }

    @Override
    public boolean free() {
        return false;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof GrammarState other
                && grammar.equals(other.grammar)
                && hash == other.hash
                && complete == other.complete
                && places.equals(other.places);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** From nodes that take nothing on to those that do. */
    private static final class Walk {
        private final Grammar grammar;
        private final Set<Place> places = new HashSet<>();
        private final Set<Place> seen = new HashSet<>();
        private boolean complete;

        Walk(Grammar grammar) {
            this.grammar = grammar;
        }

        GrammarState state(Known known) {
            leaveBehind();
            return new GrammarState(grammar, places, complete, known);
        }

        /**
         * Of places that are alike, those furthest on are kept, which can come to an end first, and those least far,
         * which can go on for longest.
         */
        private void leaveBehind() {
            if (places.size() <= MOST_ALIKE) {
                return;
            }
            var alike = new HashMap<Long, List<Place>>();
            for (var place : places) {
                alike.computeIfAbsent(place.shape(), _ -> new ArrayList<>()).add(place);
            }
            for (var group : alike.values()) {
                if (group.size() > MOST_ALIKE) {
                    group.sort(Place::compareRounds);
                    group.subList(MOST_ALIKE / 2, group.size() - MOST_ALIKE / 2).forEach(places::remove);
                }
            }
        }

        void enter(int node, @Nullable Frame frame) {
            var place = new Place(node, frame);
            if (grammar.node(node) instanceof Node.Take) {
                if (places.size() < MOST_PLACES) {
                    places.add(place);
                }
                return;
            }
            if (seen.size() == MOST_SEEN || !seen.add(place)) {
                return;
            }
            switch (grammar.node(node)) {
                case Node.Take _ -> {}
                case Node.Fork fork -> {
                    for (int target : fork.targets()) {
                        enter(target, frame);
                    }
                }
                case Node.Call call -> enter(call.rule(), ends(call) ? frame : new Frame(node, 0, frame));
                case Node.Loop loop -> round(node, loop, 0, frame);
                case Node.Return _ -> leave(frame);
            }
        }

        /** Whether nothing follows a call in its rule, so that it can go back straight to who called that. */
        private boolean ends(Node.Call call) {
            return grammar.node(call.next()) instanceof Node.Return;
        }

        private void leave(@Nullable Frame frame) {
            if (frame == null) {
                complete = true;
                return;
            }
            switch (grammar.node(frame.node)) {
                case Node.Call call -> enter(call.next(), frame.caller);
                case Node.Loop loop -> round(frame.node, loop, frame.rounds, frame.caller);
                case Node.Take _, Node.Fork _, Node.Return _ -> throw new IllegalStateException("no caller");
            }
        }

        /** @param done rounds; those beyond what matters are not told apart */
        private void round(int node, Node.Loop loop, int done, @Nullable Frame frame) {
            if (done >= loop.min()) {
                enter(loop.next(), frame);
            }
            if (done < loop.max()) {
                int counted = loop.max() == Expr.UNBOUNDED ? Math.min(done + 1, loop.min()) : done + 1;
                enter(loop.body(), new Frame(node, counted, frame));
            }
        }
    }
}
