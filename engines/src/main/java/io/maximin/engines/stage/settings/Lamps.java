package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;

/** Street lamps: a post, a lantern and its halo. */
final class Lamps {
    static final Rgb WARM = Rgb.of(0xFFC873);
    private static final Rgb IRON = Rgb.of(0x2A2E30);

    private Lamps() {}

    /** Puts one up, and its light into the lighting. */
    static void post(Solids solids, Town town, Vec foot, double height) {
        double on = town.climate().lamps();
        Skin iron = (touch, ink) -> ink.set(IRON);
        solids.add(
                foot.z(),
                java.util.List.of(
                        Solids.round(foot, 0.045, height, iron),
                        Solids.round(foot, 0.09, 0.5, iron),
                        Facet.front(foot.x() - 0.16, foot.y() + height, foot.z(), 0.32, 0.42, (touch, ink) -> {
                            double half = 0.10 + 0.06 * touch.v / 0.42;
                            ink.set(0.75, 0.74, 0.7);
                            ink.alpha = touch.withinU(0.16 - half, 0.16 + half);
                            touch.glow(WARM, on * 1.4);
                        }),
                        Solids.cone(foot.plus(0, height + 0.42, 0), 0.2, 0.16, iron)));
        if (on > 0.1) {
            town.lighting().lamp(new Outdoors.Lamp(foot.plus(0, height + 0.2, 0), WARM.times(on * 0.9), 9));
        }
    }

    /** The halo of a lamp in the air. */
    static Layer halo(View view, Vec at, double strength) {
        return new Painted(at.z() - 0.01, (canvas, seen) -> {
            var camera = view.camera();
            double scale = camera.scale(at.z());
            double wet = Climate.of(view).wet() + view.light().haze() * 2;
            var ink = new Ink().set(WARM);
            double x = camera.column(at.x(), at.z());
            double y = camera.row(at.y(), at.z());
            Stars.splat(canvas, x, y, ink, new Stars.Spot(strength * 0.5, Math.max(1, scale * 0.22)));
            Stars.splat(
                    canvas,
                    x,
                    y,
                    ink,
                    new Stars.Spot(
                            strength * (0.12 + 0.1 * wet), Math.max(1, Math.min(canvas.height() / 6.0, scale * 0.9))));
        });
    }
}
