package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Scene.World;
import io.maximin.engines.stage.Rgb;

final class Studio {
    private Studio() {}

    static Rgb tone(World world, long seed) {
        return world.accent().map(accent -> Rgb.of(accent.rgb())).orElse(Rgb.of(0xD8DCE0));
    }
}
