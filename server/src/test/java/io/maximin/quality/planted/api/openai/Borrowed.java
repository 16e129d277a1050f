package io.maximin.quality.planted.api.openai;

import io.maximin.quality.planted.api.anthropic.Message;

/** Another dialect that borrows from it. */
public record Borrowed(Message message) {}
