package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;

/** Ranges of mountains: a ridged multifractal with true faces in light and shade, and snow where it lies. */
final class Peaks {
    private Peaks() {}

    /**
     * A range.
     *
     * @param near where it begins, in metres
     * @param far where it ends
     * @param share of the picture's height that its highest peaks reach
     * @param size of its massifs in metres
     */
    record Range(double near, double far, double share, double size) {}

    static Layer range(View view, Land land, Range range) {
        var noise = land.noise();
        double unit = view.camera().height() / view.camera().focal();
        double most = range.share * unit;
        double snowline = 0.50 + 0.14 * noise.cell(4, 4);
        Terrain.Relief relief = (x, z) -> {
            double rise = Relief.step(range.near, range.near * 1.35, z);
            double warp = noise.fractal(x / range.size * 0.8 + 3, z / range.size * 0.8, 3) * 0.35;
            double ridges = noise.ridged(x / range.size + warp, z / range.size - warp, 7);
            double massif = 0.72 + 0.6 * noise.at(x / range.size * 0.37 + 20, z / range.size * 0.3);
            return rise * z * most * Math.max(0.02, ridges * massif * 1.15 - 0.02);
        };
        return new Terrain(
                range.near, range.far, relief, (at, ink) -> land.alpine(at, ink, at.z * most * 0.75, snowline));
    }

    /** Near trees stand at the sides, so that the view is open. */
    static double aside(View view, double x, double z) {
        double half = view.camera().width() / 2.0 / view.camera().focal() * z;
        return z > 420 ? 1 : Relief.step(0.35, 0.75, Math.abs(x) / half + (z - 60) / 1200);
    }

    static List<Layer> alps(View view, Land land) {
        var noise = land.noise();
        double unit = view.camera().height() / view.camera().focal();
        Terrain.Relief foot = (x, z) -> {
            double rise = Relief.step(40, 260, z);
            return rise == 0 ? 0 : rise * unit * (noise.fractal(x / 300, z / 220, 5) * 26 + z * 0.02);
        };
        var layers = new ArrayList<Layer>();
        layers.add(range(view, land, new Range(7500, 16000, 0.34, 4200)));
        layers.add(range(view, land, new Range(2600, 7000, 0.40, 2600)));
        layers.add(new Terrain(0.4, 2300, foot, land::grass));
        var grove = new Grove(view, Plants.conifers(view, land));
        Grove.Wish wish = (x, z) -> Math.clamp(noise.fractal(x / 160 + 50, z / 130, 3) * 2.2 + 0.1, 0.02, 1);
        layers.add(grove.layer(
                50,
                grove.planted(new Grove.Area(60, 1900, 1500, 12), (x, z) -> wish.at(x, z) * aside(view, x, z), 1),
                foot));
        layers.addAll(Plants.grass(view, land, (x, z) -> 0.8));
        return layers;
    }
}
