package io.maximin.quality.planted.http;

import io.maximin.quality.planted.keys.KeysHelper;

/** Transport that knows a feature. */
public record Featured(KeysHelper feature) {}
