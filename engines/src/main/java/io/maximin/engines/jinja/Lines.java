package io.maximin.engines.jinja;

import java.util.ArrayList;
import java.util.List;

/** Python's {@code str.splitlines}, which knows more line breaks than Java does. */
final class Lines {
    private Lines() {}

    static List<String> split(String text, boolean keepEnds) {
        var lines = new ArrayList<String>();
        var start = 0;
        while (start < text.length()) {
            var end = start;
            while (end < text.length() && !Whitespace.isLineBreak(text.charAt(end))) {
                end++;
            }
            var next = text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
            lines.add(text.substring(start, keepEnds ? next : end));
            start = next;
        }
        return lines;
    }
}
