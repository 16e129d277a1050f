package io.maximin.engines.stage.sprites;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Chance;
import io.maximin.engines.stage.Srgb;
import io.maximin.engines.stage.View;

/** Seats sprites in a picture: light, shadows, mirror images, and enough contrast against what is behind. */
public final class Seat {
    private static final double WANTED = 26;
    private static final double MOST_GLOW = 0.2;

    private final Canvas canvas;
    private final View view;
    private final Ground ground;

    /**
     * What mirrors and what swallows.
     *
     * @param wet share of a thing's light that level ground throws back, 0 dry
     */
    public record Ground(double wet) {}

    public Seat(Canvas canvas, View view, Ground ground) {
        this.canvas = canvas;
        this.view = view;
        this.ground = ground;
    }

    /**
     * Paints a sprite over what is there.
     *
     * @param subject whether it has to stand out: its ground is made lighter or darker if it does not
     * @param raised pixels of its foot over the ground, for what flies above ground that is seen; negative if none is
     */
    public void paint(Sprite sprite, Stance stance, boolean subject, double raised) {
        double gain = subject && stance.footing() != Footing.SKY ? stoodOut(sprite, stance) : 1;
        var lit = new Shading(view.light(), gain * Shading.matched(sprite)).lit(sprite, stance);
        var shadow = new Shadow(canvas, view.light());
        switch (stance.footing()) {
            case GROUND -> {
                if (ground.wet > 0) {
                    mirror(lit, stance, ground.wet);
                }
                shadow.cast(lit, stance, view.camera(), 0);
                shadow.contact(lit, stance, 1);
            }
            case WATER -> mirror(lit, stance, 0.42);
            case PERCHED -> shadow.contact(lit, stance, 0.8);
            case AIR -> {
                if (raised >= 0) {
                    shadow.cast(lit, stance, view.camera(), raised);
                }
            }
            case HELD, SKY -> {}
        }
        blend(lit, stance);
    }

    private void blend(Sprite sprite, Stance stance) {
        int left = (int) Math.round(stance.column() - sprite.footX());
        int top = (int) Math.round(stance.row() + stance.immersion() * stance.height() - sprite.footY());
        int waterline = stance.footing() == Footing.WATER ? (int) Math.round(stance.row()) : canvas.height();
        for (int y = Math.max(0, -top); y < sprite.height() && top + y < canvas.height(); y++) {
            int row = top + y;
            float shown = row < waterline ? 1 : Math.max(0, 0.3f - 0.05f * (row - waterline));
            for (int x = Math.max(0, -left); x < sprite.width() && left + x < canvas.width() && shown > 0; x++) {
                int pixel = sprite.pixels()[y * sprite.width() + x];
                if (pixel >>> 24 != 0) {
                    int place = row * canvas.width() + left + x;
                    canvas.pixels()[place] = over(pixel, canvas.pixels()[place], shown);
                }
            }
        }
    }

