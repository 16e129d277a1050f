package io.maximin.engines.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Methods of strings. */
final class StringMethods {
    /** One method, given the string it is called on. */
    @FunctionalInterface
    private interface Method {
        Value call(String text, Args args);
    }

    private static final Map<String, Method> ALL = Map.ofEntries(
            Map.entry("capitalize", (s, args) -> new Str(Letters.capitalize(s))),
            Map.entry("center", (s, args) -> new Str(Padding.center(s, width(args), fill(args)))),
            Map.entry(
                    "count",
                    (s, args) -> Value.of(count(s, args.bind("count", "sub").text(0)))),
            Map.entry("endswith", (s, args) -> matches(args, "endswith", s::endsWith)),
            Map.entry("find", (s, args) -> Value.of(found(s, s.indexOf(sub(args, "find"))))),
            Map.entry("format", (s, args) -> new Str(BraceFormat.apply(s, args))),
            Map.entry("index", (s, args) -> index(s, s.indexOf(sub(args, "index")))),
            Map.entry("isalnum", (s, args) -> Value.of(Letters.all(s, Character::isLetterOrDigit))),
            Map.entry("isalpha", (s, args) -> Value.of(Letters.all(s, Character::isLetter))),
            Map.entry("isdecimal", (s, args) -> Value.of(Letters.all(s, Character::isDigit))),
            Map.entry("isdigit", (s, args) -> Value.of(Letters.all(s, Character::isDigit))),
            Map.entry("islower", (s, args) -> Value.of(Letters.isLower(s))),
            Map.entry("isnumeric", (s, args) -> Value.of(Letters.all(s, Character::isDigit))),
            Map.entry("isspace", (s, args) -> Value.of(Letters.all(s, Whitespace::is))),
            Map.entry("isupper", (s, args) -> Value.of(Letters.isUpper(s))),
            Map.entry("join", StringMethods::join),
            Map.entry("ljust", (s, args) -> new Str(Padding.right(s, width(args), fill(args)))),
            Map.entry("lower", (s, args) -> new Str(s.toLowerCase(Locale.ROOT))),
            Map.entry("lstrip", (s, args) -> new Str(Stripping.left(s, characters(args)))),
            Map.entry("partition", (s, args) -> partition(s, sub(args, "partition"))),
            Map.entry("removeprefix", (s, args) -> new Str(removePrefix(s, sub(args, "removeprefix")))),
            Map.entry("removesuffix", (s, args) -> new Str(removeSuffix(s, sub(args, "removesuffix")))),
            Map.entry("replace", StringMethods::replace),
            Map.entry("rfind", (s, args) -> Value.of(found(s, s.lastIndexOf(sub(args, "rfind"))))),
            Map.entry("rjust", (s, args) -> new Str(Padding.left(s, width(args), fill(args)))),
            Map.entry("rpartition", (s, args) -> rightPartition(s, sub(args, "rpartition"))),
            Map.entry("rsplit", StringMethods::splitFromRight),
            Map.entry("rstrip", (s, args) -> new Str(Stripping.right(s, characters(args)))),
            Map.entry("split", StringMethods::split),
            Map.entry(
                    "splitlines",
                    (s, args) -> strings(
                            Lines.split(s, args.bind("splitlines", "keepends").flag(0, false)))),
            Map.entry("startswith", (s, args) -> matches(args, "startswith", s::startsWith)),
            Map.entry("strip", (s, args) -> new Str(Stripping.both(s, characters(args)))),
            Map.entry("title", (s, args) -> new Str(Letters.title(s))),
            Map.entry("upper", (s, args) -> new Str(s.toUpperCase(Locale.ROOT))),
            Map.entry("zfill", StringMethods::zeroFill));

    private StringMethods() {}

    static Optional<Value> bind(String text, String name) {
        return Optional.ofNullable(ALL.get(name)).map(method -> new Callable(name, args -> method.call(text, args)));
    }

