package io.maximin.keys;

import io.maximin.limits.Limit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A key to be made.
 *
 * @param name what it is for
 * @param account name of its owner, who is made if there is none of that name
 * @param models public ids it may be used for; empty for all
 */
public record KeyRequest(
        KeyKind kind, String name, String account, List<String> models, Optional<Instant> expiresAt, Limit limit) {
    private static final int MOST_MODELS = 100;

    /** @throws KeyException naming the field that does not fit */
    public KeyRequest {
        models = List.copyOf(models);
        Names.require("name", name);
        Names.require("account", account);
        models.forEach(model -> Names.require("model", model));
        if (models.size() > MOST_MODELS || models.stream().anyMatch(model -> model.indexOf(',') >= 0)) {
            throw new KeyException("models must be at most " + MOST_MODELS + " ids without commas");
        }
    }

    /** A key without bounds of its own. */
    public KeyRequest(KeyKind kind, String name, String account) {
        this(kind, name, account, List.of(), Optional.empty(), Limit.NONE);
    }
}
