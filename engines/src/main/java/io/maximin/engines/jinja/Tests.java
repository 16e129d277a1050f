package io.maximin.engines.jinja;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** What may follow {@code is}. */
final class Tests {
    /** One test. */
    @FunctionalInterface
    interface Check {
        boolean check(Value input, Args args);
    }

    private static final Map<String, Check> ALL = all();

    private Tests() {}

    static Check find(String name) {
        var check = ALL.get(name);
        if (check == null) {
            throw new TemplateException("no test named '" + name + "'");
        }
        return check;
    }

    private static Map<String, Check> all() {
        var all = new HashMap<String, Check>();
        kinds().forEach((name, kind) -> all.put(name, (input, args) -> kind.test(input)));
        comparisons(all);
        all.put(
                "divisibleby",
                (input, args) ->
                        remainder(input, args.bind("divisibleby", "num").required(0)) == 0);
        all.put("even", (input, args) -> remainder(input, Value.of(2)) == 0);
        all.put("odd", (input, args) -> remainder(input, Value.of(2)) == 1);
        all.put("filter", (input, args) -> Filters.has(PythonText.str(input)));
        all.put("in", (input, args) -> Iteration.contains(args.bind("in", "seq").required(0), input));
        all.put("lower", (input, args) -> Letters.isLower(PythonText.str(input)));
        all.put("upper", (input, args) -> Letters.isUpper(PythonText.str(input)));
        all.put(
                "sameas",
                (input, args) -> same(input, args.bind("sameas", "other").required(0)));
        return Map.copyOf(all);
    }

    private static Map<String, Predicate<Value>> kinds() {
        return Map.ofEntries(
                Map.entry("boolean", v -> v instanceof Bool),
                Map.entry("callable", v -> v instanceof Callable || v instanceof Undefined),
                Map.entry("defined", v -> !(v instanceof Undefined)),
                Map.entry("escaped", v -> v instanceof Str text && text.markup()),
                Map.entry("false", v -> v instanceof Bool bool && !bool.value()),
                Map.entry("float", v -> v instanceof Real),
                Map.entry("integer", v -> v instanceof Int),
                Map.entry("iterable", Iteration::possible),
                Map.entry("mapping", v -> v instanceof DictValue),
                Map.entry("none", v -> v == None.NONE),
                Map.entry("number", v -> v instanceof Num),
                Map.entry("sequence", Tests::sequence),
                Map.entry("string", v -> v instanceof Str),
                Map.entry("true", v -> v instanceof Bool bool && bool.value()),
                Map.entry("undefined", v -> v instanceof Undefined));
    }

    /** Whatever has a length and subscripts, which in Python undefined values and mappings have too. */
    private static boolean sequence(Value value) {
        return switch (value) {
            case ListValue list -> list.sequence();
            case Str _, DictValue _, Undefined _ -> true;
            case None _, Num _, Namespace _, Loop _, Callable _ -> false;
        };
    }

    private static void comparisons(Map<String, Check> all) {
        var names = Map.ofEntries(
                Map.entry("eq", Expr.Comparator.EQUAL),
                Map.entry("equalto", Expr.Comparator.EQUAL),
                Map.entry("==", Expr.Comparator.EQUAL),
                Map.entry("ne", Expr.Comparator.UNEQUAL),
                Map.entry("!=", Expr.Comparator.UNEQUAL),
                Map.entry("lt", Expr.Comparator.LESS),
                Map.entry("lessthan", Expr.Comparator.LESS),
                Map.entry("<", Expr.Comparator.LESS),
                Map.entry("le", Expr.Comparator.LESS_OR_EQUAL),
                Map.entry("<=", Expr.Comparator.LESS_OR_EQUAL),
                Map.entry("gt", Expr.Comparator.GREATER),
                Map.entry("greaterthan", Expr.Comparator.GREATER),
                Map.entry(">", Expr.Comparator.GREATER),
                Map.entry("ge", Expr.Comparator.GREATER_OR_EQUAL),
                Map.entry(">=", Expr.Comparator.GREATER_OR_EQUAL));
        names.forEach((name, operator) -> all.put(
                name,
                (input, args) -> Comparisons.apply(
                        operator, input, args.bind(name, "other").required(0))));
    }

    private static int remainder(Value value, Value divisor) {
        var remainder = Arithmetic.apply(Expr.BinaryOperator.MODULO, value, divisor);
        if (remainder.equals(Value.of(0))) {
            return 0;
        }
        return remainder instanceof Int one && one.value().equals(BigInteger.ONE) ? 1 : 2;
    }

    /** Python's {@code is}: containers by identity, which is the point here; of other values there is one of each. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean same(Value left, Value right) {
        return switch (left) {
            case ListValue _, DictValue _, Namespace _, Loop _, Callable _ -> left == right;
            case Undefined _, None _, Num _, Str _ -> left.getClass() == right.getClass() && left.equals(right);
        };
    }
}
