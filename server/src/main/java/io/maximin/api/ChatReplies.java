package io.maximin.api;

import io.maximin.api.ChatReply.Function;
import io.maximin.api.ChatReply.ReasoningDetail;
import io.maximin.api.ChatReply.ToolCall;
import io.maximin.text.TextEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the events of one generation into the deltas of one chat answer, one delta for each event. {@link ChatFold}
 * joins the deltas into a message, so a streamed answer and a plain one cannot differ.
 */
public final class ChatReplies {
    private static final String NAME = "MiniMax AI";

    private final ChatStyle style;
    private final String callPrefix;
    private boolean thinking;
    private int segments;

    /** @param callPrefix what the id of every tool call begins with */
    public ChatReplies(ChatStyle style, String callPrefix) {
        this.style = style;
        this.callPrefix = callPrefix;
    }

    public ChatReply on(TextEvent event) {
        return switch (event) {
            // With reasoning_split clients read the first element unasked, so one is there before any thinking.
            case TextEvent.Started _ -> reply("", null, style == ChatStyle.SPLIT ? "" : null);
            case TextEvent.Thinking(var text) -> think(text);
            case TextEvent.Signature(var value) -> sign(value);
            case TextEvent.RedactedThinking(var data) -> redacted(data);
            case TextEvent.Answer(var text) -> reply(endThinking() + text, null, null);
            case TextEvent.ToolCallStarted(int index, var name) -> reply(endThinking(), call(index, name), null);
            case TextEvent.ToolCallArguments(int index, var piece) ->
                reply("", new ToolCall(null, null, new Function(null, piece), index), null);
            // Thinking cut short is closed all the same: clients strip it by its two tags.
            case TextEvent.Finished _ -> reply(endThinking(), null, null);
        };
    }

    private ToolCall call(int index, String name) {
        return new ToolCall(callPrefix + (index + 1), "function", new Function(name, ""), index);
    }

    private ChatReply think(String text) {
        boolean begins = !thinking;
        thinking = true;
        segments += begins ? 1 : 0;
        if (style != ChatStyle.INLINE) {
            return reply("", null, text);
        }
        return reply(begins ? InlineThinking.OPEN + text : text, null, null);
    }

    /** Only with {@code reasoning_split} is there a place for it; there it ends the segment. */
    private ChatReply sign(String signature) {
        if (style != ChatStyle.SPLIT) {
            return reply("", null, null);
        }
        segments += thinking ? 0 : 1;
        thinking = false;
        return reply(ReasoningDetail.of(segments - 1, "", signature));
    }

    /** Behind the first segment, which is one of text even if it is empty. */
    private ChatReply redacted(String data) {
        if (style != ChatStyle.SPLIT) {
            return reply("", null, null);
        }
        segments = Math.max(1, segments) + 1;
        thinking = false;
        return reply(ReasoningDetail.encrypted(segments - 1, data));
    }

    private static ChatReply reply(ReasoningDetail detail) {
        return new ChatReply("", "assistant", NAME, null, "", null, List.of(detail));
    }

    private String endThinking() {
        boolean ends = thinking;
        thinking = false;
        return ends && style == ChatStyle.INLINE ? InlineThinking.CLOSE : "";
    }

    private ChatReply reply(String content, @Nullable ToolCall call, @Nullable String thought) {
        boolean lean = style == ChatStyle.NATIVE_CHUNK;
        var detail = thought == null || style != ChatStyle.SPLIT
                ? null
                : ReasoningDetail.of(Math.max(0, segments - 1), thought, null);
        return new ChatReply(
                content,
                "assistant",
                lean ? null : NAME,
                call == null ? null : List.of(call),
                lean ? null : "",
                thought,
                detail == null ? null : List.of(detail));
    }
}
