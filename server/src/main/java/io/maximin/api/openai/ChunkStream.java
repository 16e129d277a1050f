package io.maximin.api.openai;

import io.maximin.api.ChatHead;
import io.maximin.api.ChatReplies;
import io.maximin.api.ChatReply;
import io.maximin.api.ChatUsage;
import io.maximin.http.SseEvent;
import io.maximin.http.SseStream;
import io.maximin.json.Json;
import io.maximin.text.TextEvent;
import java.util.function.Consumer;

/** Writes the events of one generation as chunks; usage, if asked for, has a chunk of its own before the end mark. */
final class ChunkStream implements Consumer<TextEvent> {
    private final ChatHead head;
    private final ChatReplies replies;
    private final boolean includeUsage;
    private final SseStream out;

    ChunkStream(ChatHead head, ChatReplies replies, boolean includeUsage, SseStream out) {
        this.head = head;
        this.replies = replies;
        this.includeUsage = includeUsage;
        this.out = out;
    }

    @Override
    public void accept(TextEvent event) {
        var delta = replies.on(event);
        if (!(event instanceof TextEvent.Finished(var reason, var usage))) {
            send(ChatCompletionChunk.of(head, delta, null));
            return;
        }
        send(ChatCompletionChunk.of(head, delta, ChatReply.finishReason(reason)));
        if (includeUsage) {
            send(ChatCompletionChunk.usage(head, ChatUsage.of(usage)));
        }
        out.send(SseEvent.data("[DONE]"));
    }

    private void send(ChatCompletionChunk chunk) {
        out.send(SseEvent.data(Json.write(chunk)));
    }
}
