package io.maximin.text.upstream;

import io.maximin.text.StopReason;
import io.maximin.text.TextEvent;
import io.maximin.text.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tells what another server writes as the events of one generation. The first leaves only when there is something to
 * tell, so that until then another server can be asked. A call leaves when it is whole and what follows it has come:
 * one that was cut off must not reach a caller as if it could be run.
 */
final class Telling {
    private static final int MAX_CALLS = 128;
    private static final int MAX_NAME = 256;

    private final Consumer<TextEvent> sink;
    private final Tally tally;
    private final Blame blame;
    private final List<WrittenCall> waiting = new ArrayList<>();
    private String half = "";
    private boolean thinking;
    private boolean begun;
    private int opened;
    private int told;

    Telling(Consumer<TextEvent> sink, Tally tally, Blame blame) {
        this.sink = sink;
        this.tally = tally;
        this.blame = blame;
    }

    /** Whether something has been told. */
    boolean begun() {
        return begun;
    }

    Blame blame() {
        return blame;
    }

    void count(Report report) {
        tally.told(report);
    }

    void think(String piece) {
        write(piece, true);
    }

    void say(String piece) {
        write(piece, false);
    }

    /** The thinking that was written since the last signature is whole, and wants this with it when it comes back. */
    void sign(String signature) {
        tellOfThinking(new TextEvent.Signature(signature));
    }

    /** Thinking that only the server can read. */
    void redacted(String data) {
        tellOfThinking(new TextEvent.RedactedThinking(data));
    }

    /** Some servers tell it beside a call that is not whole yet: there is no place for it, and the call counts more. */
    private void tellOfThinking(TextEvent event) {
        handOver();
        if (waiting.isEmpty()) {
            begin();
            sink.accept(event);
        }
    }

    /** A call begins. */
    WrittenCall call(String name) {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw blame.unusable(
                    "sent a tool call without a name, or with one of more than " + MAX_NAME + " characters");
        }
        if (++opened > MAX_CALLS) {
            throw blame.unusable("sent more than " + MAX_CALLS + " tool calls");
        }
        begin();
        tally.wrote(name, false);
        var call = new WrittenCall(name, blame);
        waiting.add(call);
        return call;
    }

    /** A piece of the arguments of a call that has begun. */
    void arguments(WrittenCall call, String piece) {
        if (!piece.isEmpty() && !waiting.contains(call)) {
            throw blame.unusable("sent more of a tool call that it had ended");
        }
        call.append(piece);
        tally.wrote(piece, false);
    }

    /** The server has ended by itself, or at its limit. */
    void finish(boolean atLimit) {
        if (atLimit && !waiting.isEmpty() && waiting.getLast().isBare()) {
            waiting.removeLast();
        }
        handOver();
        if (!atLimit && !waiting.isEmpty()) {
            throw blame.unusable("sent a tool call whose arguments are no JSON object");
        }
        begin();
        Usage usage = tally.whole();
        sink.accept(new TextEvent.Finished(reason(atLimit), usage));
    }

    private StopReason reason(boolean atLimit) {
        if (atLimit) {
            return StopReason.MAX_TOKENS;
        }
        return told > 0 ? StopReason.TOOL_CALLS : StopReason.END_TURN;
    }

    private void write(String piece, boolean thought) {
        if (piece.isEmpty()) {
            return;
        }
        handOver();
        if (!waiting.isEmpty()) {
            throw blame.unusable("sent text within a tool call");
        }
        var text = whole(piece, thought);
        if (!text.isEmpty()) {
            begin();
            tally.wrote(text, thought);
            sink.accept(thought ? new TextEvent.Thinking(text) : new TextEvent.Answer(text));
        }
    }

    /** The piece as far as its characters are whole; some servers cut them in two. */
    private String whole(String piece, boolean thought) {
        var text = thought == thinking ? half + piece : piece;
        thinking = thought;
        int end = Character.isHighSurrogate(text.charAt(text.length() - 1)) ? text.length() - 1 : text.length();
        half = text.substring(end);
        return text.substring(0, end);
    }

    private void handOver() {
        while (!waiting.isEmpty() && waiting.getFirst().isWhole()) {
            var call = waiting.removeFirst();
            sink.accept(new TextEvent.ToolCallStarted(told, call.name()));
            sink.accept(new TextEvent.ToolCallArguments(told, call.argumentsJson()));
            told++;
        }
    }

    private void begin() {
        if (!begun) {
            begun = true;
            Usage usage = tally.begun();
            sink.accept(new TextEvent.Started(usage.inputTokens(), usage.cachedTokens(), usage.writtenTokens()));
        }
    }
}
