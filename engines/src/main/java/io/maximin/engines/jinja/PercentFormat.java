package io.maximin.engines.jinja;

import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python's {@code text % values}. */
final class PercentFormat {
    private static final Pattern FIELD =
            Pattern.compile("%(?:\\(([^()]*)\\))?([-+ 0]*)(\\d{1,6})?(?:\\.(\\d{1,3}))?([a-zA-Z%])?");

    private PercentFormat() {}

    static Value apply(String format, Value values) {
        var tuple = values instanceof ListValue list && list.kind() == ListValue.Kind.TUPLE;
        var remaining = tuple ? Iteration.of(values) : List.of(values).iterator();
        var result = new BoundedText();
        var field = FIELD.matcher(format);
        var from = 0;
        while (field.find()) {
            result.append(format.substring(from, field.start()));
            result.append(field(field, values, remaining));
            from = field.end();
        }
        if (remaining.hasNext() && !(values instanceof DictValue)) {
            throw new TemplateException("not all arguments converted during string formatting");
        }
        return new Str(result.append(format.substring(from)).toString());
    }

    private static String field(Matcher field, Value values, Iterator<Value> remaining) {
        var type = field.group(5) == null ? "" : field.group(5);
        if (type.equals("%")) {
            return "%";
        }
        var value = value(field.group(1), values, remaining);
        var flags = field.group(2);
        var width = field.group(3) == null ? "" : field.group(3);
        var precision = field.group(4) == null ? "" : "." + field.group(4);
        var align = flags.contains("-") ? "<" : flags.contains("0") && !"sr".contains(type) ? "0=" : ">";
        var sign = flags.contains("+") ? "+" : flags.contains(" ") ? " " : "";
        return switch (type) {
            case "s" -> FormatSpec.parse(align + width + precision).apply(new Str(PythonText.str(value)));
            case "r" -> FormatSpec.parse(align + width + precision).apply(new Str(PythonText.repr(value)));
            case "d", "i" -> FormatSpec.parse(align + sign + width + "d").apply(truncated(value));
            case "f", "F", "x", "X", "o" ->
                FormatSpec.parse(align + sign + width + precision + type).apply(value);
            default -> throw new TemplateException("unsupported format '" + field.group() + "'");
        };
    }

    private static Value value(@Nullable String name, Value values, Iterator<Value> remaining) {
        if (name != null) {
            return values instanceof DictValue dict
                    ? dict.get(name).orElseThrow(() -> new TemplateException("format has no value '" + name + "'"))
                    : fail("format requires a mapping");
        }
        return remaining.hasNext() ? remaining.next() : fail("not enough arguments for format string");
    }

    private static Value fail(String message) {
        throw new TemplateException(message);
    }

    private static Value truncated(Value value) {
        return value instanceof Num number ? new Int(number.integer()) : fail("%d format wants a number");
    }
}
