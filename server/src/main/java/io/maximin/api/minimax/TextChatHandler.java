package io.maximin.api.minimax;

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
import io.maximin.text.MaskedEvents;
import io.maximin.text.Role;
import io.maximin.text.TextEvent;
import io.maximin.text.TextService;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** {@code POST /v1/text/chatcompletion_v2}. */
final class TextChatHandler {
    private static final Map<String, Role> ROLE_PLAY = Map.of(
            "user_system", Role.USER_SYSTEM,
            "group", Role.GROUP,
            "sample_message_user", Role.SAMPLE_USER,
            "sample_message_ai", Role.SAMPLE_ASSISTANT);

    private final TextService service;
    private final Ids ids;
    private final InstantSource time;

    TextChatHandler(TextService service, Ids ids, InstantSource time) {
        this.service = service;
        this.ids = ids;
        this.time = time;
    }

    void create(Exchange exchange) throws InterruptedException {
        var body = WireObject.body(exchange.body());
        var wire = ChatCompletionRequest.read(body);
        boolean masked = body.flag("mask_sensitive_info");
        service.model(wire.model());
        var request = wire.toText(ROLE_PLAY, OptionalLong.empty());
        var head = new ChatHead(exchange.traceId(), time.instant().getEpochSecond(), wire.model());
        var call = KeyHolder.call(exchange, wire.output().stream());
        if (wire.output().stream()) {
            var replies = new ChatReplies(ChatStyle.NATIVE_CHUNK, ids.callPrefix());
            service.generate(call, request, mask(masked, new TextChatStream(head, replies, exchange.sse())));
            return;
        }
        var answer = new ChatCollector(head, new ChatReplies(ChatStyle.NATIVE, ids.callPrefix()));
        service.generate(call, request, mask(masked, answer));
        exchange.json(200, Json.write(answer.completion()));
    }

    private static Consumer<TextEvent> mask(boolean wanted, Consumer<TextEvent> sink) {
        return wanted ? new MaskedEvents(sink) : sink;
    }
}
