package io.maximin.quality.planted.stray;

/** In a package that nobody placed. */
final class Stray {}
