package io.maximin.engines.jinja;

/** Dotted attribute paths such as {@code function.name} or {@code 0.text}, as filters take them. */
final class Paths {
    private Paths() {}

    static Value get(Value item, Value path) {
        if (!(path instanceof Str text)) {
            return Access.item(item, path);
        }
        var value = item;
        for (var part : Splitting.split(text.text(), ".", -1)) {
            value = Access.item(value, Letters.all(part, Character::isDigit) ? index(part) : new Str(part));
        }
        return value;
    }

    private static Value index(String digits) {
        return Value.of(digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits));
    }
}
