package io.maximin.engines.grammar;

import static io.maximin.engines.grammar.Expr.choice;
import static io.maximin.engines.grammar.Expr.oneOf;
import static io.maximin.engines.grammar.Expr.rule;
import static io.maximin.engines.grammar.Expr.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Any text up to the first place where a mark stands, and the mark: a rule for each number of characters of the mark
 * that may have been read.
 *
 * @see <a href="https://doi.org/10.1137/0206024">Knuth, Morris, Pratt, Fast pattern matching in strings, 1977</a>
 */
final class UntilMark {
    private final String mark;

    private UntilMark(String mark) {
        this.mark = mark;
    }

    /**
     * Adds the rules to those of a grammar.
     *
     * @param mark not empty, of characters that fit a {@code char}
     */
    static Expr in(Map<String, Expr> rules, String mark) {
        var until = new UntilMark(mark);
        for (int read = 0; read < mark.length(); read++) {
            rules.putIfAbsent(until.name(read), until.after(read));
        }
        return rule(until.name(0));
    }

    private String name(int read) {
        return "until-" + read + "-" + mark;
    }

    private Expr after(int read) {
        var options = new ArrayList<Expr>();
        var others = CharSet.ALL;
        for (int character : mark.chars().distinct().toArray()) {
            var chars = CharSet.of(character, character);
            others = others.without(chars);
            int longer = longest(mark.substring(0, read) + (char) character);
            options.add(longer == mark.length() ? oneOf(chars) : sequence(oneOf(chars), rule(name(longer))));
        }
        options.add(sequence(oneOf(others), rule(name(0))));
        return choice(List.copyOf(options));
    }

    /** How much of the mark a text ends with. */
    private int longest(String text) {
        int length = Math.min(text.length(), mark.length());
        while (!text.endsWith(mark.substring(0, length))) {
            length--;
        }
        return length;
    }
}
