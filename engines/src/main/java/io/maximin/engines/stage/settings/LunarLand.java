package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Backdrop;
import io.maximin.engines.stage.Ground;
import io.maximin.engines.stage.Ground.Surface;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The surface of the moon: grey dust and craters under a black sky, the earth above. */
record LunarLand() implements Backdrop {
    private static final Rgb DUST = Rgb.of(0xA8A6A2);
    private static final Rgb SKY = Rgb.of(0x04050A);

    @Override
    public double horizon() {
        return 0.55;
    }

    @Override
    public Ground ground(View view) {
        return new Ground(2.2, 34, Surface.LAND, List.of());
    }

    @Override
    public List<Layer> layers(View view) {
        var noise = new Noise(view.seed() + 29);
        double unit = Open.unit(view);
        var layers = new ArrayList<Layer>();
        layers.add(new Painted(Double.POSITIVE_INFINITY, (canvas, seen) -> Arrays.fill(canvas.pixels(), SKY.argb())));
        layers.add(new Painted(
                1e12,
                (canvas, seen) -> Stars.scatter(canvas, view, view.camera().horizon() * 1.4, 900)));
        layers.add(new Painted(1e9, (canvas, seen) -> Planet.earth(canvas, view)));
        Terrain.Relief far = (x, z) -> unit
                * z
                * (0.09 * Math.max(0, noise.fractal(x / 900, z / 700, 5) + 0.25) + 0.006)
                * Relief.step(900, 1400, z);
        layers.add(new Terrain(900, 4200, far, (at, ink) -> dust(noise, at, ink)));
        Terrain.Relief near = (x, z) -> {
            double flat = Relief.step(4, 30, z);
            double pits = craters(noise, x, z, 4.5) * (0.25 + 0.75 * flat) + craters(noise, x + 90, z, 19) * flat;
            return pits + flat * unit * (noise.fractal(x / 120, z / 80, 3) * 6 + z * 0.004);
        };
        layers.add(new Terrain(0.4, 1200, near, (at, ink) -> dust(noise, at, ink)));
        return layers;
    }

    /** Bowls with raised rims, one in most squares of a grid. */
    private static double craters(Noise noise, double x, double z, double grid) {
        int column = (int) Math.floor(x / grid);
        int row = (int) Math.floor(z / grid);
        double height = 0;
        for (int i = column - 1; i <= column + 1; i++) {
            for (int k = row - 1; k <= row + 1; k++) {
                double radius = grid * (0.10 + 0.34 * noise.cell(i * 3 + 1, k * 5 + 2));
                double dx = x - grid * (i + 0.2 + 0.6 * noise.cell(i, k * 7 + 3));
                double dz = z - grid * (k + 0.2 + 0.6 * noise.cell(i * 11 + 4, k));
                double away = Math.sqrt(dx * dx + dz * dz) / radius;
                if (away < 2 && noise.cell(i * 13, k * 17) > 0.3) {
                    double bowl = away < 1 ? 0.34 * (away * away - 1) : 0;
                    double rim = 0.13 * Math.exp(-(away - 1) * (away - 1) * 22);
                    height += radius * (bowl + rim);
                }
            }
        }
        return height;
    }

    private static void dust(Noise noise, Terrain.Spot at, Ink ink) {
        double scale = Math.max(1, at.z / 25);
        double wide = noise.fractal(at.x / (6 * scale), at.z / (5 * scale), 4);
        double fine = noise.fractal(at.x * 5, at.z * 4, 3) * Math.clamp(0.16 / at.footprint - 0.3, 0, 1);
        ink.set(DUST).times(0.82 + 0.2 * wide + 0.16 * fine);
        at.south += 0.22 * fine;
    }
}
