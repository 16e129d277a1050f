package io.maximin.engines.grammar;

import static io.maximin.engines.grammar.Expr.any;
import static io.maximin.engines.grammar.Expr.choice;
import static io.maximin.engines.grammar.Expr.optional;
import static io.maximin.engines.grammar.Expr.times;

import java.util.ArrayList;
import java.util.List;

/**
 * Regular expressions of schemas as grammars of strings: what they share with formal ones, which is groups,
 * classes, choices, repetitions and anchors at the ends.
 *
 * @see <a href="https://262.ecma-international.org/#sec-patterns">ECMA-262, Patterns</a>
 */
final class PatternParser {
    private static final int MOST_DEPTH = 50;
    private static final int MOST_TIMES = 10_000;
    private static final CharSet WORD =
            JsonRules.DIGITS.or(CharSet.of('a', 'z')).or(CharSet.of('A', 'Z')).or(CharSet.of("_"));
    private static final CharSet BLANK = CharSet.of(" \t\n\r\f\u00a0\ufeff\u2028\u2029");
    private static final CharSet LINE_END = CharSet.of("\n\r\u2028\u2029");

    private final String pattern;
    private final Writing writing;
    private int at;
    private int depth;

    private PatternParser(String pattern, Writing writing) {
        this.pattern = pattern;
        this.writing = writing;
    }

    /**
     * The characters of a string in which the pattern is found.
     *
     * @throws GrammarException if it is malformed, or cannot be said by a grammar
     */
    static Expr parse(String pattern, Writing writing) {
        var parser = new PatternParser(pattern, writing);
        var found = parser.anchored();
        if (parser.at < pattern.length()) {
            throw parser.unsupported();
        }
        return found;
    }

    // Anchors count only at the ends of a whole option.
    private Expr anchored() {
        var options = new ArrayList<Expr>();
        do {
            boolean begins = skip('^');
            var body = sequence();
            boolean ends = skip('$');
            options.add(Expr.sequence(begins ? Expr.EMPTY : anything(), body, ends ? Expr.EMPTY : anything()));
        } while (skip('|'));
        return choice(options);
    }

    private Expr anything() {
        return any(writing.any());
    }

    private Expr alternatives() {
        var options = new ArrayList<Expr>();
        do {
            options.add(sequence());
        } while (skip('|'));
        return choice(options);
    }

    private Expr sequence() {
        var parts = new ArrayList<Expr>();
        while (at < pattern.length() && "|)$".indexOf(pattern.charAt(at)) < 0) {
            parts.add(repeated(atom()));
        }
        return new Expr.Sequence(parts);
    }

    private Expr repeated(Expr atom) {
        if (at == pattern.length() || "*+?{".indexOf(pattern.charAt(at)) < 0) {
            return atom;
        }
        Expr repeated = switch (pattern.charAt(at++)) {
            case '*' -> any(atom);
            case '+' -> times(atom, 1, Expr.UNBOUNDED);
            case '?' -> optional(atom);
            default -> counted(atom);
        };
        // Laziness changes which text is found first, and not which texts match.
        skip('?');
        return repeated;
    }

    private Expr counted(Expr atom) {
        int min = number();
        int max = min;
        if (skip(',')) {
            max = at < pattern.length() && pattern.charAt(at) == '}' ? Expr.UNBOUNDED : number();
        }
        if (!skip('}') || max < min) {
            throw unsupported();
        }
        return times(atom, min, max);
    }

    private int number() {
        int begin = at;
        while (at < pattern.length() && JsonRules.DIGITS.has(pattern.charAt(at)) && at - begin < 6) {
            at++;
        }
        if (begin == at) {
            throw unsupported();
        }
        int number = Integer.parseInt(pattern.substring(begin, at));
        if (number > MOST_TIMES) {
            throw unsupported();
        }
        return number;
    }

    private Expr atom() {
        int character = pattern.codePointAt(at);
        at += Character.charCount(character);
        return switch (character) {
            case '(' -> group();
            case '[' -> writing.of(set());
            case '.' -> writing.of(LINE_END.not());
            case '\\' -> writing.of(escaped());
            case '^', '*', '+', '?', '{', '}', ']' -> throw unsupported();
            default -> writing.of(CharSet.of(character, character));
        };
    }

    private Expr group() {
        if (skip('?') && !skip(':')) {
            throw unsupported();
        }
        if (++depth > MOST_DEPTH) {
            throw unsupported();
        }
        var body = alternatives();
        depth--;
        if (!skip(')')) {
            throw unsupported();
        }
        return body;
    }

    private CharSet set() {
        boolean negated = skip('^');
        var chars = new CharSet(List.of());
        while (!skip(']')) {
            int escape = at;
            var first = member();
            boolean range = at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']';
            if (range) {
                at++;
                chars = chars.or(range(first, member(), escape));
            } else {
                chars = chars.or(first);
            }
        }
        return negated ? chars.not() : chars;
    }

    private CharSet range(CharSet first, CharSet last, int place) {
        int from = only(first, place);
        int to = only(last, place);
        if (from > to) {
            throw unsupported();
        }
        return CharSet.of(from, to);
    }

    private int only(CharSet chars, int place) {
        if (chars.ranges().size() != 1
                || chars.ranges().getFirst().first()
                        != chars.ranges().getFirst().last()) {
            at = place;
            throw unsupported();
        }
        return chars.ranges().getFirst().first();
    }

    private CharSet member() {
        if (at == pattern.length()) {
            throw unsupported();
        }
        int character = pattern.codePointAt(at);
        at += Character.charCount(character);
        return character == '\\' ? escaped() : CharSet.of(character, character);
    }

    private CharSet escaped() {
        if (at == pattern.length()) {
            throw unsupported();
        }
        int character = pattern.codePointAt(at);
        at += Character.charCount(character);
        return switch (character) {
            case 'd' -> JsonRules.DIGITS;
            case 'D' -> JsonRules.DIGITS.not();
            case 'w' -> WORD;
            case 'W' -> WORD.not();
            case 's' -> BLANK;
            case 'S' -> BLANK.not();
            case 'n' -> CharSet.of("\n");
            case 't' -> CharSet.of("\t");
            case 'r' -> CharSet.of("\r");
            case 'f' -> CharSet.of("\f");
            case 'u' -> hexadecimal(4);
            case 'x' -> hexadecimal(2);
            default -> {
                if (Character.isLetterOrDigit(character)) {
                    throw unsupported();
                }
                yield CharSet.of(character, character);
            }
        };
    }

    private CharSet hexadecimal(int digits) {
        int end = at + digits;
        if (end > pattern.length() || !pattern.substring(at, end).matches("[0-9a-fA-F]+")) {
            throw unsupported();
        }
        int character = Integer.parseInt(pattern.substring(at, end), 16);
        at = end;
        return CharSet.of(character, character);
    }

    private boolean skip(char expected) {
        boolean there = at < pattern.length() && pattern.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }

    private GrammarException unsupported() {
        return new GrammarException("pattern '" + pattern + "' cannot be used, from character " + at + " on");
    }
}
