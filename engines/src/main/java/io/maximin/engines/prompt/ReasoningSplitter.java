package io.maximin.engines.prompt;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells reasoning from answer in a stream of pieces, wherever they are cut. The opening tag counts only at the very
 * start, where models put it, so that an answer may talk about the tag; line breaks around the tags belong to
 * neither side. Only what may still become a tag is held back. One splitter serves one stream, on one thread.
 */
public final class ReasoningSplitter {
    private enum State {
        START,
        THINKING_START,
        THINKING_AGAIN,
        THINKING,
        ANSWER_START,
        ANSWER
    }

    private static final int MOST_BLANKS = 99;

    private final ReasoningTags tags;
    private final StringBuilder held = new StringBuilder();
    private State state;

    /** For {@code <think>}; {@code startsInsideThinking} when the prompt has opened the tag already. */
    public ReasoningSplitter(boolean startsInsideThinking) {
        this(ReasoningTags.THINK, startsInsideThinking);
    }

    /** For other tags. */
    public ReasoningSplitter(ReasoningTags tags, boolean startsInsideThinking) {
        this.tags = tags;
        this.state = startsInsideThinking ? State.THINKING_START : State.START;
    }

    /** Takes the next piece and returns what is certain now; possibly nothing. */
    public List<Segment> push(String piece) {
        held.append(piece);
        var segments = new ArrayList<Segment>();
        var before = state;
        do {
            before = state;
            step(segments);
        } while (before != state);
        return segments;
    }

    /** The stream is over: returns what was held back, a tag that was never finished included. */
    public List<Segment> finish() {
        var segments = new ArrayList<Segment>();
        switch (state) {
            case START, ANSWER -> answer(held.length(), segments);
            case THINKING_START, THINKING_AGAIN, THINKING ->
                thinking(PartialTag.beforeLineBreaks(held, held.length()), segments);
            case ANSWER_START -> {}
        }
        held.setLength(0);
        return segments;
    }

    private void step(List<Segment> segments) {
        switch (state) {
            case START -> start();
            case THINKING_START -> thinkingStart();
            case THINKING_AGAIN -> afterLineBreaks(State.THINKING);
            case THINKING -> thinking(segments);
            case ANSWER_START -> afterLineBreaks(State.ANSWER);
            case ANSWER -> answer(held.length(), segments);
        }
    }

    private void start() {
        int blanks = 0;
        while (blanks < held.length() && blanks <= MOST_BLANKS && Character.isWhitespace(held.charAt(blanks))) {
            blanks++;
        }
        var rest = held.substring(blanks);
        if (blanks <= MOST_BLANKS && rest.startsWith(tags.open())) {
            keep(rest.substring(tags.open().length()));
            state = State.THINKING_START;
        } else if (blanks > MOST_BLANKS || !tags.open().startsWith(rest)) {
            state = State.ANSWER;
        }
    }

    private void thinkingStart() {
        dropLineBreaks();
        var rest = held.toString();
        if (rest.startsWith(tags.open())) {
            // The prompt had opened the tag, and the model opens it again.
            keep(rest.substring(tags.open().length()));
            state = State.THINKING_AGAIN;
        } else if (!tags.open().startsWith(rest)) {
            state = State.THINKING;
        }
    }

    private void thinking(List<Segment> segments) {
        var close = held.indexOf(tags.close());
        if (close < 0) {
            thinking(PartialTag.start(held, tags.close()), segments);
            return;
        }
        var rest = held.substring(close + tags.close().length());
        thinking(PartialTag.beforeLineBreaks(held, close), segments);
        keep(rest);
        state = State.ANSWER_START;
    }

    private void afterLineBreaks(State next) {
        dropLineBreaks();
        state = held.isEmpty() ? state : next;
    }

    private void thinking(int end, List<Segment> segments) {
        if (end > 0) {
            segments.add(new Segment.Thinking(held.substring(0, end)));
            held.delete(0, end);
        }
    }

    private void answer(int end, List<Segment> segments) {
        if (end > 0) {
            segments.add(new Segment.Answer(held.substring(0, end)));
            held.delete(0, end);
        }
    }

    private void keep(String rest) {
        held.setLength(0);
        held.append(rest);
    }

    private void dropLineBreaks() {
        var end = 0;
        while (end < held.length() && PartialTag.isLineBreak(held.charAt(end))) {
            end++;
        }
        held.delete(0, end);
    }
}
