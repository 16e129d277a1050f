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
        var lab = Oklab.of(rgb);
        return new Oklch(lab.light(), Math.hypot(lab.a(), lab.b()), Math.atan2(lab.b(), lab.a()));
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
        return new Oklab(lightness, c * Math.cos(hue), c * Math.sin(hue)).unbounded();
    }
}
