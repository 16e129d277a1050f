package io.maximin.engines.stage.sprites;

import io.maximin.engines.stage.Camera;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Light;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.Srgb;

/** What a sprite takes from the ground: the cast shadow of its outline, and the dark where it touches. */
final class Shadow {
    private static final double LONGEST = 1.9;
    private static final double CONTACT = 0.55;

    private final Canvas ground;
    private final Light light;
    private final float[] shaded = new float[3];

    Shadow(Canvas ground, Light light) {
        this.ground = ground;
        this.light = light;
        var full = light.ambient().plus(light.key());
        double strength = 1 - light.softness();
        shaded[0] = (float) (1 - strength * (1 - share(light.ambient().red(), full.red())));
        shaded[1] = (float) (1 - strength * (1 - share(light.ambient().green(), full.green())));
        shaded[2] = (float) (1 - strength * (1 - share(light.ambient().blue(), full.blue())));
    }

    private static double share(double part, double whole) {
        return Math.clamp(part / Math.max(whole, 1e-6), 0.18, 1);
    }

    /**
     * The outline laid down on level ground, away from the light and towards the viewer.
     *
     * @param raised height of the foot over the ground in pixels: what flies has its shadow below it
     */
    void cast(Sprite sprite, Stance stance, Camera camera, double raised) {
        if (light.softness() > 0.97 || stance.distance() <= 0) {
            return;
        }
        double length = Math.min(LONGEST, 1 / Math.tan(Math.clamp(light.elevation(), 0.3, 1.4)));
        double towards = Math.sqrt(Math.max(0.12, 1 - light.side() * light.side()));
        double flat = Math.clamp(camera.eye() / stance.distance(), 0.06, 0.6);
        double across = -light.side() * length;
        double down = Math.max(0.05, length * towards * flat);
        double row = stance.row() + raised;
        int first = Math.clamp((int) Math.floor(row), 0, ground.height());
        int last = Math.clamp((int) Math.ceil(row + down * stance.height()), 0, ground.height());
        Rows.each(last - first, i -> shadowRow(sprite, stance, first + i, (first + i - row) / down, across));
    }

    private void shadowRow(Sprite sprite, Stance stance, int y, double up, double across) {
        double share = up / stance.height();
        double shift = stance.column() + across * up - sprite.footX();
        int from = Math.clamp((int) Math.floor(shift) - 1, 0, ground.width());
        int to = Math.clamp((int) Math.ceil(shift + sprite.width()) + 1, 0, ground.width());
        int blur = (int) Math.round((0.008 + 0.05 * share * (0.4 + light.softness())) * stance.height());
        float fade = (float) Math.clamp(1 - 0.55 * share, 0, 1);
        int row = (int) Math.round(sprite.footY() - up);
        float sum = 0;
        for (int i = -blur; i <= blur; i++) {
            sum += coverage(sprite, from + i - (int) shift, row, blur);
        }
        for (int x = from; x < to; x++) {
            float depth = fade * sum / ((2 * blur + 1) * 255f);
            if (depth > 0.004f) {
                darken(y * ground.width() + x, depth);
            }
            sum += coverage(sprite, x + 1 + blur - (int) shift, row, blur)
                    - coverage(sprite, x - blur - (int) shift, row, blur);
        }
    }

    private static float coverage(Sprite sprite, int x, int row, int blur) {
        return (sprite.alpha(x, row) + sprite.alpha(x, row - blur / 2) + sprite.alpha(x, row + blur / 2)) / 3f;
    }

    /** The dark under what touches: an ellipse as wide as the lowest part is. */
    void contact(Sprite sprite, Stance stance, double strength) {
        var base = base(sprite, stance.height());
        double middle = stance.column() - sprite.footX() + (base[0] + base[1]) / 2;
        double half = (base[1] - base[0]) / 2 * 1.08 + 0.012 * stance.height();
        double flat = Math.max(1.5, Math.min(half * 0.3, 0.07 * stance.height()));
        int top = Math.clamp((int) (stance.row() - flat), 0, ground.height());
        int bottom = Math.clamp((int) (stance.row() + flat * 1.2) + 1, 0, ground.height());
        int left = Math.clamp((int) (middle - half), 0, ground.width());
        int right = Math.clamp((int) (middle + half) + 1, 0, ground.width());
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                double u = (x + 0.5 - middle) / half;
                double v = (y + 0.5 - stance.row()) / flat;
                double depth = 1 - u * u - v * v;
                if (depth > 0) {
                    multiply(y * ground.width() + x, (float) (1 - CONTACT * strength * depth * depth));
                }
            }
        }
    }

    private static double[] base(Sprite sprite, double height) {
        int left = sprite.width();
        int right = 0;
        int from = Math.max(0, (int) (sprite.footY() - 0.08 * height));
        int to = Math.min(sprite.height(), (int) (sprite.footY() + 0.03 * height) + 1);
        for (int y = from; y < to; y++) {
            for (int x = 0; x < sprite.width(); x++) {
                if (sprite.alpha(x, y) > 90) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
        }
        return left > right
                ? new double[] {sprite.footX() - 0.1 * height, sprite.footX() + 0.1 * height}
                : new double[] {left, right};
    }

    private void darken(int place, float depth) {
        int pixel = ground.pixels()[place];
        int red = Srgb.encoded(Srgb.linear(pixel >> 16 & 255) * (1 - depth * (1 - shaded[0])));
        int green = Srgb.encoded(Srgb.linear(pixel >> 8 & 255) * (1 - depth * (1 - shaded[1])));
        int blue = Srgb.encoded(Srgb.linear(pixel & 255) * (1 - depth * (1 - shaded[2])));
        ground.pixels()[place] = (pixel & 0xFF000000) | red << 16 | green << 8 | blue;
    }

    private void multiply(int place, float share) {
        int pixel = ground.pixels()[place];
        int red = Math.round((pixel >> 16 & 255) * share);
        int green = Math.round((pixel >> 8 & 255) * share);
        int blue = Math.round((pixel & 255) * share);
        ground.pixels()[place] = (pixel & 0xFF000000) | red << 16 | green << 8 | blue;
    }
}
