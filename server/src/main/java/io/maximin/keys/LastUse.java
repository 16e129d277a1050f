package io.maximin.keys;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers the last use of keys until it is written down, away from requests. Bounded: a use past the bound is not
 * noted.
 */
final class LastUse {
    private final KeyStore store;
    private final int max;
    private final Map<String, Instant> pending = new ConcurrentHashMap<>();

    LastUse(KeyStore store, int max) {
        this.store = store;
        this.max = max;
    }

    void touch(String keyId, Instant now) {
        if (pending.size() < max || pending.containsKey(keyId)) {
            pending.put(keyId, now);
        }
    }

    void flush() {
        var taken = new HashMap<String, Instant>();
        pending.forEach((id, at) -> {
            if (pending.remove(id, at)) {
                taken.put(id, at);
            }
        });
        if (!taken.isEmpty()) {
            store.used(taken);
        }
    }
}
