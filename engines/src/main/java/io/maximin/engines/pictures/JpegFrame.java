package io.maximin.engines.pictures;

import java.util.ArrayList;
import java.util.List;

/**
 * The frame header of a JPEG file.
 *
 * @param components the numbers that name them
 */
record JpegFrame(int width, int height, List<Integer> components) {
    /** Stands where there is no segment of Adobe's. */
    static final int NO_ADOBE = -1;

    private static final int PRECISION = 8;
    private static final List<Integer> RGB = List.of((int) 'R', (int) 'G', (int) 'B');

    JpegFrame {
        components = List.copyOf(components);
    }

    /** What the samples of a pixel are. */
    enum Colour {
        GREY,
        RGB,
        LUMA_CHROMA,
        CMYK,
        INVERTED_CMYK,
        INVERTED_LUMA_CHROMA_BLACK
    }

    static JpegFrame read(Bytes body) {
        int precision = body.u8();
        if (precision != PRECISION) {
            throw new PictureException("JPEG picture has samples of " + precision + " bits, only 8 are read");
        }
        int height = body.u16();
        int width = body.u16();
        int count = body.u8();
        List<Integer> components = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            components.add(body.u8());
            body.skip(2);
        }
        return new JpegFrame(width, height, components);
    }

    /**
     * What decoders agree on, since the standard leaves it open.
     *
     * @param adobe the transform that Adobe's segment names, or {@link #NO_ADOBE}
     */
    Colour colour(int adobe) {
        return switch (components.size()) {
            case 1 -> Colour.GREY;
            case 3 -> adobe == 0 || (adobe == NO_ADOBE && components.equals(RGB)) ? Colour.RGB : Colour.LUMA_CHROMA;
            case 4 ->
                switch (adobe) {
                    case NO_ADOBE -> Colour.CMYK;
                    case 2 -> Colour.INVERTED_LUMA_CHROMA_BLACK;
                    default -> Colour.INVERTED_CMYK;
                };
            default -> throw new PictureException("JPEG picture has " + components.size() + " colours to a pixel");
        };
    }
}
