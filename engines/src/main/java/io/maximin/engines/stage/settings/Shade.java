package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.View;

/** Shadows on the ground, as soft ellipses away from the light. */
final class Shade {
    private Shade() {}

    /** What throws one: the pixel of its foot, its height in pixels, half its width as a share of that. */
    record Caster(double column, double row, double pixels, double wide) {}

    /** @param floor row below which nearer land hides it */
    static void cast(Canvas canvas, View view, Caster caster, double floor) {
        var light = view.light();
        var sun = Sun.of(light, view.camera());
        double ratio = light.key().luminance()
                / (light.key().luminance() + light.ambient().luminance());
        double strength = ratio * (1 - light.softness() * 0.7) * 0.75;
        double half = Math.max(2, caster.wide * caster.pixels);
        double flat = Math.clamp(
                (caster.row - view.camera().horizon()) / view.camera().focal(), 0.012, 0.5);
        double reach = Math.min(2.2, 0.9 / sun.y() * Math.abs(sun.x())) * caster.pixels * 0.5;
        double middle = caster.column - Math.signum(sun.x()) * reach * 0.55;
        double wide = half * 0.7 + reach * 0.5;
        double high = Math.max(1.2, wide * flat * 1.1);
        int top = (int) Math.max(0, caster.row - high);
        int bottom = (int) Math.min(Math.min(canvas.height(), floor), caster.row + high + 1);
        var ink = new Ink();
        for (int y = top; y < bottom; y++) {
            double v = (y + 0.5 - caster.row) / high;
            for (int x = (int) Math.max(0, middle - wide); x < Math.min(canvas.width(), middle + wide); x++) {
                double u = (x + 0.5 - middle) / wide;
                double inside = 1 - u * u - v * v;
                if (inside > 0) {
                    int at = y * canvas.width() + x;
                    Tone.over(canvas.pixels(), at, ink, Math.min(1, inside * 1.8) * strength * 0.6);
                }
            }
        }
    }
}
