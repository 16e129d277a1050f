package io.maximin.quality.planted.keys;

import io.maximin.quality.planted.app.Top;
import io.maximin.quality.planted.text.Modality;

/** Looks up, at a modality and at the top. */
public record Upward(Top top, Modality modality) {}
