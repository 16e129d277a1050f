package io.maximin.quality.planted.text;

import io.maximin.quality.planted.http.Wire;
import io.maximin.quality.planted.keys.KeysHelper;

/** A modality that knows HTTP, and closes a cycle with keys. */
public record Modality(Wire wire, KeysHelper keys) {}
