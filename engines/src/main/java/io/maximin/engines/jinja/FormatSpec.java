package io.maximin.engines.jinja;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The part of a replacement field after the colon: {@code [[fill]align][sign][0][width][,][.precision][type]}, with the
 * types {@code s d x X o b f F %}. Scientific notation is left out: no known template formats with it.
 */
record FormatSpec(String fill, char align, char sign, int width, boolean grouped, int precision, char type) {
    private static final Pattern SYNTAX = Pattern.compile(
            "(?:(.)?([<>^=]))?([-+ ])?(0)?(\\d{1,6})?(,)?(?:\\.(\\d{1,3}))?([sdxXobfF%])?", Pattern.DOTALL);
    private static final char NO_TYPE = ' ';

    static FormatSpec parse(String text) {
        var matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            throw new TemplateException("unsupported format '" + text + "'");
        }
        var zero = matcher.group(4) != null;
        var fill = matcher.group(1) != null ? matcher.group(1) : zero ? "0" : " ";
        var align = matcher.group(2) != null ? matcher.group(2).charAt(0) : zero ? '=' : NO_TYPE;
        return new FormatSpec(
                fill,
                align,
                matcher.group(3) != null ? matcher.group(3).charAt(0) : '-',
                matcher.group(5) != null ? Integer.parseInt(matcher.group(5)) : 0,
                matcher.group(6) != null,
                matcher.group(7) != null ? Integer.parseInt(matcher.group(7)) : -1,
                matcher.group(8) != null ? matcher.group(8).charAt(0) : NO_TYPE);
    }

    String apply(Value value) {
        if (value instanceof Num number && !(type == NO_TYPE && value instanceof Bool) && type != 's') {
            return number(number);
        }
        if (type != NO_TYPE && type != 's') {
            throw new TemplateException("format '" + type + "' does not fit '" + value.typeName() + "'");
        }
        var text = PythonText.str(value);
        return pad("", precision >= 0 && precision < text.length() ? text.substring(0, precision) : text, '<');
    }

    private String number(Num number) {
        var digits = digits(number);
        var negative = digits.startsWith("-");
        var prefix = negative ? "-" : sign == '-' ? "" : String.valueOf(sign);
        var magnitude = negative ? digits.substring(1) : digits;
        return pad(prefix, grouped ? group(magnitude) : magnitude, '>');
    }

    private String digits(Num number) {
        return switch (type) {
            case 'd' -> whole(number, 10);
            case 'x' -> whole(number, 16);
            case 'X' -> whole(number, 16).toUpperCase(Locale.ROOT);
            case 'o' -> whole(number, 8);
            case 'b' -> whole(number, 2);
            case 'f', 'F' -> fixed(number, 1, precision < 0 ? 6 : precision);
            case '%' -> fixed(number, 100, precision < 0 ? 6 : precision) + "%";
            default -> precision >= 0 ? fixed(number, 1, precision) : PythonText.str(number);
        };
    }

    private static String whole(Num number, int radix) {
        if (!number.exact()) {
            throw new TemplateException("format wants an integer, got float");
        }
        return number.integer().toString(radix);
    }

    private static String fixed(Num number, int factor, int places) {
        if (!Double.isFinite(number.real())) {
            return PythonText.real(number.real());
        }
        var exact = number.exact() ? new BigDecimal(number.integer()) : new BigDecimal(number.real());
        return exact.multiply(BigDecimal.valueOf(factor))
                .setScale(places, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private static String group(String digits) {
        var end = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        var result = new StringBuilder(digits);
        for (var at = end - 3; at > 0; at -= 3) {
            result.insert(at, ',');
        }
        return result.toString();
    }

    private String pad(String prefix, String text, char byDefault) {
        return switch (align == NO_TYPE ? byDefault : align) {
            case '<' -> Padding.right(prefix + text, width, fill);
            case '^' -> center(prefix + text);
            case '=' -> prefix + Padding.left(text, width - prefix.length(), fill);
            default -> Padding.left(prefix + text, width, fill);
        };
    }

    private String center(String text) {
        var missing = Math.max(0, width - text.codePointCount(0, text.length()));
        return Padding.right(fill.repeat(missing / 2) + text, width, fill);
    }
}
