package io.maximin.engines.jinja;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/** Python's {@code str} and {@code repr}. */
final class PythonText {
    private PythonText() {}

    static String str(Value value) {
        return switch (value) {
            case Str string -> string.text();
            case Undefined _ -> "";
            case None _, Num _, ListValue _, DictValue _, Namespace _, Loop _, Callable _ -> repr(value);
        };
    }

    static String repr(Value value) {
        var text = new BoundedText();
        write(value, text);
        return text.toString();
    }

    private static void write(Value value, BoundedText text) {
        switch (value) {
            case Undefined _ -> text.append("Undefined");
            case None _ -> text.append("None");
            case Bool bool -> text.append(bool.value() ? "True" : "False");
            case Int integer -> text.append(integer.value().toString());
            case Real real -> text.append(real(real.value()));
            case Str string -> quote(string.text(), text);
            case ListValue list -> write(list, text);
            case DictValue dict -> write(dict, text);
            case Namespace _ -> text.append("<Namespace>");
            case Loop _ -> text.append("<LoopContext>");
            case Callable callable ->
                text.append("<function ").append(callable.name()).append(">");
        }
    }

    private static void write(ListValue list, BoundedText text) {
        switch (list.kind()) {
            case LIST -> bracketed("[", list, "]", text);
            case TUPLE -> bracketed("(", list, list.items().size() == 1 ? ",)" : ")", text);
            case VIEW -> bracketed("dict_view([", list, "])", text);
            case RANGE ->
                text.append("range(0, ")
                        .append(Integer.toString(list.items().size()))
                        .append(")");
            case GENERATOR -> text.append("<generator object>");
        }
    }

    private static void bracketed(String open, ListValue list, String close, BoundedText text) {
        text.append(open);
        var separator = "";
        for (var item : list.items()) {
            text.append(separator);
            write(item, text);
            separator = ", ";
        }
        text.append(close);
    }

    private static void write(DictValue dict, BoundedText text) {
        text.append("{");
        var separator = "";
        for (Map.Entry<Value, Value> entry : dict.entries().entrySet()) {
            text.append(separator);
            write(entry.getKey(), text);
            text.append(": ");
            write(entry.getValue(), text);
            separator = ", ";
        }
        text.append("}");
    }

    private static void quote(String string, BoundedText text) {
        var quote = string.indexOf('\'') >= 0 && string.indexOf('"') < 0 ? '"' : '\'';
        text.append(quote);
        string.codePoints().forEach(c -> text.append(escaped(c, quote)));
        text.append(quote);
    }

    private static String escaped(int c, char quote) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> {
                if (c == quote) {
                    yield "\\" + quote;
                }
                yield printable(c) ? Character.toString(c) : hexadecimal(c);
            }
        };
    }

    private static boolean printable(int c) {
        return c == ' '
                || switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SPACE_SEPARATOR -> false;
                    default -> true;
                };
    }

    private static String hexadecimal(int c) {
        if (c < 0x100) {
            return String.format("\\x%02x", c);
        }
        return c < 0x10000 ? String.format("\\u%04x", c) : String.format("\\U%08x", c);
    }

    /** Java never writes fewer than two digits, which for the very smallest numbers is one too many. */
    private static BigDecimal shortest(double value) {
        var decimal = new BigDecimal(Double.toString(value));
        var oneDigit = decimal.round(new MathContext(1));
        return oneDigit.doubleValue() == value ? oneDigit : decimal;
    }

    /** The shortest decimal that reads back as the same double, in Python's notation. */
    static String real(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        var decimal = shortest(value).stripTrailingZeros();
        var exponent = decimal.precision() - decimal.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            return decimal.scale() <= 0 ? decimal.setScale(1).toPlainString() : decimal.toPlainString();
        }
        var digits = decimal.unscaledValue().abs().toString();
        var mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        var sign = exponent < 0 ? "-" : "+";
        return (value < 0 ? "-" : "") + mantissa + "e" + sign + String.format("%02d", Math.abs(exponent));
    }
}
