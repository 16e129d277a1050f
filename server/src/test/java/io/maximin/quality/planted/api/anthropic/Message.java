package io.maximin.quality.planted.api.anthropic;

/** One dialect. */
public final class Message {}
