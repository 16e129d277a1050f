package io.maximin.engines.jinja;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Python's arithmetic operators. */
final class Arithmetic {
    private Arithmetic() {}

    static Value apply(Expr.BinaryOperator operator, Value left, Value right) {
        requireDefined(left);
        requireDefined(right);
        return switch (operator) {
            case ADD -> add(left, right);
            case MULTIPLY -> multiply(left, right);
            case MODULO ->
                left instanceof Str format ? PercentFormat.apply(format.text(), right) : numbers(operator, left, right);
            case SUBTRACT, DIVIDE, FLOOR_DIVIDE, POWER -> numbers(operator, left, right);
        };
    }

    static Value negate(Value operand) {
        requireDefined(operand);
        return switch (operand) {
            case Real real -> new Real(-real.value());
            case Num number -> new Int(number.integer().negate());
            case Value other -> throw new TemplateException("bad operand type for unary -: '" + other.typeName() + "'");
        };
    }

    static Value plus(Value operand) {
        return negate(negate(operand));
    }

    private static void requireDefined(Value value) {
        if (value instanceof Undefined undefined) {
            throw undefined.failure();
        }
    }

    static Value add(Value left, Value right) {
        if (left instanceof Str a && right instanceof Str b) {
            return concatenate(a, b);
        }
        if (left instanceof ListValue a && right instanceof ListValue b && addable(a) && a.kind() == b.kind()) {
            var items = new ArrayList<>(a.items());
            items.addAll(b.items());
            return ListValue.of(a.kind(), items);
        }
        return numbers(Expr.BinaryOperator.ADD, left, right);
    }

    private static boolean addable(ListValue list) {
        return list.kind() == ListValue.Kind.LIST || list.kind() == ListValue.Kind.TUPLE;
    }

    private static Str concatenate(Str left, Str right) {
        Str.checkLength((long) left.text().length() + right.text().length());
        if (left.markup() || right.markup()) {
            return new Str(Html.escape(left) + Html.escape(right), true);
        }
        return new Str(left.text() + right.text());
    }

    private static Value multiply(Value left, Value right) {
        if (left instanceof Num && right instanceof Num) {
            return numbers(Expr.BinaryOperator.MULTIPLY, left, right);
        }
        if (left instanceof Num times && times.exact()) {
            return repeat(right, times);
        }
        if (right instanceof Num times && times.exact()) {
            return repeat(left, times);
        }
        throw mismatch(Expr.BinaryOperator.MULTIPLY, left, right);
    }

    private static Value repeat(Value value, Num number) {
        var times = number.integer()
                .max(BigInteger.ZERO)
                .min(BigInteger.valueOf(Integer.MAX_VALUE))
                .intValue();
        if (value instanceof Str string) {
            return new Str(new BoundedText().repeat(string.text(), times).toString(), string.markup());
        }
        if (value instanceof ListValue list && addable(list)) {
            Containers.add(0, (long) times * list.items().size());
            var items = new ArrayList<Value>();
            for (var i = 0; i < times && !list.items().isEmpty(); i++) {
                items.addAll(list.items());
            }
            return ListValue.of(list.kind(), items);
        }
        throw mismatch(Expr.BinaryOperator.MULTIPLY, value, number);
    }

    private static Value numbers(Expr.BinaryOperator operator, Value left, Value right) {
        if (!(left instanceof Num a && right instanceof Num b)) {
            throw mismatch(operator, left, right);
        }
        var divides = switch (operator) {
            case DIVIDE, FLOOR_DIVIDE, MODULO -> true;
            case ADD, SUBTRACT, MULTIPLY, POWER -> false;
        };
        if (divides && !b.truthy()) {
            throw new TemplateException("division by zero");
        }
        return a.exact() && b.exact()
                ? integers(operator, a.integer(), b.integer())
                : reals(operator, a.real(), b.real());
    }

    private static Value integers(Expr.BinaryOperator operator, BigInteger a, BigInteger b) {
        return switch (operator) {
            case ADD -> new Int(a.add(b));
            case SUBTRACT -> new Int(a.subtract(b));
            case MULTIPLY -> new Int(a.multiply(b));
            case DIVIDE -> new Real(a.doubleValue() / b.doubleValue());
            case FLOOR_DIVIDE -> new Int(floorDivide(a, b).getFirst());
            case MODULO -> new Int(floorDivide(a, b).getLast());
            case POWER -> power(a, b);
        };
    }

    /** Quotient rounded down and the remainder that goes with it. */
    private static List<BigInteger> floorDivide(BigInteger a, BigInteger b) {
        var result = a.divideAndRemainder(b);
        var below = result[1].signum() != 0 && result[1].signum() != b.signum();
        return below ? List.of(result[0].subtract(BigInteger.ONE), result[1].add(b)) : List.of(result[0], result[1]);
    }

    private static Value power(BigInteger base, BigInteger exponent) {
        if (exponent.signum() < 0) {
            return new Real(Math.pow(base.doubleValue(), exponent.doubleValue()));
        }
        if (base.signum() == 0) {
            return Value.of(exponent.signum() == 0 ? 1 : 0);
        }
        var bits = BigInteger.valueOf(base.abs().bitLength()).multiply(exponent);
        if (bits.compareTo(BigInteger.valueOf(Int.MAX_BITS)) > 0) {
            throw new TemplateException("integer has more than " + Int.MAX_BITS + " bits");
        }
        return new Int(base.pow(exponent.intValue()));
    }

    private static Value reals(Expr.BinaryOperator operator, double a, double b) {
        return new Real(
                switch (operator) {
                    case ADD -> a + b;
                    case SUBTRACT -> a - b;
                    case MULTIPLY -> a * b;
                    case DIVIDE -> a / b;
                    case FLOOR_DIVIDE -> Math.floor(a / b);
                    case MODULO -> a - b * Math.floor(a / b);
                    case POWER -> Math.pow(a, b);
                });
    }

    private static TemplateException mismatch(Expr.BinaryOperator operator, Value left, Value right) {
        return new TemplateException(
                "cannot " + operator.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " '" + left.typeName()
                        + "' and '" + right.typeName() + "'");
    }
}
