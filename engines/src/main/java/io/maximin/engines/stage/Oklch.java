package io.maximin.engines.stage;

/**
 * A colour as the eye orders it (OKLCH, Ottosson 2020).
 *
 * @param lightness 0 black to 1 white
 * @param chroma 0 grey to about 0.32
 * @param hue in radians; 0.5 is about red, 1.9 yellow, 2.5 green, 4.6 blue
 */
public record Oklch(double lightness, double chroma, double hue) {
    public static Oklch of(Rgb rgb) {
        double l = Math.cbrt(0.4122214708 * rgb.red() + 0.5363325363 * rgb.green() + 0.0514459929 * rgb.blue());
        double m = Math.cbrt(0.2119034982 * rgb.red() + 0.6806995451 * rgb.green() + 0.1073969566 * rgb.blue());
        double s = Math.cbrt(0.0883024619 * rgb.red() + 0.2817188376 * rgb.green() + 0.6299787005 * rgb.blue());
        double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        double lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        return new Oklch(lightness, Math.hypot(a, b), Math.atan2(b, a));
    }

    /** Of sRGB, 0xRRGGBB. */
    public static Oklch of(int rgb) {
        return of(Rgb.of(rgb));
    }

    /** The colour, brought into sRGB by taking chroma away if it lies outside. */
    public Rgb rgb() {
        var colour = unbounded(chroma);
        if (within(colour)) {
            return colour;
        }
        double low = 0;
        double high = chroma;
        for (int i = 0; i < 8; i++) {
            double middle = (low + high) / 2;
            if (within(unbounded(middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return unbounded(low);
    }

    private static boolean within(Rgb rgb) {
        return Math.min(rgb.red(), Math.min(rgb.green(), rgb.blue())) > -0.0005
                && Math.max(rgb.red(), Math.max(rgb.green(), rgb.blue())) < 1.0005;
    }

    private Rgb unbounded(double c) {
        double a = c * Math.cos(hue);
        double b = c * Math.sin(hue);
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new Rgb(
                4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
                -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
                -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
