package io.maximin.engines.stage.sprites;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Light;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.Srgb;

/** Puts a sprite into the light of a scene: ambient and key light on a rounded body, a rim towards the key, haze. */
final class Shading {
    /** A subject that the scene leaves in the dark would not be seen: its exposure has a floor. */
    private static final double DARKEST = 0.3;

    private static final double BRIGHTEST = 1.12;
    private static final double TINT = 0.62;
    private static final double CONTACT = 0.22;

    /** What drawings reflect on average: half of the way to it goes a photograph, in stops. */
    private static final double USUAL_BRIGHTNESS = 0.24;

    private static final double MOST_BRIGHTENED = 1.6;
    /** How round a photograph is made, which has shades of its own. */
    private static final float PHOTOGRAPHED_RELIEF = 0.3f;

    /** Width of the rim, of the height. */
    private static final double RIM = 0.018;

    private static final double PHOTOGRAPHED_RIM = 0.004;

    private final Light light;
    private final Rgb even;
    private final Rgb directed;
    private final double[] towards;

    /** @param gain that the contrast against the ground asks for, 1 if none */
    Shading(Light light, double gain) {
        this.light = light;
        double elevation = Math.clamp(light.elevation(), 0.15, 1.3);
        double x = light.side() * Math.cos(elevation);
        double y = Math.sin(elevation);
        double length = Math.sqrt(x * x + y * y + 0.36);
        this.towards = new double[] {x / length, y / length, 0.6 / length};
        var full = light.ambient().plus(light.key().times(0.85));
        double bright = Math.max(full.luminance(), 1e-6);
        double exposure = Math.clamp(bright, DARKEST, BRIGHTEST) / bright * gain;
        this.even = paler(light.ambient()).times(exposure);
        this.directed = paler(light.key()).times(exposure);
    }

    /** The gain that takes a photograph half of the way to the brightness of what is drawn; 1 for a drawing. */
    static double matched(Sprite sprite) {
        double own = sprite.photographed() ? sprite.brightness() : 0;
        return own <= 0 ? 1 : Math.clamp(Math.sqrt(USUAL_BRIGHTNESS / own), 1 / MOST_BRIGHTENED, MOST_BRIGHTENED);
    }

    private static Rgb paler(Rgb colour) {
        double grey = colour.luminance();
        return new Rgb(grey, grey, grey).mix(colour, TINT);
    }

    /** The sprite as it looks at a distance in metres; what shines takes no light. */
    Sprite lit(Sprite sprite, Stance stance) {
        if (stance.footing() == Footing.SKY) {
            return sprite;
        }
        var relief = new Relief(sprite, towards);
        float round = sprite.photographed() ? PHOTOGRAPHED_RELIEF : 1;
        float level = (float) ((1 - round) * towards[2]);
        var canvas = new Canvas(sprite.width(), sprite.height());
        float veil = (float) light.veil(stance.distance());
        double rimWidth = Math.max(1, (sprite.photographed() ? PHOTOGRAPHED_RIM : RIM) * stance.height());
        int rimX = (int) Math.round(towards[0] * rimWidth * 1.6);
        int rimY = (int) Math.round(-towards[1] * rimWidth);
        boolean grounded = stance.footing() == Footing.GROUND;
        Rows.each(sprite.height(), y -> {
            double up = (sprite.footY() - y) / stance.height();
            float below = grounded ? (float) (1 - CONTACT * Math.clamp(1 - up / 0.3, 0, 1)) : 1;
            for (int x = 0; x < sprite.width(); x++) {
                int place = y * sprite.width() + x;
                int alpha = sprite.pixels()[place] >>> 24;
                if (alpha != 0) {
                    float rim = (255 - sprite.alpha(x + rimX, y + rimY)) / 255f;
                    float across = (float) ((x - sprite.footX()) / sprite.width() * 0.3 * towards[0]);
                    float facing = facing(round * relief.at(x, y) + level + across);
                    canvas.pixels()[place] = lit(sprite.pixels()[place], alpha, facing * below, rim * below, veil);
                }
            }
        });
        return sprite.with(canvas);
    }

    private static float facing(float cosine) {
        return Math.clamp(0.42f + 0.78f * cosine, 0.28f, 1.25f);
    }

    private int lit(int pixel, int alpha, float facing, float rim, float veil) {
        var here = new Here(alpha, facing, 0.3f * rim, veil);
        int red = here.lit(pixel >> 16 & 255, (float) even.red(), (float) directed.red(), (float)
                light.air().red());
        int green = here.lit(pixel >> 8 & 255, (float) even.green(), (float) directed.green(), (float)
                light.air().green());
        int blue = here.lit(pixel & 255, (float) even.blue(), (float) directed.blue(), (float)
                light.air().blue());
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    private record Here(int alpha, float facing, float rim, float veil) {
        int lit(int value, float even, float directed, float air) {
            float own = Srgb.linear(Math.min(255, value * 255 / alpha));
            float shone = own * (even + directed * facing) + (0.25f + own) * directed * rim;
            return Srgb.encoded(shone + (air - shone) * veil) * alpha / 255;
        }
    }
}
