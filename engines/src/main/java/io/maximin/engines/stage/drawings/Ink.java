package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Colour;
import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.Rgb;
import java.awt.Color;

/**
 * A colour by lightness, chroma and hue (OKLCH, Ottosson 2020), so that lighter and darker tones of it look related.
 *
 * @param light 0 to 1
 * @param chroma 0 to about 0.37
 * @param hue degrees, 0 to 360
 * @param alpha 0 clear to 1 opaque
 */
record Ink(double light, double chroma, double hue, double alpha) {
    static final Ink WHITE = Ink.of(0xFBFAF7);
    static final Ink BLACK = Ink.of(0x25222B);

    static Ink of(int rgb) {
        var lab = Oklab.of(Rgb.of(rgb));
        return new Ink(lab.light(), Math.hypot(lab.a(), lab.b()), degrees(lab.a(), lab.b()), 1);
    }

    static Ink of(Colour colour) {
        return of(colour.rgb());
    }

    private static double degrees(double a, double b) {
        return (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
    }

    Ink alpha(double value) {
        return new Ink(light, chroma, hue, Math.clamp(value, 0, 1));
    }

    Ink lightness(double value) {
        return new Ink(Math.clamp(value, 0, 1), chroma, hue, alpha);
    }

    Ink chroma(double value) {
        return new Ink(light, Math.clamp(value, 0, 0.37), hue, alpha);
    }

    /** What it is where more light falls: lighter and a little warmer. */
    Ink lit(double by) {
        return new Ink(Math.min(0.985, light + by), chroma, turned(-by * 60), alpha);
    }

    /** What it is where less light falls: darker, a little cooler and as rich. */
    Ink shade(double by) {
        double darker = Math.max(0.08, light - by);
        double richer = light > 0.9 ? chroma * 0.7 + by * 0.06 : chroma * (1 + by * 0.5);
        return new Ink(darker, richer, light > 0.9 && chroma < 0.03 ? 275 : turned(by * 60), alpha);
    }

    /** Away from yellow, over red or over green, to violet. */
    private double turned(double degrees) {
        if (chroma < 0.01) {
            return hue;
        }
        double sign = hue < 110 || hue > 285 ? -1 : 1;
        return (hue + sign * degrees + 720) % 360;
    }

    /** Mixes: 0 is this, 1 the other. */
    Ink mix(Ink other, double share) {
        double a = across(chroma, hue, true) * (1 - share) + across(other.chroma, other.hue, true) * share;
        double b = across(chroma, hue, false) * (1 - share) + across(other.chroma, other.hue, false) * share;
        return new Ink(
                light * (1 - share) + other.light * share,
                Math.hypot(a, b),
                degrees(a, b),
                alpha * (1 - share) + other.alpha * share);
    }

    private static double across(double chroma, double hue, boolean a) {
        double angle = Math.toRadians(hue);
        return chroma * (a ? Math.cos(angle) : Math.sin(angle));
    }

    /** For Java 2D, with as much of its chroma as sRGB holds. */
    Color color() {
        var rgb = rgb(chroma);
        for (double less = 0.92; !fits(rgb) && less > 0; less -= 0.08) {
            rgb = rgb(chroma * less);
        }
        int opacity = (int) Math.round(alpha * 255);
        return new Color((opacity << 24) | (rgb.argb() & 0xFFFFFF), true);
    }

    private Rgb rgb(double c) {
        return new Oklab(light, across(c, hue, true), across(c, hue, false)).unbounded();
    }

    private static boolean fits(Rgb rgb) {
        return Math.min(rgb.red(), Math.min(rgb.green(), rgb.blue())) >= -0.002
                && Math.max(rgb.red(), Math.max(rgb.green(), rgb.blue())) <= 1.002;
    }
}
