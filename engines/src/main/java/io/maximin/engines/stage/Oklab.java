package io.maximin.engines.stage;

/**
 * A colour by lightness, chroma and hue as the eye sees them (B. Ottosson, Oklab): what palettes are mixed in.
 *
 * @param light 0 to 1
 * @param a green to red
 * @param b blue to yellow
 */
public record Oklab(double light, double a, double b) {
    public static Oklab of(Rgb colour) {
        double red = colour.red();
        double green = colour.green();
        double blue = colour.blue();
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new Oklab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /** What it is in light, without less than none of a part. */
    public Rgb rgb() {
        var colour = unbounded();
        return new Rgb(Math.max(0, colour.red()), Math.max(0, colour.green()), Math.max(0, colour.blue()));
    }

    /** What it is in light; what sRGB does not hold is below 0 or over 1 in a part. */
    public Rgb unbounded() {
        double l = cube(light + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(light - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(light - 0.0894841775 * a - 1.2914855480 * b);
        return new Rgb(
                4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
                -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
                -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    private static double cube(double value) {
        return value * value * value;
    }

    /** Mixes: 0 is this, 1 the other. */
    public Oklab mix(Oklab other, double share) {
        return new Oklab(light + (other.light - light) * share, a + (other.a - a) * share, b + (other.b - b) * share);
    }

    /** Turns the hue by an angle in radians, and scales lightness and chroma. */
    public Oklab moved(double turn, double lightness, double chroma) {
        double cos = Math.cos(turn) * chroma;
        double sin = Math.sin(turn) * chroma;
        return new Oklab(light * lightness, a * cos - b * sin, a * sin + b * cos);
    }

    /** Mixes two colours as the eye would. */
    public static Rgb mix(Rgb from, Rgb to, double share) {
        return of(from).mix(of(to), share).rgb();
    }

    /** Moves a colour. */
    public static Rgb moved(Rgb colour, double turn, double lightness, double chroma) {
        return of(colour).moved(turn, lightness, chroma).rgb();
    }
}
