package io.maximin.api.openai;

import io.maximin.api.ChatCollector;
import io.maximin.api.ChatCompletionRequest;
import io.maximin.api.ChatHead;
import io.maximin.api.ChatReplies;
import io.maximin.api.ChatStyle;
import io.maximin.api.Ids;
import io.maximin.api.KeyHolder;
import io.maximin.api.WireObject;
import io.maximin.http.Exchange;
import io.maximin.json.Json;
import io.maximin.text.TextService;
import java.time.InstantSource;
import java.util.Map;

/** {@code POST /v1/chat/completions}. */
final class ChatCompletionsHandler {
    private final TextService service;
    private final Ids ids;
    private final InstantSource time;

    ChatCompletionsHandler(TextService service, Ids ids, InstantSource time) {
        this.service = service;
        this.ids = ids;
        this.time = time;
    }

    void create(Exchange exchange) throws InterruptedException {
        var body = WireObject.body(exchange.body());
        var wire = ChatCompletionRequest.read(body);
        var style = body.flag("reasoning_split") ? ChatStyle.SPLIT : ChatStyle.INLINE;
        service.model(wire.model());
        var request = wire.toText(Map.of(), body.lenientLong("seed"));
        var head = new ChatHead(exchange.traceId(), time.instant().getEpochSecond(), wire.model());
        var replies = new ChatReplies(style, ids.callPrefix());
        var call = KeyHolder.call(exchange, wire.output().stream());
        if (wire.output().stream()) {
            var chunks = new ChunkStream(head, replies, wire.output().includeUsage(), exchange.sse());
            service.generate(call, request, chunks);
            return;
        }
        var answer = new ChatCollector(head, replies);
        service.generate(call, request, answer);
        exchange.json(200, Json.write(answer.completion()));
    }
}
