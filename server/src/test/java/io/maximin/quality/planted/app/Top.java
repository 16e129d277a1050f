package io.maximin.quality.planted.app;

/** What nothing below may see. */
public final class Top {}
