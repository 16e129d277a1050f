package io.maximin.engines.jinja;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Percent encoding as Jinja's {@code urlencode}: a path keeps its slashes, a mapping or list of pairs becomes a
 * query.
 */
final class UrlEncoding {
    private static final String UNRESERVED = "_.-~";

    private UrlEncoding() {}

    static String encode(Value value) {
        return switch (value) {
            case DictValue dict -> query(DictMethods.pairs(dict));
            case ListValue list -> query(Iteration.toList(list));
            case Undefined _ -> "";
            case Str _, None _, Num _, Namespace _, Loop _, Callable _ -> quote(PythonText.str(value), "/");
        };
    }

    private static String query(List<Value> pairs) {
        return pairs.stream().map(UrlEncoding::parameter).collect(Collectors.joining("&"));
    }

    private static String parameter(Value pair) {
        var parts = Iteration.toList(pair);
        if (parts.size() != 2) {
            throw new TemplateException("urlencode wants pairs of key and value");
        }
        return plus(parts.getFirst()) + "=" + plus(parts.getLast());
    }

    private static String plus(Value value) {
        return quote(PythonText.str(value), "").replace("%20", "+");
    }

    private static String quote(String text, String kept) {
        var result = new BoundedText();
        for (var b : text.getBytes(StandardCharsets.UTF_8)) {
            var c = (char) (b & 0xFF);
            var plain = c < 0x80 && (Character.isLetterOrDigit(c) || (UNRESERVED + kept).indexOf(c) >= 0);
            result.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return result.toString();
    }
}
