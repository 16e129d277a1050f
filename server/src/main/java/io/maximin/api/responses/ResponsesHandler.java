package io.maximin.api.responses;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.api.KeyHolder;
import io.maximin.api.WireObject;
import io.maximin.http.Dialect;
import io.maximin.http.Exchange;
import io.maximin.json.Json;

/** {@code POST /v1/responses} and its token count. */
final class ResponsesHandler {
    private final ResponsesRoutes.Engine engine;
    private final Dialect dialect;

    record TokenCount(
            String object, @JsonProperty("input_tokens") int inputTokens) {}

    ResponsesHandler(ResponsesRoutes.Engine engine, Dialect dialect) {
        this.engine = engine;
        this.dialect = dialect;
    }

    void create(Exchange exchange) throws InterruptedException {
        var wire = read(exchange);
        var request = wire.toText();
        long created = engine.time().instant().getEpochSecond();
        var head = new ResponseHead(
                exchange.traceId(), created, wire.model(), request.sampling(), request.parallelCalls(), wire.terms());
        var events = new ResponseEvents(head, wire.thinking(), engine.ids().callPrefix());
        var call = KeyHolder.call(exchange, wire.stream());
        if (wire.stream()) {
            var stream = new ResponseStream(events, exchange.sse(), dialect);
            exchange.speak(stream);
            engine.service().generate(call, request, stream);
            return;
        }
        engine.service().generate(call, request, event -> events.on(event));
        exchange.json(200, Json.write(events.response()));
    }

    void countTokens(Exchange exchange) throws InterruptedException {
        int tokens = engine.service().countTokens(read(exchange).toText());
        exchange.json(200, Json.write(new TokenCount("response.input_tokens", tokens)));
    }

    // An unknown model is reported before a value out of range, whichever endpoint is asked.
    private ResponsesRequest read(Exchange exchange) throws InterruptedException {
        var wire = ResponsesRequest.read(WireObject.body(exchange.body()));
        engine.service().model(wire.model());
        return wire;
    }
}
