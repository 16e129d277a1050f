package io.maximin.engines.pictures;

/**
 * The first chunk of a PNG file.
 *
 * @param depth bits of a sample
 */
record PngHeader(int width, int height, int depth, Colour colour, boolean interlaced) {
    /** What the samples of a pixel are. */
    enum Colour {
        GREY(0, 1, 1, 16),
        RGB(2, 3, 8, 16),
        INDEXED(3, 1, 1, 8),
        GREY_ALPHA(4, 2, 8, 16),
        RGB_ALPHA(6, 4, 8, 16);

        private final int number;
        private final int samples;
        private final int leastDepth;
        private final int mostDepth;

        Colour(int number, int samples, int leastDepth, int mostDepth) {
            this.number = number;
            this.samples = samples;
            this.leastDepth = leastDepth;
            this.mostDepth = mostDepth;
        }

        boolean allows(int depth) {
            return Integer.bitCount(depth) == 1 && depth >= leastDepth && depth <= mostDepth;
        }

        int samples() {
            return samples;
        }

        private static Colour of(int number) {
            for (var colour : values()) {
                if (colour.number == number) {
                    return colour;
                }
            }
            throw new PictureException("PNG picture has an unknown kind of colour, " + number);
        }
    }

    static PngHeader read(Bytes bytes) {
        long width = bytes.u32();
        long height = bytes.u32();
        if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new PictureException("picture is " + width + " x " + height + " pixels, which is no size of a PNG");
        }
        int depth = bytes.u8();
        var colour = Colour.of(bytes.u8());
        int compression = bytes.u8();
        int filter = bytes.u8();
        int interlace = bytes.u8();
        if (compression + filter != 0 || interlace > 1 || !colour.allows(depth)) {
            throw new PictureException("PNG picture is packed in a way that is unknown");
        }
        return new PngHeader((int) width, (int) height, depth, colour, interlace == 1);
    }

    int bitsPerPixel() {
        return depth * colour.samples();
    }
}
