package io.maximin.engines.grammar;

import static io.maximin.engines.grammar.Expr.any;
import static io.maximin.engines.grammar.Expr.choice;
import static io.maximin.engines.grammar.Expr.oneOf;
import static io.maximin.engines.grammar.Expr.optional;
import static io.maximin.engines.grammar.Expr.rule;
import static io.maximin.engines.grammar.Expr.sequence;
import static io.maximin.engines.grammar.Expr.text;
import static io.maximin.engines.grammar.Expr.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rules of JSON, with less white space and shorter numbers than are allowed: a model that may write blanks without
 * end will.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
final class JsonRules {
    static final Expr SPACE = rule("space");
    static final Expr VALUE = rule("value");
    static final Expr OBJECT = rule("object");
    static final Expr ARRAY = rule("array");
    static final Expr STRING = rule("string");
    static final Expr CHARACTER = rule("character");
    static final Expr NUMBER = rule("number");
    static final Expr INTEGER = rule("integer");
    static final Expr BOOLEAN = choice(text("true"), text("false"));
    static final Expr NULL = text("null");
    static final Expr COMMA = sequence(text(","), SPACE);
    static final CharSet DIGITS = CharSet.of('0', '9');

    private static final CharSet HEX = DIGITS.or(CharSet.of('a', 'f')).or(CharSet.of('A', 'F'));
    private static final CharSet PLAIN =
            CharSet.of("\"\\").or(CharSet.of(0, 0x1F)).not();
    private static final int MOST_INDENT = 24;
    private static final int MOST_WHOLE_DIGITS = 15;
    private static final int MOST_DECIMALS = 15;

    private JsonRules() {}

    /** All of them, by name. */
    static Map<String, Expr> all() {
        return Map.of(
                "space", space(),
                "value", choice(OBJECT, ARRAY, STRING, NUMBER, BOOLEAN, NULL),
                "object", braced("{", list(entry(STRING, VALUE), 0, Expr.UNBOUNDED), "}"),
                "array", braced("[", list(VALUE, 0, Expr.UNBOUNDED), "]"),
                "string", string(any(CHARACTER)),
                "character", character(),
                "number", sequence(INTEGER, optional(fraction()), optional(exponent())),
                "integer", sequence(optional(text("-")), whole()));
    }

    private static Expr space() {
        var indent = choice(text("\n"), text(" "));
        return optional(sequence(indent, times(oneOf(CharSet.of(" \t")), 0, MOST_INDENT)));
    }

    /** Any value of a type. */
    static Expr of(String type) {
        return switch (type) {
            case "object" -> OBJECT;
            case "array" -> ARRAY;
            case "string" -> STRING;
            case "number" -> NUMBER;
            case "integer" -> INTEGER;
            case "boolean" -> BOOLEAN;
            default -> NULL;
        };
    }

    /** What stands between brackets. */
    static Expr braced(String open, Expr content, String close) {
        return sequence(text(open), SPACE, content, SPACE, text(close));
    }

    /** A name and its value. */
    static Expr entry(Expr name, Expr value) {
        return sequence(name, text(":"), SPACE, value);
    }

    /** Values with commas between them. */
    static Expr list(Expr value, int min, int max) {
        if (max == 0) {
            return Expr.EMPTY;
        }
        int more = max == Expr.UNBOUNDED ? max : max - 1;
        var filled = sequence(value, times(sequence(COMMA, value), Math.max(0, min - 1), more));
        return min == 0 ? optional(filled) : filled;
    }

    /** A string whose characters are as said, already escaped. */
    static Expr string(Expr characters) {
        return sequence(text("\""), characters, text("\""));
    }

    private static Expr character() {
        var hex = oneOf(HEX);
        // Not half of a pair of surrogates: alone it is no character.
        var escaped = choice(
                sequence(oneOf(HEX.without(CharSet.of("dD"))), hex, hex, hex),
                sequence(oneOf(CharSet.of("dD")), oneOf(CharSet.of('0', '7')), hex, hex));
        return choice(
                oneOf(PLAIN),
                sequence(text("\\"), choice(oneOf(CharSet.of("\"\\/bfnrt")), sequence(text("u"), escaped))));
    }

    private static Expr whole() {
        return choice(text("0"), sequence(oneOf(CharSet.of('1', '9')), times(oneOf(DIGITS), 0, MOST_WHOLE_DIGITS - 1)));
    }

    private static Expr fraction() {
        return sequence(text("."), times(oneOf(DIGITS), 1, MOST_DECIMALS));
    }

    private static Expr exponent() {
        return sequence(oneOf(CharSet.of("eE")), optional(oneOf(CharSet.of("+-"))), times(oneOf(DIGITS), 1, 2));
    }

    /** A character of a string as JSON writes it: as it is, or escaped. */
    static Expr written(CharSet chars) {
        var options = new ArrayList<Expr>();
        var plain = chars.without(PLAIN.not());
        if (!plain.isEmpty()) {
            options.add(oneOf(plain));
        }
        for (var escape : List.of("\"\"", "\\\\", "\nn", "\tt", "\rr", "\bb", "\ff")) {
            if (chars.has(escape.charAt(0))) {
                options.add(text("\\" + escape.charAt(1)));
            }
        }
        if (options.isEmpty()) {
            throw new GrammarException("a set of characters is empty");
        }
        return choice(options);
    }
}
