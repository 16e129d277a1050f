package io.maximin.engines.scene;

/**
 * A colour that was named.
 *
 * @param name as the lexicon calls it, in English
 * @param rgb 0xRRGGBB, sRGB
 */
public record Colour(String name, int rgb) {
    public Colour {
        if (name.isBlank() || rgb < 0 || rgb > 0xFFFFFF) {
            throw new IllegalArgumentException("no colour: '" + name + "' " + Integer.toHexString(rgb));
        }
    }
}
