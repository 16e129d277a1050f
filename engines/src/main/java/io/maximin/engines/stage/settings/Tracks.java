package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Ground;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;

/** Rails that cross the picture on a bed of gravel, in rolling country. */
final class Tracks {
    /** Distance of the line's middle in metres. */
    private static final double MIDDLE = 7.2;

    /** Where trains are. */
    static final Ground.Strip STRIP = new Ground.Strip(MIDDLE - 0.4, MIDDLE + 0.4);

    /** How much grass there is where people stand before a train; they are small beside it. */
    private static final double MOWN = 0.06;

    private static final double GAUGE = 0.8;
    private static final Rgb GRAVEL = Rgb.of(0x8A8278);
    private static final Rgb SLEEPER = Rgb.of(0x54402F);
    private static final Rgb STEEL = Rgb.of(0xB9BEC4);

    private Tracks() {}

    static List<Layer> layers(View view, Land land) {
        var noise = land.noise();
        var swells = Open.swells(view, noise, 30);
        var layers = new ArrayList<Layer>();
        layers.add(Peaks.range(view, land, new Peaks.Range(4200, 10_500, 0.18, 2600)));
        layers.add(new Terrain(0.4, 2400, swells, (at, ink) -> bed(land, at, ink)));
        var grove = new Grove(view, Plants.broad(view, land));
        var far = grove.planted(new Grove.Area(40, 1500, 900, 11), (x, z) -> Open.groups(noise, x, z), 1);
        layers.add(grove.layer(39, far, swells));
        layers.addAll(Plants.grass(view, land, (x, z) -> Math.abs(z - MIDDLE) > 1.9 ? z > STRIP.near() ? 1 : MOWN : 0));
        return layers;
    }

    private static void bed(Land land, Terrain.Spot at, Ink ink) {
        land.grass(at, ink);
        double off = at.z - MIDDLE;
        double soft = at.footprint * 3;
        double rough = 0.2 * land.noise().fractal(at.x * 1.7, at.z * 1.7, 3);
        double on = Touch.within(off + rough, -1.7, 1.7, 0.3 + soft);
        if (on <= 0) {
            return;
        }
        double stones = land.noise().fractal(at.x * 14, at.z * 9, 3);
        ink.mix(GRAVEL.times(1 + 0.5 * stones), on * (1 - 0.6 * land.snow()));
        double along = at.x / 0.62 - Math.floor(at.x / 0.62);
        double sleeper = Touch.within(along, 0.3, 0.7, at.footprint / 0.62) * Touch.within(off, -1.25, 1.25, soft);
        ink.mix(SLEEPER.times(1 + 0.3 * stones), sleeper * (1 - 0.4 * land.snow()));
        double near = Math.abs(Math.abs(off) - GAUGE);
        double rail = Touch.within(near, -1, 0.075, soft);
        double shade = Touch.within(near, 0.075, 0.2, soft);
        ink.times(1 - 0.5 * shade).mix(STEEL, rail);
    }
}
