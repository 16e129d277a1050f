package io.maximin.quality.planted.keys;

/** The one class. */
public record OnlyPort(String first, String second) implements LonelyPort {}
