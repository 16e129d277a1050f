package io.maximin.engines.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** JSON in the form of Python's {@code json.dumps}, as transformers' {@code tojson} calls it. */
final class JsonWriter {
    private final boolean finite;
    private final boolean ascii;
    private final String indent;
    private final boolean multiline;
    private final String itemSeparator;
    private final String keySeparator;
    private final boolean sorted;
    private final BoundedText text = new BoundedText();

    /** @param finite whether other numbers are refused; Python writes them too */
    private JsonWriter(Args args, boolean finite) {
        var parameters = args.bind("tojson", "ensure_ascii", "indent", "separators", "sort_keys");
        this.finite = finite;
        ascii = parameters.flag(0, false);
        multiline = parameters.given(1).isPresent();
        indent = indent(parameters);
        var separators = parameters.given(2).map(Iteration::toList).orElse(List.of());
        if (!separators.isEmpty() && separators.size() != 2) {
            throw new TemplateException("tojson wants two separators, got " + separators.size());
        }
        itemSeparator = separators.isEmpty() ? (multiline ? "," : ", ") : PythonText.str(separators.getFirst());
        keySeparator = separators.isEmpty() ? ": " : PythonText.str(separators.getLast());
        sorted = parameters.flag(3, false);
    }

    private static String indent(Parameters parameters) {
        if (parameters.given(1).isEmpty()) {
            return "";
        }
        return parameters.required(1) instanceof Str string
                ? string.text()
                : new BoundedText().repeat(" ", parameters.number(1)).toString();
    }

    static Value filter(Value value, Args args) {
        return new Str(new JsonWriter(args, false).written(value));
    }

    static String write(Value value) {
        return new JsonWriter(Args.NONE, true).written(value);
    }

    private String written(Value value) {
        write(value, 0);
        return text.toString();
    }

    private void write(Value value, int level) {
        switch (value) {
            case None _ -> text.append("null");
            case Bool bool -> text.append(bool.value() ? "true" : "false");
            case Int integer -> text.append(integer.value().toString());
            case Real real -> text.append(real(real.value()));
            case Str string -> quote(string.text());
            case ListValue list when array(list) -> write(list, level);
            case DictValue dict -> write(dict, level);
            case ListValue _, Undefined _, Namespace _, Loop _, Callable _ ->
                throw new TemplateException("object of type " + value.typeName() + " is not JSON serializable");
        }
    }

    private static boolean array(ListValue list) {
        return list.kind() == ListValue.Kind.LIST || list.kind() == ListValue.Kind.TUPLE;
    }

    private String real(double value) {
        if (finite && !Double.isFinite(value)) {
            throw new TemplateException("JSON has no number " + value);
        }
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        return PythonText.real(value);
    }

    private void write(ListValue list, int level) {
        var separator = "";
        text.append('[');
        for (var item : list.items()) {
            text.append(separator);
            newline(level + 1);
            write(item, level + 1);
            separator = itemSeparator;
        }
        close(list.items().isEmpty(), ']', level);
    }

    private void write(DictValue dict, int level) {
        var separator = "";
        text.append('{');
        for (var entry : entries(dict)) {
            text.append(separator);
            newline(level + 1);
            quote(key(entry.getKey()));
            text.append(keySeparator);
            write(entry.getValue(), level + 1);
            separator = itemSeparator;
        }
        close(dict.entries().isEmpty(), '}', level);
    }

    private List<Map.Entry<Value, Value>> entries(DictValue dict) {
        var entries = new ArrayList<>(dict.entries().entrySet());
        if (sorted) {
            entries.sort((left, right) -> Comparisons.compare(left.getKey(), right.getKey()));
        }
        return entries;
    }

    private static String key(Value key) {
        return switch (key) {
            case Str string -> string.text();
            case None _, Num _ -> PythonText.str(filter(key, Args.NONE));
            case Undefined _, ListValue _, DictValue _, Namespace _, Loop _, Callable _ ->
                throw new TemplateException("keys of JSON must be strings or numbers, not " + key.typeName());
        };
    }

    private void newline(int level) {
        if (multiline) {
            text.append('\n').repeat(indent, level);
        }
    }

    private void close(boolean empty, char bracket, int level) {
        if (!empty) {
            newline(level);
        }
        text.append(bracket);
    }

    private void quote(String string) {
        text.append('"');
        for (var i = 0; i < string.length(); i++) {
            escape(string.charAt(i), lone(string, i));
        }
        text.append('"');
    }

    /** Whether half of a character stands there alone, which no encoding has a form for. */
    private static boolean lone(String string, int at) {
        char c = string.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == string.length() || !Character.isLowSurrogate(string.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(string.charAt(at - 1)));
    }

    private void escape(char c, boolean lone) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            case '\f' -> text.append("\\f");
            case '\b' -> text.append("\\b");
            default -> {
                if (c < ' ' || lone || (ascii && c > '~')) {
                    text.append(String.format("\\u%04x", (int) c));
                } else {
                    text.append(c);
                }
            }
        }
    }
}
