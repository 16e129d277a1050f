package io.maximin.images;

import java.util.Objects;

/** An encoded picture whose header was read. */
public final class Picture {
    /** Longest edge of a picture that is made or taken here, in pixels. */
    public static final int MAX_EDGE = 4096;

    private final byte[] bytes;
    private final PictureHeader header;

    private Picture(byte[] bytes, PictureHeader header) {
        this.bytes = bytes;
        this.header = Objects.requireNonNull(header);
    }

    /**
     * Takes the bytes, which nobody may change afterwards.
     *
     * @throws IllegalArgumentException saying why they are no picture that can be taken
     */
    public static Picture of(byte[] bytes) {
        var header = PictureHeader.read(bytes)
                .orElseThrow(() -> new IllegalArgumentException("is neither JPEG, PNG nor WebP"));
        if (header.width() > MAX_EDGE || header.height() > MAX_EDGE) {
            throw new IllegalArgumentException("has " + header.width() + " x " + header.height() + " pixels, more than "
                    + MAX_EDGE + " on an edge");
        }
        return new Picture(bytes, header);
    }

    /** The bytes themselves, not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    public PictureFormat format() {
        return header.format();
    }

    /** In pixels. */
    public int width() {
        return header.width();
    }

    /** In pixels. */
    public int height() {
        return header.height();
    }
}
