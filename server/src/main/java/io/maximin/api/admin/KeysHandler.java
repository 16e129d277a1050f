package io.maximin.api.admin;

import io.maximin.api.WireObject;
import io.maximin.error.ApiException;
import io.maximin.http.Exchange;
import io.maximin.json.Json;
import io.maximin.json.JsonFailure;
import io.maximin.keys.ApiKey;
import io.maximin.keys.KeyKind;
import io.maximin.keys.KeyRequest;
import io.maximin.keys.KeyService;
import io.maximin.keys.NewKey;
import io.maximin.limits.Limit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Keys of users; a secret is in the answer that makes it and nowhere else. */
final class KeysHandler {
    private static final String ACCOUNT = "account";
    private static final String KIND = "kind";
    private static final String NAME = "name";
    private static final String MODELS = "models";
    private static final String EXPIRES_AT = "expires_at";
    private static final String LIMITS = "limits";
    private static final String GRACE = "grace_seconds";
    private static final Duration MOST_GRACE = Duration.ofDays(365);

    private final Lookup lookup;
    private final KeyService keys;
    private final InstantSource clock;

    record Listing(List<KeyBody> keys) {}

    record Made(KeyBody key, String secret) {}

    KeysHandler(Lookup lookup, InstantSource clock) {
        this.lookup = lookup;
        this.keys = lookup.keys();
        this.clock = clock;
    }

    void list(Exchange exchange) {
        var all = keys.list().stream().map(this::body).toList();
        exchange.json(200, Json.write(new Listing(all)));
    }

    void show(Exchange exchange) {
        exchange.json(200, Json.write(body(named(exchange))));
    }

    void create(Exchange exchange) throws InterruptedException {
        var body = WireObject.body(exchange.body()).only(ACCOUNT, KIND, NAME, MODELS, EXPIRES_AT, LIMITS);
        // A service that knows no such account would make one, which a typo must not do.
        var account = lookup.accountOfField(ACCOUNT, body.text(ACCOUNT));
        made(
                exchange,
                keys.create(new KeyRequest(
                        kind(body.text(KIND)),
                        body.text(NAME),
                        account.name(),
                        body.texts(MODELS),
                        body.optionalText(EXPIRES_AT).map(this::future),
                        body.optionalObject(LIMITS).map(LimitBody::read).orElse(Limit.NONE))));
    }

    void rotate(Exchange exchange) throws InterruptedException {
        var key = named(exchange);
        var body = WireObject.body(exchange.body()).only(GRACE);
        long seconds = body.wholeNumber(GRACE).orElseThrow(() -> JsonFailure.missing(GRACE));
        if (seconds < 0 || seconds > MOST_GRACE.toSeconds()) {
            throw ApiException.invalid(GRACE + " must be within [0, " + MOST_GRACE.toSeconds() + "], got " + seconds);
        }
        made(exchange, keys.rotate(key.id(), Duration.ofSeconds(seconds)));
    }

    void revoke(Exchange exchange) {
        var key = named(exchange);
        keys.revoke(key.id());
        exchange.json(200, Json.write(body(lookup.keyOfPath(key.id()))));
    }

    private void made(Exchange exchange, NewKey made) {
        exchange.json(201, Json.write(new Made(body(made.key()), made.secret().reveal())));
    }

    private static KeyKind kind(String label) {
        try {
            return KeyKind.ofLabel(label);
        } catch (IllegalArgumentException e) {
            throw ApiException.invalid(String.valueOf(e.getMessage()));
        }
    }

    private Instant future(String text) {
        var time = Times.read(EXPIRES_AT, text);
        if (!time.isAfter(clock.instant())) {
            throw ApiException.invalid(EXPIRES_AT + " '" + text + "' is past");
        }
        return time;
    }

    private ApiKey named(Exchange exchange) {
        return lookup.keyOfPath(exchange.pathParameter("id"));
    }

    private KeyBody body(ApiKey key) {
        return KeyBody.of(key, clock.instant());
    }
}
