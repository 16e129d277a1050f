package io.maximin.engines.grammar;

import io.maximin.engines.grammar.Grammar.Node;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lays out the network of a grammar, from the end of every rule to its beginning. */
final class GrammarBuilder {
    private static final int MOST_NODES = 200_000;

    private final Map<String, Expr> rules;
    private final Map<String, Integer> starts = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    GrammarBuilder(Map<String, Expr> rules) {
        this.rules = rules;
    }

    Grammar build(String root) {
        // A rule's first node is reserved, so that others can call it before it is laid out.
        rules.keySet().forEach(name -> starts.put(name, add(new Node.Return())));
        rules.forEach((name, body) -> {
            int end = add(new Node.Return());
            nodes.set(start(name), new Node.Fork(new int[] {before(body, end)}));
        });
        return new Grammar(nodes.toArray(Node[]::new), start(root));
    }

    private int start(String name) {
        return Objects.requireNonNull(starts.get(name));
    }

    private int add(Node node) {
        if (nodes.size() == MOST_NODES) {
            throw new GrammarException("the grammar is too large");
        }
        nodes.add(node);
        return nodes.size() - 1;
    }

    /** Where to begin so that an expression is read and then what comes next. */
    private int before(Expr expr, int next) {
        return switch (expr) {
            case Expr.Text text -> before(text.text(), next);
            case Expr.OneOf set -> before(set.chars(), next);
            case Expr.Sequence sequence -> {
                int begin = next;
                for (var part : sequence.parts().reversed()) {
                    begin = before(part, begin);
                }
                yield begin;
            }
            case Expr.Choice choice ->
                fork(choice.options().stream()
                        .mapToInt(option -> before(option, next))
                        .toArray());
            case Expr.Repeat repeat -> before(repeat, next);
            case Expr.Rule rule -> add(new Node.Call(start(rule.name()), next));
        };
    }

    private int fork(int... targets) {
        return targets.length == 1 ? targets[0] : add(new Node.Fork(targets));
    }

    private int before(String text, int next) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int begin = next;
        for (int i = bytes.length - 1; i >= 0; i--) {
            begin = add(new Node.Take(bytes[i] & 0xFF, bytes[i] & 0xFF, begin));
        }
        return begin;
    }

    private int before(CharSet chars, int next) {
        var targets = new ArrayList<Integer>();
        for (var sequence : Utf8Ranges.of(chars)) {
            int begin = next;
            for (var range : sequence.reversed()) {
                begin = add(new Node.Take(range.first(), range.last(), begin));
            }
            targets.add(begin);
        }
        return fork(targets.stream().mapToInt(Integer::intValue).toArray());
    }

    private int before(Expr.Repeat repeat, int next) {
        if (repeat.max() == 0) {
            return next;
        }
        int loop = add(new Node.Return());
        int end = add(new Node.Return());
        nodes.set(loop, new Node.Loop(before(repeat.body(), end), repeat.min(), repeat.max(), next));
        return loop;
    }
}
