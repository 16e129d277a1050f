package io.maximin.engines.prompt;

import java.util.ArrayList;
import java.util.List;

/** Reads whole texts, cut in various ways. */
final class Segments {
    private Segments() {}

    /** What a text is read as that comes in these pieces. */
    static List<Segment> of(ToolSyntax syntax, List<ToolSpec> tools, String... pieces) {
        var reader = syntax.reader(tools);
        var segments = new ArrayList<Segment>();
        for (var piece : pieces) {
            segments.addAll(reader.push(piece));
        }
        segments.addAll(reader.finish());
        return joined(segments);
    }

    /** What a text is read as that comes character by character. */
    static List<Segment> slowly(ToolSyntax syntax, List<ToolSpec> tools, String text) {
        return of(syntax, tools, text.codePoints().mapToObj(Character::toString).toArray(String[]::new));
    }

    /** With neighbouring texts as one. */
    static List<Segment> joined(List<Segment> segments) {
        var result = new ArrayList<Segment>();
        for (var segment : segments) {
            if (segment instanceof Segment.Answer(var text)
                    && !result.isEmpty()
                    && result.getLast() instanceof Segment.Answer(var before)) {
                result.set(result.size() - 1, new Segment.Answer(before + text));
            } else {
                result.add(segment);
            }
        }
        return result;
    }
}
