package io.maximin.engines.pictures;

/**
 * How a camera was held (EXIF 2.32, tag Orientation): what must be done to the stored pixels to show them upright.
 * Every
 * way is an optional mirroring at the diagonal, then of the columns, then of the rows.
 */
enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    FLIPPED(false, false, true),
    TRANSPOSED(true, false, false),
    TURNED_RIGHT(true, true, false),
    TRANSVERSED(true, true, true),
    TURNED_LEFT(true, false, true);

    private static final int TAG = 0x0112;
    private static final int MOST_ENTRIES = 1000;
    private static final int ENTRY_BYTES = 12;

    private final boolean swapsSides;
    private final boolean mirrorsColumns;
    private final boolean mirrorsRows;

    Orientation(boolean swapsSides, boolean mirrorsColumns, boolean mirrorsRows) {
        this.swapsSides = swapsSides;
        this.mirrorsColumns = mirrorsColumns;
        this.mirrorsRows = mirrorsRows;
    }

    boolean swapsSides() {
        return swapsSides;
    }

    /** Shows the stored pixels upright. */
    Bitmap turned(Bitmap stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int width = swapsSides ? stored.height() : stored.width();
        int height = swapsSides ? stored.width() : stored.height();
        int stepRight = swapsSides ? stored.width() : 1;
        int stepDown = swapsSides ? 1 : stored.width();
        var turned = new int[width * height];
        for (int y = 0; y < height; y++) {
            int from = (mirrorsRows ? height - 1 - y : y) * stepDown + (mirrorsColumns ? (width - 1) * stepRight : 0);
            int step = mirrorsColumns ? -stepRight : stepRight;
            for (int x = 0; x < width; x++, from += step) {
                turned[y * width + x] = stored.argb()[from];
            }
        }
        return new Bitmap(width, height, turned);
    }

    /** What EXIF data says, which begins with the mark of its byte order; upright if it says nothing of sense. */
    static Orientation of(Bytes exif) {
        try {
            return read(exif);
        } catch (PictureException _) {
            // A camera's broken notes are no reason to refuse its picture.
            return UPRIGHT;
        }
    }

    private static Orientation read(Bytes exif) {
        boolean little = exif.passes("II*\0");
        if (!little && !exif.passes("MM\0*")) {
            return UPRIGHT;
        }
        long directory = little ? exif.u32Little() : exif.u32();
        exif.seek(directory);
        int entries = Math.min(MOST_ENTRIES, little ? exif.u16Little() : exif.u16());
        for (int i = 0; i < entries; i++) {
            var entry = exif.part(ENTRY_BYTES);
            if ((little ? entry.u16Little() : entry.u16()) == TAG) {
                entry.skip(6);
                int number = little ? entry.u16Little() : entry.u16();
                return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
