package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** Boughs with leaves that hang into the picture from above. */
final class Canopy {
    private final View view;
    private final Air air;
    private final Species species;
    private final Map<Integer, Sprite> grown = new ConcurrentHashMap<>();

    Canopy(View view, Land land, boolean jungle) {
        this.view = view;
        this.air = new Air(view);
        double bare = jungle ? 0 : Plants.bare(view.scene().world());
        List<Rgb> tones = jungle
                ? List.of(Rgb.of(0x3C7A36), Rgb.of(0x5C9A40), Rgb.of(0x2C623A), Rgb.of(0x7AB04A))
                : land.tints().leaves();
        this.species = new Species(
                Species.Form.BOUGH,
                0.75,
                0.012,
                0.020,
                bare > 0.5 ? 30 : 190,
                tones,
                Tints.BARK,
                Math.min(bare, 0.8),
                land.snow());
    }

    void paint(Canvas canvas, double x, double z, long salt) {
        var dice = new SplittableRandom(salt);
        var camera = view.camera();
        double scale = camera.scale(z);
        double top = camera.eye() + camera.horizon() / scale;
        for (int i = 0; i < 4; i++) {
            double size = 1.6 + 1.8 * dice.nextDouble();
            double off = (dice.nextDouble() - 0.5) * 5.2;
            double y = Math.max(3.2, top - 0.7) - size * 0.2 + dice.nextDouble() * 1.6;
            double sway = 0.05 * Math.sin(view.t() * 1.1 + off * 3);
            var put = new Sprite.Put(
                    camera.column(x + off + sway, z),
                    camera.row(y, z),
                    size * scale,
                    dice.nextBoolean(),
                    canvas.height());
            sprite(dice.nextInt(3)).put(canvas, put, air.at((int) put.x()), air.share(z));
        }
    }

    private Sprite sprite(int variant) {
        int pixels = Math.clamp(view.camera().height() / 4, 40, 320);
        return grown.computeIfAbsent(variant, _ -> Tree.grown(species, air, pixels, view.seed() * 33 + variant));
    }
}
