package io.maximin.text;

import io.maximin.engines.llama.Generation;
import io.maximin.engines.llama.Step;
import io.maximin.engines.prompt.OutputParser;
import io.maximin.engines.prompt.Segment;
import java.util.List;
import java.util.function.Consumer;

/** Tells a generation's steps as text events: what is thinking, what is answer, what is a call, and what it cost. */
final class Narration {
    private final OutputParser parser;
    private final int markedTokens;
    private volatile Usage usage = Usage.NONE;
    private int calls;

    /** @param markedTokens of the prompt that the caller wants kept: its first ones */
    Narration(OutputParser parser, int markedTokens) {
        this.parser = parser;
        this.markedTokens = markedTokens;
    }

    /** What was told so far; may be asked from any thread. */
    Usage usage() {
        return usage;
    }

    void tell(Generation generation, Consumer<TextEvent> sink) throws InterruptedException {
        while (true) {
            switch (generation.next()) {
                case Step.Prompt prompt -> start(prompt, sink);
                case Step.Piece piece -> tell(parser.push(piece.text()), piece.tokens(), sink);
                case Step.End end -> {
                    tell(parser.finish(), end.generatedTokens(), sink);
                    sink.accept(new TextEvent.Finished(reason(end), usage));
                    return;
                }
            }
        }
    }

    private void start(Step.Prompt prompt, Consumer<TextEvent> sink) {
        var started =
                new TextEvent.Started(prompt.promptTokens(), prompt.cachedTokens(), prompt.newlyKept(markedTokens));
        usage = Usage.of(started);
        sink.accept(started);
    }

    private void tell(List<Segment> segments, int generatedTokens, Consumer<TextEvent> sink) {
        boolean thought = segments.stream().anyMatch(Segment.Thinking.class::isInstance);
        usage = usage.generated(generatedTokens, thought ? generatedTokens : usage.thinkingTokens());
        for (Segment segment : segments) {
            switch (segment) {
                case Segment.Thinking thinking -> sink.accept(new TextEvent.Thinking(thinking.text()));
                case Segment.Answer answer -> sink.accept(new TextEvent.Answer(answer.text()));
                case Segment.ToolCall call -> tell(call, sink);
            }
        }
    }

    private void tell(Segment.ToolCall call, Consumer<TextEvent> sink) {
        sink.accept(new TextEvent.ToolCallStarted(calls, call.name()));
        sink.accept(new TextEvent.ToolCallArguments(calls, call.argumentsJson()));
        calls++;
    }

    private StopReason reason(Step.End end) {
        return switch (end.reason()) {
            case MAX_TOKENS -> StopReason.MAX_TOKENS;
            case END_OF_TURN -> calls > 0 ? StopReason.TOOL_CALLS : StopReason.END_TURN;
        };
    }
}
