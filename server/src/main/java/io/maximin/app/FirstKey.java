package io.maximin.app;

import io.maximin.config.Secret;
import io.maximin.keys.KeyKind;
import io.maximin.keys.KeyRequest;
import io.maximin.keys.KeyService;
import java.time.Instant;
import java.util.Optional;

/** The key of a fresh install. */
final class FirstKey {
    private FirstKey() {}

    /** A new key if there is none in force; nothing otherwise, since a key is shown once. */
    static Optional<Secret> of(KeyService keys, Instant now) {
        boolean present = keys.list().stream().anyMatch(key -> key.inForce(now));
        return present
                ? Optional.empty()
                : Optional.of(
                        keys.create(new KeyRequest(KeyKind.PAY_AS_YOU_GO, "first key", KeyService.DEFAULT_ACCOUNT))
                                .secret());
    }
}
