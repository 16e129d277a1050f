package io.maximin.engines.pictures;

import java.util.Optional;

/** The first frame of a GIF file (GIF89a specification); what follows it is not looked at. */
final class GifFile implements PictureFile {
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int HAS_COLOURS = 0x80;
    private static final int INTERLACED = 0x40;
    private static final int OPAQUE = 0xFF000000;
    private static final int NONE = -1;

    /** The first line and the step of each pass of an interlaced frame. */
    private static final int[][] PASSES = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};

    private final int width;
    private final int height;
    private final Bytes bytes;
    private int[] colours;
    private int clear = NONE;

    private GifFile(int width, int height, int[] colours, Bytes bytes) {
        this.width = width;
        this.height = height;
        this.colours = colours;
        this.bytes = bytes;
    }

    /** @param bytes behind the signature */
    static GifFile open(Bytes bytes) {
        int width = bytes.u16Little();
        int height = bytes.u16Little();
        int flags = bytes.u8();
        bytes.skip(2);
        return new GifFile(width, height, colours(bytes, flags), bytes);
    }

    private static int[] colours(Bytes bytes, int flags) {
        int count = (flags & HAS_COLOURS) == 0 ? 0 : 2 << (flags & 7);
        var colours = new int[256];
        for (int i = 0; i < count; i++) {
            colours[i] = OPAQUE | bytes.u8() << 16 | bytes.u8() << 8 | bytes.u8();
        }
        return colours;
    }

    @Override
    public PictureFormat format() {
        return PictureFormat.GIF;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public Orientation orientation() {
        return Orientation.UPRIGHT;
    }

    @Override
    public Optional<byte[]> profile() {
        return Optional.empty();
    }

    @Override
    public Bitmap decode() {
        while (true) {
            int block = bytes.u8();
            if (block == IMAGE) {
                return frame();
            }
            if (block != EXTENSION) {
                throw new PictureException("GIF picture has no frame");
            }
            extension();
        }
    }

    private void extension() {
        boolean control = bytes.u8() == GRAPHIC_CONTROL;
        int length = bytes.u8();
        if (control && length == 4) {
            boolean hasClear = (bytes.u8() & 1) != 0;
            bytes.skip(2);
            int index = bytes.u8();
            clear = hasClear ? index : NONE;
            length = bytes.u8();
        }
        for (; length > 0; length = bytes.u8()) {
            bytes.skip(length);
        }
    }

    private Bitmap frame() {
        int left = bytes.u16Little();
        int top = bytes.u16Little();
        int frameWidth = bytes.u16Little();
        int frameHeight = bytes.u16Little();
        int flags = bytes.u8();
        if ((flags & HAS_COLOURS) != 0) {
            colours = colours(bytes, flags);
        }
        if (frameWidth < 1 || frameHeight < 1 || left + frameWidth > width || top + frameHeight > height) {
            throw new PictureException("GIF picture has a frame of " + frameWidth + " x " + frameHeight + " pixels at "
                    + left + "," + top + ", outside its " + width + " x " + height);
        }
        var indices = new LzwDecoder(bytes).decode(frameWidth * frameHeight);
        var argb = new int[width * height];
        for (int line = 0; line < frameHeight; line++) {
            int y = top + ((flags & INTERLACED) == 0 ? line : interlaced(line, frameHeight));
            for (int x = 0; x < frameWidth; x++) {
                int index = indices[line * frameWidth + x] & 0xFF;
                argb[y * width + left + x] = index == clear ? 0 : colours[index];
            }
        }
        return new Bitmap(width, height, argb);
    }

    /** Which line the n-th stored one is: every eighth, those halfway between, and so on. */
    private static int interlaced(int stored, int height) {
        int passed = 0;
        for (var pass : PASSES) {
            int lines = Math.max(0, Math.ceilDiv(height - pass[0], pass[1]));
            if (stored < passed + lines) {
                return pass[0] + (stored - passed) * pass[1];
            }
            passed += lines;
        }
        return stored;
    }
}
