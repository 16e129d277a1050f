package io.maximin.api.anthropic;

import io.maximin.api.Ids;
import io.maximin.api.anthropic.StreamEvent.BlockDelta;
import io.maximin.api.anthropic.StreamEvent.BlockStart;
import io.maximin.api.anthropic.StreamEvent.BlockStop;
import io.maximin.json.Json;
import io.maximin.text.StopReason;
import io.maximin.text.TextEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the events of one generation into those of one message: blocks are opened and closed as the kind of text
 * changes, and a thinking block ends with its signature, that of the engine or else ours. {@link MessageFold} joins
 * them into a plain answer.
 */
final class MessageEvents {
    private enum Open {
        NOTHING,
        THINKING,
        TEXT,
        TOOL
    }

    private final String id;
    private final String model;
    private final Ids ids;
    private final String callPrefix;
    private final StringBuilder thinking = new StringBuilder();
    private Open open = Open.NOTHING;
    private int index;

    MessageEvents(String id, String model, Ids ids) {
        this.id = id;
        this.model = model;
        this.ids = ids;
        this.callPrefix = ids.callPrefix();
    }

    List<StreamEvent> on(TextEvent event) {
        var out = new ArrayList<StreamEvent>();
        switch (event) {
            case TextEvent.Started started -> {
                out.add(new StreamEvent.MessageStart(OpenMessage.of(id, model, started)));
                out.add(new StreamEvent.Ping());
            }
            case TextEvent.Thinking(var text) -> {
                ensure(Open.THINKING, new ContentBlock.Thinking("", null), out);
                thinking.append(text);
                out.add(new BlockDelta(index, new ContentDelta.Thinking(text)));
            }
            case TextEvent.Signature(var value) -> {
                ensure(Open.THINKING, new ContentBlock.Thinking("", null), out);
                close(value, out);
            }
            case TextEvent.RedactedThinking(var data) -> {
                close(out);
                out.add(new BlockStart(index, new ContentBlock.RedactedThinking(data)));
                out.add(new BlockStop(index++));
            }
            case TextEvent.Answer(var text) -> {
                ensure(Open.TEXT, new ContentBlock.Text(""), out);
                out.add(new BlockDelta(index, new ContentDelta.Text(text)));
            }
            case TextEvent.ToolCallStarted(int call, var name) -> {
                close(out);
                ensure(Open.TOOL, new ContentBlock.ToolUse(callPrefix + (call + 1), name, Json.object()), out);
            }
            case TextEvent.ToolCallArguments(int _, var piece) ->
                out.add(new BlockDelta(index, new ContentDelta.InputJson(piece)));
            case TextEvent.Finished finished -> finish(finished, out);
        }
        return out;
    }

    private void ensure(Open kind, ContentBlock empty, List<StreamEvent> out) {
        if (open == kind) {
            return;
        }
        close(out);
        open = kind;
        out.add(new BlockStart(index, empty));
    }

    private void close(List<StreamEvent> out) {
        switch (open) {
            case NOTHING -> {}
            case THINKING -> close(ids.signature(thinking.toString()), out);
            default -> stop(out);
        }
    }

    private void close(String signature, List<StreamEvent> out) {
        out.add(new BlockDelta(index, new ContentDelta.Signature(signature)));
        thinking.setLength(0);
        stop(out);
    }

    private void stop(List<StreamEvent> out) {
        out.add(new BlockStop(index));
        open = Open.NOTHING;
        index++;
    }

    private void finish(TextEvent.Finished finished, List<StreamEvent> out) {
        close(out);
        var stop = new StreamEvent.Stop(stopReason(finished.reason()));
        out.add(new StreamEvent.MessageDelta(stop, MessageUsage.of(finished.usage())));
        out.add(new StreamEvent.MessageStop());
    }

    private static String stopReason(StopReason reason) {
        return switch (reason) {
            case END_TURN -> "end_turn";
            case MAX_TOKENS -> "max_tokens";
            case TOOL_CALLS -> "tool_use";
        };
    }
}
