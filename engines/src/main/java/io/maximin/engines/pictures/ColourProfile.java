package io.maximin.engines.pictures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the numbers of a picture mean, by an ICC profile of the plain kind (ICC.1:2022, section 8.3): a curve for each
 * channel and a matrix, or one curve for grey. Cameras, phones and screens use these; the tables of printers are left
 * alone.
 */
final class ColourProfile {
    private static final int COLOUR_SPACE_AT = 16;
    private static final int TAGS_AT = 128;
    private static final int MOST_TAGS = 200;
    private static final int LEVELS = 256;
    private static final int STEPS = 1 << 14;

    /** From the D50 white of profiles to linear sRGB (IEC 61966-2-1, adapted by Bradford). */
    private static final double[][] TO_SRGB = {
        {3.1338561, -1.6168667, -0.4906146}, {-0.9787684, 1.9161415, 0.0334540}, {0.0719453, -0.2289914, 1.4052427}
    };

    private static final byte[] SRGB_LEVELS = srgbLevels();

    private final List<ToneCurve> curves;
    private final double[][] matrix;

    private ColourProfile(List<ToneCurve> curves, double[][] matrix) {
        this.curves = curves;
        this.matrix = matrix;
    }

    /** The profile, if it is of a kind that is understood and is not sRGB anyway. */
    static Optional<ColourProfile> of(byte[] bytes) {
        try {
            return read(Bytes.of(bytes)).filter(profile -> !profile.isSrgb());
        } catch (PictureException _) {
            // A broken profile leaves the colours as they would be without one.
            return Optional.empty();
        }
    }

    private static Optional<ColourProfile> read(Bytes bytes) {
        var space = bytes.seek(COLOUR_SPACE_AT).letters(4);
        var connection = bytes.letters(4);
        var tags = tags(bytes);
        if (space.equals("GRAY") && tags.containsKey("kTRC")) {
            var curve = ToneCurve.read(tag(tags, "kTRC"));
            return Optional.of(new ColourProfile(List.of(curve, curve, curve), identity()));
        }
        if (!space.equals("RGB ") || !connection.equals("XYZ ") || !tags.containsKey("rXYZ")) {
            return Optional.empty();
        }
        List<ToneCurve> curves = new ArrayList<>();
        var colours = new double[3][];
        for (int i = 0; i < 3; i++) {
            curves.add(ToneCurve.read(tag(tags, "rgb".charAt(i) + "TRC")));
            colours[i] = xyz(tag(tags, "rgb".charAt(i) + "XYZ"));
        }
        return Optional.of(new ColourProfile(curves, product(colours)));
    }

    private static Map<String, Bytes> tags(Bytes bytes) {
        long count = Math.min(MOST_TAGS, bytes.seek(TAGS_AT).u32());
        var table = bytes.part(count * 12);
        Map<String, Bytes> tags = new HashMap<>();
        for (int i = 0; i < count; i++) {
            var name = table.letters(4);
            long at = table.u32();
            tags.put(name, bytes.seek(at).part(table.u32()));
        }
        return tags;
    }

    private static Bytes tag(Map<String, Bytes> tags, String name) {
        var tag = tags.get(name);
        if (tag == null) {
            throw new PictureException("colour profile has no " + name);
        }
        return tag;
    }

    private static double[] xyz(Bytes tag) {
        tag.skip(8);
        return new double[] {ToneCurve.fixed(tag), ToneCurve.fixed(tag), ToneCurve.fixed(tag)};
    }

    private static double[][] product(double[][] colours) {
        var product = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int k = 0; k < 3; k++) {
                    product[row][column] += TO_SRGB[row][k] * colours[column][k];
                }
            }
        }
        return product;
    }

    private static double[][] identity() {
        return new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    }

    private boolean isSrgb() {
        var probe = new int[64];
        for (int i = 0; i < probe.length; i++) {
            probe[i] = 0xFF000000 | (i % 4 * 85) << 16 | (i / 4 % 4 * 85) << 8 | i / 16 * 85;
        }
        var same = toSrgb(new Bitmap(8, 8, probe)).argb();
        for (int i = 0; i < probe.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                if (Math.abs((probe[i] >> shift & 0xFF) - (same[i] >> shift & 0xFF)) > 2) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The same colours in the numbers of sRGB; what sRGB cannot show is clipped. */
    Bitmap toSrgb(Bitmap picture) {
        var linear = new float[3][LEVELS];
        for (int channel = 0; channel < 3; channel++) {
            for (int level = 0; level < LEVELS; level++) {
                linear[channel][level] = (float) curves.get(channel).at(level / 255.0);
            }
        }
        var out = new int[picture.argb().length];
        for (int i = 0; i < out.length; i++) {
            int pixel = picture.argb()[i];
            float red = linear[0][pixel >> 16 & 0xFF];
            float green = linear[1][pixel >> 8 & 0xFF];
            float blue = linear[2][pixel & 0xFF];
            int mixed = pixel >>> 24;
            for (var row : matrix) {
                double value = row[0] * red + row[1] * green + row[2] * blue;
                mixed = mixed << 8 | (SRGB_LEVELS[(int) (Math.clamp(value, 0, 1) * STEPS + 0.5)] & 0xFF);
            }
            out[i] = mixed;
        }
        return new Bitmap(picture.width(), picture.height(), out);
    }

    private static byte[] srgbLevels() {
        var levels = new byte[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            double linear = (double) i / STEPS;
            double coded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
            levels[i] = (byte) Math.round(coded * 255);
        }
        return levels;
    }
}
