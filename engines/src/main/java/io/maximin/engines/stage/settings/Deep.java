package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Scene.World;
import io.maximin.engines.stage.Rgb;

final class Deep {
    private Deep() {}

    static Rgb water(World world, long seed) {
        return Rgb.of(0x1C6E94);
    }
}
