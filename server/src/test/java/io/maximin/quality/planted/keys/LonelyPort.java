package io.maximin.quality.planted.keys;

/** A port that one class implements. */
public interface LonelyPort {
    String first();

    String second();
}
