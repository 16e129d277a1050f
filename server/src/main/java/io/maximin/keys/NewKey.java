package io.maximin.keys;

import io.maximin.config.Secret;

/** A key just made, with the secret that nobody can see again. */
public record NewKey(ApiKey key, Secret secret) {}
