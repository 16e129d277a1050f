package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Backdrop;
import io.maximin.engines.stage.Ground;
import io.maximin.engines.stage.Ground.Surface;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;

/** High in the sky, over a sea of clouds. */
record Heights() implements Backdrop {
    @Override
    public double horizon() {
        return 0.74;
    }

    @Override
    public Ground ground(View view) {
        return new Ground(3, 60, Surface.AIR, List.of());
    }

    @Override
    public List<Layer> layers(View view) {
        var layers = new ArrayList<>(Sky.layers(view));
        var noise = new Noise(view.seed() + 8);
        double drift = view.t() * 9;
        Terrain.Relief puffs = (x, z) -> {
            double u = x + drift;
            double wide = noise.at(u / 1900, z / 1500) * 0.5;
            double heap = Math.abs(noise.at(u / 420 + wide, z / 330)) * 1.1 + 0.5 * Math.abs(noise.at(u / 150, z / 130 + wide));
            double small = 0.22 * Math.abs(noise.at(u / 58, z / 52)) + 0.10 * Math.abs(noise.at(u / 23, z / 21));
            return -170 + 130 * (heap + small + wide) * Math.min(1.6, 0.5 + z / 3000);
        };
        var white = Rgb.of(0xF4F5F7);
        layers.add(new Painted(100, (canvas, seen) -> new Terrain(40, 14_000, puffs, (at, ink) -> {
            double soft = noise.fractal(at.x / 40, at.z / 40, 3);
            ink.set(white).times(0.93 + 0.06 * soft);
            at.up = at.up * 0.6 + 0.4;
            at.lit = at.lit * 0.6 + 0.4;
        }).paint(canvas, seen)));
        return layers;
    }
}
