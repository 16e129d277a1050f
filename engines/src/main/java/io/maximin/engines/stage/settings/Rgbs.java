package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Rgb;

/** Colours of things that several settings have. */
final class Rgbs {
    static final Rgb RED_ROCK = Rgb.of(0xB5683F);
    static final Rgb ASPHALT = Rgb.of(0x5A5B5E);
    static final Rgb PAINT = Rgb.of(0xEDE8DA);
    static final Rgb WOOD = Rgb.of(0x8A6544);
    static final Rgb GREY_WOOD = Rgb.of(0x8D8478);
    static final Rgb STONE = Rgb.of(0xADA497);

    private Rgbs() {}
}
