package io.maximin.engines.prompt;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns a model's output, piece by piece, into reasoning, answer and tool calls. Without tools nothing is held back
 * beyond what may become a reasoning tag. One parser serves one stream, on one thread.
 */
public final class OutputParser {
    private final ReasoningSplitter splitter;
    private final CallReader calls;
    private final boolean tools;

    /**
     * @param syntax in which the model writes calls
     * @param tools declared to the model; only these can be called
     * @param startsInsideThinking whether the prompt ended inside an open reasoning tag
     */
    OutputParser(ToolSyntax syntax, List<ToolSpec> tools, boolean startsInsideThinking) {
        this.splitter = new ReasoningSplitter(startsInsideThinking);
        this.calls = syntax.reader(List.copyOf(tools));
        this.tools = !tools.isEmpty();
    }

    /** Takes the next piece and returns what is certain now; possibly nothing. */
    public List<Segment> push(String piece) {
        return read(splitter.push(piece));
    }

    /** The stream is over: returns what was held back. A call cut short comes back as the text it is. */
    public List<Segment> finish() {
        var segments = new ArrayList<>(read(splitter.finish()));
        if (tools) {
            segments.addAll(calls.finish());
        }
        return segments;
    }

    private List<Segment> read(List<Segment> segments) {
        if (!tools) {
            return segments;
        }
        var result = new ArrayList<Segment>();
        for (var segment : segments) {
            switch (segment) {
                case Segment.Answer answer -> result.addAll(calls.push(answer.text()));
                case Segment.Thinking _, Segment.ToolCall _ -> result.add(segment);
            }
        }
        return result;
    }
}
