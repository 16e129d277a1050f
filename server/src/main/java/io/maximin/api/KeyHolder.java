package io.maximin.api;

import io.maximin.http.Caller;
import io.maximin.http.Exchange;
import io.maximin.http.SocketExchange;
import io.maximin.keys.ApiKey;
import io.maximin.usage.Call;
import io.maximin.usage.Delivery;

/** A caller with a key. */
public record KeyHolder(ApiKey key) implements Caller {
    @Override
    public String keyId() {
        return key.id();
    }

    /** The key that a request was let in with. */
    public static ApiKey of(Caller caller) {
        if (caller instanceof KeyHolder(ApiKey key)) {
            return key;
        }
        throw new IllegalStateException("a route without a key has nobody to charge");
    }

    /** What a request asks for is charged to its key. */
    public static Call call(Exchange exchange, boolean streamed) {
        return new Call(of(exchange.caller()), streamed ? Delivery.STREAMED : Delivery.WHOLE, exchange.traceId());
    }

    /** As {@link #call(Exchange, boolean)}; a socket streams. */
    public static Call call(SocketExchange socket) {
        return new Call(of(socket.caller()), Delivery.STREAMED, socket.traceId());
    }
}
