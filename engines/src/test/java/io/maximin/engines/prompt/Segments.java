package io.maximin.engines.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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

    /** With neighbouring texts of one kind as one. */
    static List<Segment> joined(List<Segment> segments) {
        var result = new ArrayList<Segment>();
        var text = new StringBuilder();
        Function<String, Segment> kind = Segment.Answer::new;
        boolean thinking = false;
        for (var segment : segments) {
            boolean thought = segment instanceof Segment.Thinking;
            if (segment instanceof Segment.ToolCall || thought != thinking) {
                flush(text, kind, result);
            }
            switch (segment) {
                case Segment.Answer(var more) -> text.append(more);
                case Segment.Thinking(var more) -> text.append(more);
                case Segment.ToolCall call -> result.add(call);
            }
            thinking = thought;
            kind = thought ? Segment.Thinking::new : Segment.Answer::new;
        }
        flush(text, kind, result);
        return result;
    }

    private static void flush(StringBuilder text, Function<String, Segment> kind, List<Segment> result) {
        if (!text.isEmpty()) {
            result.add(kind.apply(text.toString()));
            text.setLength(0);
        }
    }
}
