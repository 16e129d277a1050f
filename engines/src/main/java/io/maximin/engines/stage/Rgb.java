package io.maximin.engines.stage;

/** A colour in linear light; 1 is white, more is brighter than that. */
public record Rgb(double red, double green, double blue) {
    public static final Rgb BLACK = new Rgb(0, 0, 0);
    public static final Rgb WHITE = new Rgb(1, 1, 1);

    /** Of sRGB, 0xRRGGBB. */
    public static Rgb of(int rgb) {
        return new Rgb(linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255));
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** To sRGB, opaque: 0xFFRRGGBB; what is brighter than white is white. */
    public int argb() {
        return 0xFF000000 | code(red) << 16 | code(green) << 8 | code(blue);
    }

    private static int code(double value) {
        return (int) Math.round(255 * encoded(Math.clamp(value, 0, 1)));
    }

    /** The sRGB value of linear light, both 0 to 1. */
    public static double encoded(double light) {
        return light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }

    public Rgb times(double factor) {
        return new Rgb(red * factor, green * factor, blue * factor);
    }

    public Rgb times(Rgb other) {
        return new Rgb(red * other.red, green * other.green, blue * other.blue);
    }

    public Rgb plus(Rgb other) {
        return new Rgb(red + other.red, green + other.green, blue + other.blue);
    }

    /** Mixes: 0 is this, 1 the other. */
    public Rgb mix(Rgb other, double share) {
        return times(1 - share).plus(other.times(share));
    }

    public double luminance() {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }
}