    private static int width(Args args) {
        return args.bind("padding", "width", "fillchar").number(0);
    }

    private static String fill(Args args) {
        return args.bind("padding", "width", "fillchar").text(1, " ");
    }

    private static String sub(Args args, String function) {
        return args.bind(function, "sub").text(0);
    }

    private static Optional<String> characters(Args args) {
        var parameters = args.bind("strip", "chars");
        return parameters.given(0).map(_ -> parameters.text(0));
    }

    private static int count(String text, String part) {
        return part.isEmpty()
                ? text.codePointCount(0, text.length()) + 1
                : Splitting.split(text, part, -1).size() - 1;
    }

    private static Value matches(Args args, String function, Predicate<String> matches) {
        var parameters = args.bind(function, "prefix");
        if (parameters.required(0) instanceof ListValue list && list.kind() == ListValue.Kind.TUPLE) {
            return Value.of(list.items().stream().anyMatch(item -> item instanceof Str s && matches.test(s.text())));
        }
        return Value.of(matches.test(parameters.text(0)));
    }

    /** A position in code points; -1 stays. */
    private static int found(String text, int at) {
        return at < 0 ? at : text.codePointCount(0, at);
    }

    private static Value index(String text, int at) {
        if (at < 0) {
            throw new TemplateException("substring not found");
        }
        return Value.of(found(text, at));
    }

    private static Value join(String separator, Args args) {
        var result = new BoundedText();
        var first = true;
        for (var item : Iteration.toList(args.bind("join", "iterable").required(0))) {
            if (!(item instanceof Str part)) {
                throw new TemplateException("join wants strings, got " + item.typeName());
            }
            result.append(first ? "" : separator).append(part.text());
            first = false;
        }
        return new Str(result.toString());
    }

    private static Value partition(String text, String separator) {
        var parts = Splitting.split(text, separator, 1);
        return parts.size() == 1 ? tuple(text, "", "") : tuple(parts.getFirst(), separator, parts.getLast());
    }

    private static Value rightPartition(String text, String separator) {
        var parts = Splitting.splitFromRight(text, separator, 1);
        return parts.size() == 1 ? tuple("", "", text) : tuple(parts.getFirst(), separator, parts.getLast());
    }

    private static Value tuple(String... parts) {
        return ListValue.of(ListValue.Kind.TUPLE, values(List.of(parts)));
    }

    private static List<Value> values(List<String> parts) {
        var values = new ArrayList<Value>();
        parts.forEach(part -> values.add(new Str(part)));
        return values;
    }

    private static Value strings(List<String> parts) {
        return ListValue.list(values(parts));
    }

    private static String removePrefix(String text, String prefix) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    private static String removeSuffix(String text, String suffix) {
        return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
    }

    private static Value replace(String text, Args args) {
        var parameters = args.bind("replace", "old", "new", "count");
        return new Str(Splitting.replace(text, parameters.text(0), parameters.text(1), parameters.number(2, -1)));
    }

    private static Value split(String text, Args args) {
        var parameters = args.bind("split", "sep", "maxsplit");
        var count = parameters.number(1, -1);
        return strings(
                parameters.given(0).isPresent()
                        ? Splitting.split(text, parameters.text(0), count)
                        : Splitting.words(text, count));
    }

    private static Value splitFromRight(String text, Args args) {
        var parameters = args.bind("rsplit", "sep", "maxsplit");
        var count = parameters.number(1, -1);
        return strings(
                parameters.given(0).isPresent()
                        ? Splitting.splitFromRight(text, parameters.text(0), count)
                        : Splitting.wordsFromRight(text, count));
    }

    private static Value zeroFill(String text, Args args) {
        var width = args.bind("zfill", "width").number(0);
        var signed = text.startsWith("-") || text.startsWith("+");
        var digits = signed ? text.substring(1) : text;
        return new Str((signed ? text.substring(0, 1) : "") + Padding.left(digits, signed ? width - 1 : width, "0"));
    }
}