    private static int over(int pixel, int below, float share) {
        float rest = 1 - (pixel >>> 24) / 255f * share;
        int alpha = Math.min(255, Math.round((pixel >>> 24) * share + (below >>> 24) * rest));
        int red = Math.min(255, Math.round((pixel >> 16 & 255) * share + (below >> 16 & 255) * rest));
        int green = Math.min(255, Math.round((pixel >> 8 & 255) * share + (below >> 8 & 255) * rest));
        int blue = Math.min(255, Math.round((pixel & 255) * share + (below & 255) * rest));
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    /** The image upside down below the foot, squeezed, broken by ripples and fading. */
    private void mirror(Sprite sprite, Stance stance, double strength) {
        double squeeze = 0.72;
        int base = (int) Math.round(stance.row());
        int reach = (int) ((1 - stance.immersion()) * stance.height() * squeeze);
        int left = (int) Math.round(stance.column() - sprite.footX());
        double calm = Math.max(1, 0.012 * stance.height());
        for (int i = 0; i < reach && base + i < canvas.height(); i++) {
            if (base + i < 0) {
                continue;
            }
            double depth = (double) i / reach;
            int source = (int) (sprite.footY() - stance.immersion() * stance.height() - i / squeeze);
            double wave = Math.sin(i / calm * 0.9 + Chance.at(0, i / 3, 3) * 4 + view.t() * 2.2);
            int shift = (int) Math.round(wave * calm * (0.3 + 1.2 * depth));
            float share = (float) (strength * (1 - depth) * (0.75 + 0.25 * Chance.at(1, i / 2, 4)));
            for (int x = Math.max(0, -left); x < sprite.width() && left + x < canvas.width(); x++) {
                int from = x + shift;
                if (sprite.alpha(from, source) != 0) {
                    int place = (base + i) * canvas.width() + left + x;
                    canvas.pixels()[place] =
                            over(sprite.pixels()[source * sprite.width() + from], canvas.pixels()[place], share);
                }
            }
        }
    }

    /** Lightens or darkens what is around a sprite if both have one tone; answers the gain that it needs itself. */
    private double stoodOut(Sprite sprite, Stance stance) {
        double own = tone(sprite);
        double behind = toneBehind(sprite, stance);
        double lack = WANTED - Math.abs(own * exposure() - behind);
        if (lack <= 0) {
            return 1;
        }
        boolean lighter = own * exposure() >= behind || behind < 50;
        double share = lack / WANTED;
        glow(sprite, stance, lighter ? -MOST_GLOW * share : MOST_GLOW * share);
        return lighter ? 1 + 0.22 * share : 1 - 0.15 * share;
    }

    private double exposure() {
        var light = view.light();
        double bright = light.ambient().plus(light.key().times(0.85)).luminance();
        return Math.sqrt(Math.clamp(bright, 0.3, 1.12));
    }

    private static double tone(Sprite sprite) {
        double sum = 0;
        double count = 1e-6;
        for (int i = 0; i < sprite.pixels().length; i += 3) {
            if (sprite.pixels()[i] >>> 24 > 200) {
                sum += Srgb.luma(sprite.pixels()[i]);
                count++;
            }
        }
        return sum / count;
    }

    private double toneBehind(Sprite sprite, Stance stance) {
        int left = (int) Math.round(stance.column() - sprite.footX());
        int top = (int) Math.round(stance.row() - sprite.footY());
        double sum = 0;
        double count = 1e-6;
        for (int y = Math.max(0, top); y < Math.min(canvas.height(), stance.row()); y += 3) {
            for (int x = Math.max(0, left); x < Math.min(canvas.width(), left + sprite.width()); x += 3) {
                sum += Srgb.luma(canvas.pixels()[y * canvas.width() + x]);
                count++;
            }
        }
        return sum / count;
    }

    private void glow(Sprite sprite, Stance stance, double strength) {
        double middle = stance.column() - sprite.footX() + sprite.width() / 2.0;
        double centre = stance.row() - stance.height() * 0.5;
        double halfWidth = sprite.width() * 0.62 + 0.5 * stance.height() + 1;
        double halfHeight = stance.height() * 1.05 + 1;
        int top = Math.clamp((int) (centre - halfHeight), 0, canvas.height());
        int bottom = Math.clamp((int) (centre + halfHeight), 0, canvas.height());
        int left = Math.clamp((int) (middle - halfWidth), 0, canvas.width());
        int right = Math.clamp((int) (middle + halfWidth), 0, canvas.width());
        for (int y = top; y < bottom; y++) {
            double v = (y - centre) / halfHeight;
            for (int x = left; x < right; x++) {
                double u = (x - middle) / halfWidth;
                double near = 1 - u * u - v * v;
                if (near > 0) {
                    int place = y * canvas.width() + x;
                    canvas.pixels()[place] = toned(canvas.pixels()[place], (float) (strength * near * near));
                }
            }
        }
    }

    private static int toned(int pixel, float share) {
        int goal = share > 0 ? 255 : 0;
        float part = Math.abs(share);
        int red = Math.round((pixel >> 16 & 255) + (goal - (pixel >> 16 & 255)) * part);
        int green = Math.round((pixel >> 8 & 255) + (goal - (pixel >> 8 & 255)) * part);
        int blue = Math.round((pixel & 255) + (goal - (pixel & 255)) * part);
        return (pixel & 0xFF000000) | red << 16 | green << 8 | blue;
    }
}
