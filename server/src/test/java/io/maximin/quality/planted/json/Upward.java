package io.maximin.quality.planted.json;

import io.maximin.quality.planted.keys.KeysHelper;

/** Plumbing that knows a feature. */
public record Upward(KeysHelper feature) {}
