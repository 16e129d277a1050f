package io.maximin.engines.jinja;

import java.util.regex.Pattern;

/** Python's {@code str.format}, with fields such as {@code {}}, {@code {0.name}}, {@code {key[1]!r:>8}}. */
final class BraceFormat {
    private static final Pattern FIELD =
            Pattern.compile("([^.\\[!:]*)((?:\\.[^.\\[!:]+|\\[[^\\]]+\\])*+)(?:!([rs]))?(?::(.*))?", Pattern.DOTALL);
    private static final Pattern STEP = Pattern.compile("\\.([^.\\[]+)|\\[([^\\]]+)\\]");

    private final String format;
    private final Args args;
    private final BoundedText result = new BoundedText();
    private int position;
    private int automatic;

    private BraceFormat(String format, Args args) {
        this.format = format;
        this.args = args;
    }

    static String apply(String format, Args args) {
        return new BraceFormat(format, args).run();
    }

    private String run() {
        while (position < format.length()) {
            var c = format.charAt(position++);
            if ((c == '{' || c == '}') && position < format.length() && format.charAt(position) == c) {
                result.append(c);
                position++;
            } else if (c == '{') {
                field();
            } else if (c == '}') {
                throw new TemplateException("single '}' in format string");
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }

    private void field() {
        var end = format.indexOf('}', position);
        var field = FIELD.matcher(end < 0 ? "" : format.substring(position, end));
        if (end < 0 || !field.matches()) {
            throw new TemplateException("malformed field in format string");
        }
        position = end + 1;
        var value = argument(field.group(1));
        var step = STEP.matcher(field.group(2));
        while (step.find()) {
            value = step.group(1) != null
                    ? Access.attribute(value, step.group(1))
                    : Access.item(value, key(step.group(2)));
        }
        if (field.group(3) != null) {
            value = new Str(field.group(3).equals("r") ? PythonText.repr(value) : PythonText.str(value));
        }
        var spec = field.group(4);
        result.append(
                spec == null || spec.isEmpty()
                        ? PythonText.str(value)
                        : FormatSpec.parse(spec).apply(value));
    }

    private Value argument(String name) {
        if (!name.isEmpty() && !Letters.all(name, Character::isDigit)) {
            var value = args.named().get(name);
            if (value == null) {
                throw new TemplateException("format has no argument '" + name + "'");
            }
            return value;
        }
        var index = name.isEmpty() ? automatic++ : name.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(name);
        if (index >= args.positional().size()) {
            throw new TemplateException("format has no argument " + index);
        }
        return args.positional().get(index);
    }

    private static Value key(String text) {
        return Letters.all(text, Character::isDigit) && text.length() < 7
                ? Value.of(Integer.parseInt(text))
                : new Str(text);
    }
}
