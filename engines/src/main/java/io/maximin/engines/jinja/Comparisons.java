package io.maximin.engines.jinja;

import java.util.List;

/** Python's comparison operators. */
final class Comparisons {
    private Comparisons() {}

    static boolean apply(Expr.Comparator operator, Value left, Value right) {
        return switch (operator) {
            case EQUAL -> left.equals(right);
            case UNEQUAL -> !left.equals(right);
            case LESS -> ordered(left, right) && compare(left, right) < 0;
            case LESS_OR_EQUAL -> ordered(left, right) && compare(left, right) <= 0;
            case GREATER -> ordered(left, right) && compare(left, right) > 0;
            case GREATER_OR_EQUAL -> ordered(left, right) && compare(left, right) >= 0;
            case IN -> Iteration.contains(right, left);
            case NOT_IN -> !Iteration.contains(right, left);
        };
    }

    private static boolean ordered(Value left, Value right) {
        return !(left instanceof Num a && a.isNaN()) && !(right instanceof Num b && b.isNaN());
    }

    /** Orders numbers, strings (by code point), lists and tuples; fails for anything else. */
    static int compare(Value left, Value right) {
        if (left instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (right instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (left instanceof Num a && right instanceof Num b) {
            return Num.compare(a, b);
        }
        if (left instanceof Str a && right instanceof Str b) {
            return compare(a.text(), b.text());
        }
        if (left instanceof ListValue a && right instanceof ListValue b && a.sequence() && a.kind() == b.kind()) {
            return compare(a.items(), b.items());
        }
        throw new TemplateException("cannot order '" + left.typeName() + "' and '" + right.typeName() + "'");
    }

    private static int compare(List<Value> left, List<Value> right) {
        for (var i = 0; i < Math.min(left.size(), right.size()); i++) {
            if (!left.get(i).equals(right.get(i))) {
                return compare(left.get(i), right.get(i));
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int compare(String left, String right) {
        var at = 0;
        var end = Math.min(left.length(), right.length());
        while (at < end && left.charAt(at) == right.charAt(at)) {
            at++;
        }
        if (at == end) {
            return Integer.compare(left.length(), right.length());
        }
        // UTF-16 orders surrogates before U+E000; code points do not.
        var a = left.charAt(at);
        var b = right.charAt(at);
        var surrogates = Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
        return surrogates != 0 ? surrogates : Character.compare(a, b);
    }
}
