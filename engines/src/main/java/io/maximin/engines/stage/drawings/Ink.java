package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Colour;
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
        double red = linear(rgb >> 16 & 255);
        double green = linear(rgb >> 8 & 255);
        double blue = linear(rgb & 255);
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        double hue = (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
        return new Ink(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, Math.hypot(a, b), hue, 1);
    }

    static Ink of(Colour colour) {
        return of(colour.rgb());
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
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
                (Math.toDegrees(Math.atan2(b, a)) + 360) % 360,
                alpha * (1 - share) + other.alpha * share);
    }

    private static double across(double chroma, double hue, boolean a) {
        double angle = Math.toRadians(hue);
        return chroma * (a ? Math.cos(angle) : Math.sin(angle));
    }

    /** For Java 2D, with as much of its chroma as sRGB holds. */
    Color color() {
        double[] rgb = rgb(chroma);
        for (double less = 0.92; !fits(rgb) && less > 0; less -= 0.08) {
            rgb = rgb(chroma * less);
        }
        return new Color(encoded(rgb[0]), encoded(rgb[1]), encoded(rgb[2]), (int) Math.round(alpha * 255));
    }

    private double[] rgb(double c) {
        double a = across(c, hue, true);
        double b = across(c, hue, false);
        double l = cube(light + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(light - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(light - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static boolean fits(double[] rgb) {
        for (double value : rgb) {
            if (value < -0.002 || value > 1.002) {
                return false;
            }
        }
        return true;
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static int encoded(double value) {
        double share = Math.clamp(value, 0, 1);
        double curved = share <= 0.0031308 ? share * 12.92 : 1.055 * Math.pow(share, 1 / 2.4) - 0.055;
        return (int) Math.round(curved * 255);
    }
}
