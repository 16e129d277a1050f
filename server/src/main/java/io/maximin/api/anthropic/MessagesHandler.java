package io.maximin.api.anthropic;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.api.Ids;
import io.maximin.api.KeyHolder;
import io.maximin.api.WireObject;
import io.maximin.http.Exchange;
import io.maximin.http.SseEvent;
import io.maximin.http.SseStream;
import io.maximin.json.Json;
import io.maximin.text.TextRequest;
import io.maximin.text.TextService;
import io.maximin.usage.Call;

/** {@code POST /anthropic/v1/messages} and its token count. */
final class MessagesHandler {
    private final TextService service;
    private final Ids ids;

    record TokenCount(@JsonProperty("input_tokens") int inputTokens) {}

    MessagesHandler(TextService service, Ids ids) {
        this.service = service;
        this.ids = ids;
    }

    void create(Exchange exchange) throws InterruptedException {
        var wire = read(exchange);
        var request = wire.toText(ids);
        var events = new MessageEvents(exchange.traceId(), wire.model(), ids);
        var call = KeyHolder.call(exchange, wire.stream());
        if (wire.stream()) {
            stream(call, request, events, exchange.sse());
            return;
        }
        var fold = new MessageFold();
        service.generate(call, request, event -> events.on(event).forEach(fold::add));
        exchange.json(200, Json.write(fold.response()));
    }

    void countTokens(Exchange exchange) throws InterruptedException {
        int tokens = service.countTokens(read(exchange).toText(ids));
        exchange.json(200, Json.write(new TokenCount(tokens)));
    }

    // An unknown model is reported before a value out of range, whichever endpoint is asked.
    private MessagesRequest read(Exchange exchange) throws InterruptedException {
        var wire = MessagesRequest.read(WireObject.body(exchange.body()));
        service.model(wire.model());
        return wire;
    }

    private void stream(Call call, TextRequest request, MessageEvents events, SseStream out)
            throws InterruptedException {
        service.generate(call, request, event -> {
            for (var wire : events.on(event)) {
                out.send(SseEvent.named(wire.type(), Json.write(wire)));
            }
        });
    }
}
