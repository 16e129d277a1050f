package io.maximin.images;

import io.maximin.engines.pictures.Bitmap;
import io.maximin.engines.pictures.PictureBounds;
import io.maximin.engines.pictures.PictureException;
import io.maximin.engines.pictures.PictureReader;

/** An encoded picture whose header was read. */
public final class Picture {
    /** Longest edge of a picture that is made or taken here, in pixels. */
    public static final int MAX_EDGE = 4096;

    private final byte[] bytes;
    private final PictureFormat format;
    private final int width;
    private final int height;

    private Picture(byte[] bytes, PictureFormat format, int width, int height) {
        this.bytes = bytes;
        this.format = format;
        this.width = width;
        this.height = height;
    }

    /**
     * Takes the bytes, which nobody may change afterwards.
     *
     * @throws IllegalArgumentException saying why they are no picture that can be taken
     */
    public static Picture of(byte[] bytes) {
        try {
            var header = PictureReader.look(bytes);
            var format = format(header.format());
            if (header.width() > MAX_EDGE || header.height() > MAX_EDGE) {
                throw new IllegalArgumentException("has " + header.width() + " x " + header.height()
                        + " pixels, more than " + MAX_EDGE + " on an edge");
            }
            return new Picture(bytes, format, header.width(), header.height());
        } catch (PictureException e) {
            throw new IllegalArgumentException("cannot be taken: " + e.getMessage(), e);
        }
    }

    private static PictureFormat format(io.maximin.engines.pictures.PictureFormat format) {
        return switch (format) {
            case JPEG -> PictureFormat.JPEG;
            case PNG -> PictureFormat.PNG;
            case WEBP -> PictureFormat.WEBP;
            case GIF -> throw new IllegalArgumentException("cannot be taken: it is a GIF");
        };
    }

    /** The bytes themselves, not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    public PictureFormat format() {
        return format;
    }

    /** In pixels, upright. */
    public int width() {
        return width;
    }

    /** In pixels, upright. */
    public int height() {
        return height;
    }

    /**
     * Its pixels, upright.
     *
     * @throws PictureException if they are damaged
     */
    Bitmap decoded() {
        return PictureReader.read(bytes, new PictureBounds(Integer.MAX_VALUE, MAX_EDGE * MAX_EDGE, MAX_EDGE));
    }
}
