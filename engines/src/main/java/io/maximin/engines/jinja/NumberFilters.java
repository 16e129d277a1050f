package io.maximin.engines.jinja;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;

/** Filters that give numbers. */
final class NumberFilters {
    static final Map<String, Filter> ALL = Map.of(
            "abs", NumberFilters::abs,
            "float", NumberFilters::real,
            "int", NumberFilters::integer,
            "round", NumberFilters::round);

    private NumberFilters() {}

    private static Value abs(Value value, Args args) {
        if (!(value instanceof Num number)) {
            throw new TemplateException("bad operand type for abs(): '" + value.typeName() + "'");
        }
        return Comparisons.compare(number, Value.of(0)) < 0 ? Arithmetic.negate(number) : Arithmetic.plus(number);
    }

    private static Value real(Value value, Args args) {
        var byDefault = args.bind("float", "default").optional(0).orElse(new Real(0));
        return switch (value) {
            case Num number -> new Real(number.real());
            case Str string ->
                NumberText.real(string.text()).<Value>map(Real::new).orElse(byDefault);
            case Undefined undefined -> throw undefined.failure();
            case None _, ListValue _, DictValue _, Namespace _, Loop _, Callable _ -> byDefault;
        };
    }

    private static Value integer(Value value, Args args) {
        var parameters = args.bind("int", "default", "base");
        var byDefault = parameters.optional(0).orElse(Value.of(0));
        return switch (value) {
            case Num number when Double.isFinite(number.real()) || number.exact() -> new Int(number.integer());
            case Str string ->
                NumberText.integer(string.text(), parameters.number(1, 10))
                        .<Value>map(Int::new)
                        .orElse(byDefault);
            case Undefined undefined -> throw undefined.failure();
            case Num _, None _, ListValue _, DictValue _, Namespace _, Loop _, Callable _ -> byDefault;
        };
    }

    private static Value round(Value value, Args args) {
        var parameters = args.bind("round", "precision", "method");
        var precision = Math.clamp(parameters.number(0, 0), -400, 400);
        if (!(value instanceof Num number)) {
            throw new TemplateException("cannot round '" + value.typeName() + "'");
        }
        return switch (parameters.text(1, "common")) {
            case "common" -> nearest(number, precision);
            case "ceil" -> directed(number, precision, RoundingMode.CEILING);
            case "floor" -> directed(number, precision, RoundingMode.FLOOR);
            case String other -> throw new TemplateException("round knows no method '" + other + "'");
        };
    }

    /** To even at a tie of the exact binary value. */
    private static Value nearest(Num number, int precision) {
        if (number.exact()) {
            var rounded = new BigDecimal(number.integer()).setScale(Math.min(precision, 0), RoundingMode.HALF_EVEN);
            return new Int(rounded.toBigInteger());
        }
        if (!Double.isFinite(number.real())) {
            return number;
        }
        var rounded = new BigDecimal(number.real()).setScale(precision, RoundingMode.HALF_EVEN);
        return new Real(Math.copySign(rounded.doubleValue(), number.real()));
    }

    private static Value directed(Num number, int precision, RoundingMode mode) {
        var factor = precision < 0
                ? Math.pow(10, precision)
                : BigInteger.TEN.pow(precision).doubleValue();
        var scaled = number.real() * factor;
        if (!Double.isFinite(scaled)) {
            throw new TemplateException("cannot round " + PythonText.str(number) + " to " + precision + " places");
        }
        return new Real(new BigDecimal(scaled).setScale(0, mode).doubleValue() / factor);
    }
}
