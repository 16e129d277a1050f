package io.maximin.api.anthropic;

import io.maximin.api.BaseResp;
import io.maximin.error.ApiException;
import io.maximin.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Joins the events of a message into the whole message. */
final class MessageFold {
    private final List<ContentBlock> content = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable ContentBlock open;
    private @Nullable String signature;
    private @Nullable OpenMessage head;
    private StreamEvent.@Nullable MessageDelta end;

    void add(StreamEvent event) {
        switch (event) {
            case StreamEvent.MessageStart(var message) -> head = message;
            case StreamEvent.BlockStart(int _, var block) -> open = block;
            case StreamEvent.BlockDelta(int _, var delta) -> add(delta);
            case StreamEvent.BlockStop _ -> close();
            case StreamEvent.MessageDelta delta -> end = delta;
            case StreamEvent.Ping _, StreamEvent.MessageStop _ -> {}
        }
    }

    /** @throws IllegalStateException if the message did not come to its end */
    MessageResponse response() {
        if (head == null || end == null) {
            throw new IllegalStateException("the engine returned without finishing");
        }
        return new MessageResponse(
                head.id(),
                head.type(),
                head.role(),
                head.model(),
                content,
                end.usage(),
                end.delta().reason(),
                new BaseResp(0, "success"));
    }

    private void add(ContentDelta delta) {
        switch (delta) {
            case ContentDelta.Text(var piece) -> text.append(piece);
            case ContentDelta.Thinking(var piece) -> text.append(piece);
            case ContentDelta.InputJson(var piece) -> text.append(piece);
            case ContentDelta.Signature(var whole) -> signature = whole;
        }
    }

    private void close() {
        var whole = text.toString();
        text.setLength(0);
        switch (open) {
            case null -> throw new IllegalStateException("a block stopped that did not start");
            case ContentBlock.Text _ -> content.add(new ContentBlock.Text(whole));
            case ContentBlock.Thinking _ -> content.add(new ContentBlock.Thinking(whole, signature));
            case ContentBlock.RedactedThinking redacted -> content.add(redacted);
            case ContentBlock.ToolUse call ->
                content.add(new ContentBlock.ToolUse(call.id(), call.name(), input(whole)));
        }
    }

    private static JsonNode input(String json) {
        try {
            return json.isEmpty() ? Json.object() : Json.tree(json);
        } catch (ApiException e) {
            throw new IllegalStateException("the engine wrote a tool call whose arguments are not JSON", e);
        }
    }
}
