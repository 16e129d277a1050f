package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Scene.World;
import io.maximin.engines.stage.Backdrop;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Ground;
import io.maximin.engines.stage.Ground.Surface;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.View;
import java.util.List;
import java.util.SplittableRandom;

/** No place at all: a studio with a seamless ground, a pool of light and a soft fall-off. */
record Studio() implements Backdrop {
    private static final int[] TONES = {0xE7D8C3, 0xC9DCE2, 0xDDD3E6, 0xD5E0C8, 0xF0D6CF, 0xE8E4DC, 0xBFD3DC, 0xF2DFB8};

    /** The colour of the ground. */
    static Rgb tone(World world, long seed) {
        var dice = new SplittableRandom(seed ^ 0x57D10);
        var own = Oklab.moved(Rgb.of(TONES[dice.nextInt(TONES.length)]), (dice.nextDouble() - 0.5) * 0.2, 1, 1);
        return world.accent().map(accent -> Rgb.of(accent.rgb())).orElse(own);
    }

    @Override
    public double horizon() {
        return 0.58;
    }

    @Override
    public Ground ground(View view) {
        return new Ground(2.4, 12, Surface.FLOOR, List.of());
    }

    @Override
    public List<Layer> layers(View view) {
        return List.of(new Painted(Double.POSITIVE_INFINITY, (canvas, seen) -> paint(canvas, view)));
    }

    private static void paint(Canvas canvas, View view) {
        var light = view.light();
        var tone = tone(view.scene().world(), view.seed());
        var bright = light.key().plus(light.ambient());
        double edge = Math.clamp(view.camera().horizon() / canvas.height(), -0.5, 1.5);
        double side = light.side();
        double ratio = canvas.width() / (double) canvas.height();
        Rows.each(0, canvas.height(), row -> {
            var ink = new Ink();
            double v = row / (double) canvas.height();
            for (int column = 0; column < canvas.width(); column++) {
                double u = (column / (double) canvas.width() - 0.5) * ratio;
                double pool = Math.exp(-(Math.pow(u - side * 0.16, 2) * 1.5 + Math.pow(v - edge * 0.62, 2) * 2.2));
                double floor = Relief.step(edge - 0.12, edge + 0.26, v);
                double seam = Math.exp(-Math.pow((v - edge) * 11, 2));
                double near = Math.exp(-(Math.pow(u - side * 0.1, 2) * 1.1 + Math.pow(v - edge - 0.25, 2) * 5));
                double shade = (0.36 + 0.62 * pool) * (1 - floor) + (0.52 + 0.44 * near) * floor - 0.02 * seam;
                ink.set(Oklab.moved(tone, 0, 0.97, 1)).mix(Rgb.WHITE, 0.16 * pool + 0.08 * near * floor);
                ink.times(bright).times(shade * 0.92);
                Tone.put(canvas.pixels(), row * canvas.width() + column, ink.red, ink.green, ink.blue);
            }
        });
    }
}
