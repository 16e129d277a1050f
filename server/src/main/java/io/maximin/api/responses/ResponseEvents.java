package io.maximin.api.responses;

import io.maximin.error.ApiException;
import io.maximin.text.StopReason;
import io.maximin.text.TextEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Turns the events of one generation into those of one response: items are opened and closed as the kind of text
 * changes. The last event holds the whole response, so a streamed answer and a plain one cannot differ.
 */
final class ResponseEvents {
    private final ThinkingForm form;
    private final String callPrefix;
    private final List<OutputItem> output = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Response response;
    private @Nullable ItemEvents open;
    private int messages;
    private int thoughts;

    /** @param callPrefix what the id of every tool call begins with */
    ResponseEvents(ResponseHead head, ThinkingForm form, String callPrefix) {
        this.response = Response.begun(head);
        this.form = form;
        this.callPrefix = callPrefix;
    }

    List<ResponseEvent> on(TextEvent event) {
        var out = new ArrayList<ResponseEvent>();
        switch (event) {
            case TextEvent.Started _ -> {
                out.add(new ResponseEvent.Created(response));
                out.add(new ResponseEvent.Told(response));
            }
            case TextEvent.Thinking(var piece) -> {
                if (!thinks()) {
                    begin(this::thought, out);
                }
                write(piece, out);
            }
            case TextEvent.Signature signature -> {
                if (!thinks()) {
                    begin(this::thought, out);
                }
                close(Status.COMPLETED, EncryptedThinking.of(signature), out);
            }
            case TextEvent.RedactedThinking thinking -> {
                close(Status.COMPLETED, out);
                begin(this::thought, out);
                close(Status.COMPLETED, EncryptedThinking.of(thinking), out);
            }
            case TextEvent.Answer(var piece) -> {
                if (!(open instanceof ItemEvents.Message)) {
                    begin(index -> new ItemEvents.Message(id("_msg", messages++), index), out);
                }
                write(piece, out);
            }
            case TextEvent.ToolCallStarted(int call, var name) -> {
                var id = response.id() + "_fc_" + call;
                begin(index -> new ItemEvents.Call(id, index, callPrefix + (call + 1), name), out);
            }
            case TextEvent.ToolCallArguments(int _, var piece) -> write(piece, out);
            case TextEvent.Finished finished -> finish(finished, out);
        }
        return out;
    }

    /** The last events of a response that cannot go on; items that were not finished are no part of it. */
    List<ResponseEvent> failed(ApiException cause) {
        var failure = Response.Failure.of(cause);
        response = response.failed(output, failure);
        return List.of(
                new ResponseEvent.Failed(failure.code(), failure.message(), null), new ResponseEvent.Told(response));
    }

    /** @throws IllegalStateException if the response did not come to its end */
    Response response() {
        if (response.status() == Status.IN_PROGRESS) {
            throw new IllegalStateException("the engine returned without finishing");
        }
        return response;
    }

    private boolean thinks() {
        return open instanceof ItemEvents.Thought || open instanceof ItemEvents.Summary;
    }

    private ItemEvents thought(int index) {
        var id = id("_rs", thoughts++);
        return switch (form) {
            case CONTENT -> new ItemEvents.Thought(id, index);
            case SUMMARY -> new ItemEvents.Summary(id, index);
        };
    }

    // Clients tell items apart by their ids, so a second item of a kind has its number behind it.
    private String id(String suffix, int earlier) {
        return response.id() + suffix + (earlier == 0 ? "" : "_" + (earlier + 1));
    }

    private void begin(IntFunction<ItemEvents> item, List<ResponseEvent> out) {
        close(Status.COMPLETED, out);
        var begun = item.apply(output.size());
        open = begun;
        out.add(new ResponseEvent.ItemAdded(begun.index(), begun.begun()));
        out.addAll(begun.before());
    }

    private void write(String piece, List<ResponseEvent> out) {
        if (open == null) {
            throw new IllegalStateException("arguments came without a call");
        }
        text.append(piece);
        out.add(open.piece(piece));
    }

    private void close(Status status, List<ResponseEvent> out) {
        close(status, null, out);
    }

    private void close(Status status, @Nullable String encrypted, List<ResponseEvent> out) {
        if (open == null) {
            return;
        }
        var whole = open.whole(text.toString(), status).with(encrypted);
        out.addAll(open.after(text.toString()));
        out.add(new ResponseEvent.ItemDone(open.index(), whole));
        output.add(whole);
        text.setLength(0);
        open = null;
    }

    private void finish(TextEvent.Finished end, List<ResponseEvent> out) {
        boolean cut = end.reason() == StopReason.MAX_TOKENS;
        close(cut ? Status.INCOMPLETE : Status.COMPLETED, out);
        response = response.ended(output, ResponseUsage.of(end.usage()), cut ? Response.Incomplete.TOO_LONG : null);
        out.add(new ResponseEvent.Told(response));
    }
}
