package io.maximin.engines.grammar;

import java.util.Map;

/**
 * A context-free grammar over the bytes of UTF-8, as a network to walk through. Immutable and safe for several threads.
 *
 * @see <a href="https://doi.org/10.1145/355598.362773">Woods, Transition network grammars, 1970</a>
 */
public final class Grammar {
    private final Node[] nodes;
    private final int start;

    /** A step of the network. */
    sealed interface Node {
        /** Takes one byte of a range, the last included. */
        record Take(int first, int last, int next) implements Node {}

        /** Goes on at any of these. */
        @SuppressWarnings("ArrayRecordComponent") // walked through at every byte; never compared
        record Fork(int[] targets) implements Node {}

        /** Goes through another rule first. */
        record Call(int rule, int next) implements Node {}

        /** Goes through a body again and again. */
        record Loop(int body, int min, int max, int next) implements Node {}

        /** Goes back to who called. */
        record Return() implements Node {}
    }

    Grammar(Node[] nodes, int start) {
        this.nodes = nodes;
        this.start = start;
    }

    /**
     * Makes a grammar of rules.
     *
     * @param root name of the rule that a whole text must follow
     * @throws GrammarException if a rule is missing, calls itself before anything was read, or can never end, or if the
     *     grammar is too large
     */
    public static Grammar of(Map<String, Expr> rules, String root) {
        RuleCheck.check(rules, root);
        return new GrammarBuilder(rules).build(root);
    }

    Node node(int number) {
        return nodes[number];
    }

    int start() {
        return start;
    }

    /** Nodes of the network. */
    int size() {
        return nodes.length;
    }
}
