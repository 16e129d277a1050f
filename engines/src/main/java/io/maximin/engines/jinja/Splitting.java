package io.maximin.engines.jinja;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Python's {@code split}, {@code rsplit} and {@code replace}. A negative count means no limit. */
final class Splitting {
    private Splitting() {}

    static List<String> split(String text, String separator, int count) {
        requireSeparator(separator);
        var parts = new ArrayList<String>();
        var from = 0;
        for (var at = text.indexOf(separator); at >= 0 && parts.size() != count; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    static List<String> splitFromRight(String text, String separator, int count) {
        requireSeparator(separator);
        var parts = new ArrayList<String>();
        var to = text.length();
        while (parts.size() != count) {
            var at = text.lastIndexOf(separator, to - separator.length());
            if (at < 0 || to < separator.length()) {
                break;
            }
            parts.add(text.substring(at + separator.length(), to));
            to = at;
        }
        parts.add(text.substring(0, to));
        Collections.reverse(parts);
        return parts;
    }

    /** At runs of white space, without empty parts. */
    static List<String> words(String text, int count) {
        var parts = new ArrayList<String>();
        var from = Whitespace.skip(text, 0);
        while (from < text.length()) {
            if (parts.size() == count) {
                parts.add(text.substring(from));
                return parts;
            }
            var end = from;
            while (end < text.length() && !Whitespace.is(text.charAt(end))) {
                end++;
            }
            parts.add(text.substring(from, end));
            from = Whitespace.skip(text, end);
        }
        return parts;
    }

    static List<String> wordsFromRight(String text, int count) {
        var reversed = words(new StringBuilder(text).reverse().toString(), count);
        var parts = new ArrayList<String>();
        reversed.forEach(part -> parts.add(new StringBuilder(part).reverse().toString()));
        Collections.reverse(parts);
        return parts;
    }

    static String replace(String text, String old, String replacement, int count) {
        if (old.isEmpty()) {
            return interleave(text, replacement, count);
        }
        var result = new BoundedText();
        var from = 0;
        var done = 0;
        for (var at = text.indexOf(old); at >= 0 && done != count; at = text.indexOf(old, from)) {
            result.append(text.substring(from, at)).append(replacement);
            from = at + old.length();
            done++;
        }
        return result.append(text.substring(from)).toString();
    }

    private static String interleave(String text, String replacement, int count) {
        var result = new BoundedText();
        var done = 0;
        for (var c : text.codePoints().toArray()) {
            result.append(done++ != count && (count < 0 || done <= count) ? replacement : "")
                    .append(Character.toString(c));
        }
        return result.append(count < 0 || done < count ? replacement : "").toString();
    }

    private static void requireSeparator(String separator) {
        if (separator.isEmpty()) {
            throw new TemplateException("empty separator");
        }
    }
}
