package io.maximin.engines.jinja;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Filters that give text. */
final class TextFilters {
    static final Map<String, Filter> ALL = Map.ofEntries(
            Map.entry("capitalize", (v, args) -> new Str(Letters.capitalize(PythonText.str(v)))),
            Map.entry("center", TextFilters::center),
            Map.entry("e", TextFilters::escape),
            Map.entry("escape", TextFilters::escape),
            Map.entry("format", TextFilters::format),
            Map.entry("indent", TextFilters::indent),
            Map.entry("join", TextFilters::join),
            Map.entry("lower", (v, args) -> new Str(PythonText.str(v).toLowerCase(Locale.ROOT))),
            Map.entry("replace", TextFilters::replace),
            Map.entry("safe", (v, args) -> new Str(PythonText.str(v), true)),
            Map.entry("string", (v, args) -> v instanceof Str ? v : new Str(PythonText.str(v))),
            Map.entry("title", (v, args) -> new Str(title(PythonText.str(v)))),
            Map.entry("trim", TextFilters::trim),
            Map.entry("truncate", TextFilters::truncate),
            Map.entry("upper", (v, args) -> new Str(PythonText.str(v).toUpperCase(Locale.ROOT))),
            Map.entry("urlencode", (v, args) -> new Str(UrlEncoding.encode(v))),
            Map.entry("wordcount", TextFilters::wordCount));

    private static final Pattern WORD_START = Pattern.compile("[-\\s({\\[<]+");
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private TextFilters() {}

    private static Value center(Value value, Args args) {
        var width = args.bind("center", "width").number(0, 80);
        return new Str(Padding.center(PythonText.str(value), width, " "));
    }

    private static Value escape(Value value, Args args) {
        return new Str(value instanceof Str string ? Html.escape(string) : Html.escape(PythonText.str(value)), true);
    }

    private static Value format(Value value, Args args) {
        var argument = args.named().isEmpty()
                ? ListValue.of(ListValue.Kind.TUPLE, args.positional())
                : Value.dict(args.named());
        return PercentFormat.apply(PythonText.str(value), argument);
    }

    private static Value indent(Value value, Args args) {
        var parameters = args.bind("indent", "width", "first", "blank");
        if (!(value instanceof Str)) {
            throw new TemplateException("indent wants a string, got " + value.typeName());
        }
        var width = parameters.optional(0).orElse(Value.of(4));
        var indentation = width instanceof Str text
                ? text.text()
                : new BoundedText().repeat(" ", parameters.number(0, 4)).toString();
        var lines = Lines.split(PythonText.str(value) + "\n", false);
        var result = new BoundedText().append(parameters.flag(1, false) ? indentation : "");
        for (var i = 0; i < lines.size(); i++) {
            var indented = i > 0 && (parameters.flag(2, false) || !lines.get(i).isEmpty());
            result.append(i > 0 ? "\n" : "").append(indented ? indentation : "").append(lines.get(i));
        }
        return new Str(result.toString());
    }

    private static Value join(Value value, Args args) {
        var parameters = args.bind("join", "d", "attribute");
        var separator = parameters.optional(0).map(PythonText::str).orElse("");
        var attribute = parameters.given(1);
        var result = new BoundedText();
        var first = true;
        for (var item : Iteration.toList(value)) {
            var part = attribute.map(path -> Paths.get(item, path)).orElse(item);
            result.append(first ? "" : separator).append(PythonText.str(part));
            first = false;
        }
        return new Str(result.toString());
    }

    private static Value replace(Value value, Args args) {
        var parameters = args.bind("replace", "old", "new", "count");
        var old = PythonText.str(parameters.required(0));
        var replacement = PythonText.str(parameters.required(1));
        var count = parameters.given(2).isPresent() ? parameters.number(2) : -1;
        return new Str(Splitting.replace(PythonText.str(value), old, replacement, count));
    }

    private static String title(String text) {
        var result = new StringBuilder();
        var separator = WORD_START.matcher(text);
        var from = 0;
        while (separator.find()) {
            result.append(Letters.capitalize(text.substring(from, separator.start())))
                    .append(separator.group());
            from = separator.end();
        }
        return result.append(Letters.capitalize(text.substring(from))).toString();
    }

    private static Value trim(Value value, Args args) {
        var characters = args.bind("trim", "chars").given(0).map(PythonText::str);
        return new Str(Stripping.both(PythonText.str(value), characters));
    }

    private static Value truncate(Value value, Args args) {
        var parameters = args.bind("truncate", "length", "killwords", "end", "leeway");
        var text = PythonText.str(value);
        var end = parameters.text(2, "...");
        var length = parameters.number(0, 255);
        var leeway = parameters.given(3).isPresent() ? parameters.number(3) : 5;
        if (length < end.length()) {
            throw new TemplateException("truncate wants a length of at least " + end.length() + ", got " + length);
        }
        var size = text.codePointCount(0, text.length());
        if (size <= length + (long) leeway) {
            return new Str(text);
        }
        var cut = text.substring(0, text.offsetByCodePoints(0, length - end.codePointCount(0, end.length())));
        var space = parameters.flag(1, false) ? -1 : cut.lastIndexOf(' ');
        return new Str((space < 0 ? cut : cut.substring(0, space)) + end);
    }

    private static Value wordCount(Value value, Args args) {
        var words = new ArrayList<String>();
        WORD.matcher(PythonText.str(value)).results().forEach(word -> words.add(word.group()));
        return Value.of(words.size());
    }
}
