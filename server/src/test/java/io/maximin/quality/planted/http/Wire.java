package io.maximin.quality.planted.http;

import io.maximin.quality.planted.json.Upward;

/** May see json. */
public record Wire(Upward json) {}
