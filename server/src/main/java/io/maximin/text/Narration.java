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
    private final Consumer<TextEvent> sink;
    private int inputTokens;
    private int cachedTokens;
    private int thinkingTokens;
    private int calls;

    Narration(OutputParser parser, Consumer<TextEvent> sink) {
        this.parser = parser;
        this.sink = sink;
    }

    void tell(Generation generation) throws InterruptedException {
        while (true) {
            switch (generation.next()) {
                case Step.Prompt prompt -> start(prompt);
                case Step.Piece piece -> tell(parser.push(piece.text()), piece.tokens());
                case Step.End end -> {
                    tell(parser.finish(), end.generatedTokens());
                    sink.accept(new TextEvent.Finished(reason(end), usage(end)));
                    return;
                }
            }
        }
    }

    private void start(Step.Prompt prompt) {
        inputTokens = prompt.promptTokens();
        cachedTokens = prompt.cachedTokens();
        sink.accept(new TextEvent.Started(inputTokens, cachedTokens));
    }

    private void tell(List<Segment> segments, int generatedTokens) {
        for (Segment segment : segments) {
            switch (segment) {
                case Segment.Thinking thinking -> {
                    thinkingTokens = generatedTokens;
                    sink.accept(new TextEvent.Thinking(thinking.text()));
                }
                case Segment.Answer answer -> sink.accept(new TextEvent.Answer(answer.text()));
                case Segment.ToolCall call -> tell(call);
            }
        }
    }

    private void tell(Segment.ToolCall call) {
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

    private Usage usage(Step.End end) {
        return new Usage(inputTokens, cachedTokens, end.generatedTokens(), thinkingTokens);
    }
}
