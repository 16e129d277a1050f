package io.maximin.engines.pictures;

import java.util.Arrays;

/** What the samples of a PNG's lines show. */
final class PngPixels {
    private static final int OPAQUE = 0xFF000000;
    private static final int NONE = -1;

    private final PngHeader header;
    private final int[] palette;
    private final int[] clear;

    /** @param transparency of the palette's colours, or the one colour that is clear; may be empty */
    PngPixels(PngHeader header, byte[] palette, byte[] transparency) {
        this.header = header;
        this.palette = header.colour() == PngHeader.Colour.INDEXED ? colours(palette, transparency) : new int[0];
        this.clear = clear(header, transparency);
    }

    // A colour beyond the palette is shown black, as elsewhere.
    private static int[] colours(byte[] palette, byte[] transparency) {
        if (palette.length < 3) {
            throw new PictureException("PNG picture lacks the palette of its colours");
        }
        var colours = new int[256];
        Arrays.fill(colours, OPAQUE);
        for (int i = 0; i < Math.min(256, palette.length / 3); i++) {
            int alpha = i < transparency.length ? transparency[i] & 0xFF : 0xFF;
            colours[i] = alpha << 24
                    | (palette[3 * i] & 0xFF) << 16
                    | (palette[3 * i + 1] & 0xFF) << 8
                    | (palette[3 * i + 2] & 0xFF);
        }
        return colours;
    }

    private static int[] clear(PngHeader header, byte[] transparency) {
        int samples = header.colour().samples();
        var clear = new int[samples];
        boolean given = switch (header.colour()) {
            case GREY, RGB -> transparency.length >= 2 * samples;
            case INDEXED, GREY_ALPHA, RGB_ALPHA -> false;
        };
        for (int i = 0; i < samples; i++) {
            clear[i] = given ? (transparency[2 * i] & 0xFF) << 8 | (transparency[2 * i + 1] & 0xFF) : NONE;
        }
        return clear;
    }

    /** The colour of the pixel at a place of an unfiltered line. */
    int at(byte[] line, int x) {
        return switch (header.colour()) {
            case INDEXED -> palette[sample(line, x)];
            case GREY -> {
                int grey = sample(line, x);
                yield opaque(grey == clear[0]) | shown(grey) * 0x010101;
            }
            case GREY_ALPHA -> shown(sample(line, 2 * x + 1)) << 24 | shown(sample(line, 2 * x)) * 0x010101;
            case RGB -> {
                int red = sample(line, 3 * x);
                int green = sample(line, 3 * x + 1);
                int blue = sample(line, 3 * x + 2);
                boolean hidden = red == clear[0] && green == clear[1] && blue == clear[2];
                yield opaque(hidden) | shown(red) << 16 | shown(green) << 8 | shown(blue);
            }
            case RGB_ALPHA ->
                shown(sample(line, 4 * x + 3)) << 24
                        | shown(sample(line, 4 * x)) << 16
                        | shown(sample(line, 4 * x + 1)) << 8
                        | shown(sample(line, 4 * x + 2));
        };
    }

    private static int opaque(boolean hidden) {
        return hidden ? 0 : OPAQUE;
    }

    private int sample(byte[] line, int index) {
        return switch (header.depth()) {
            case 8 -> line[index] & 0xFF;
            case 16 -> (line[2 * index] & 0xFF) << 8 | (line[2 * index + 1] & 0xFF);
            default -> {
                int depth = header.depth();
                int bit = index * depth;
                yield (line[bit >> 3] & 0xFF) >> (8 - depth - (bit & 7)) & ((1 << depth) - 1);
            }
        };
    }

    /** A sample as one of 256 levels. */
    private int shown(int sample) {
        return switch (header.depth()) {
            case 8 -> sample;
            case 16 -> (sample * 255 + 32_767) / 65_535;
            default -> sample * 255 / ((1 << header.depth()) - 1);
        };
    }
}
