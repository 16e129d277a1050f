package io.maximin.engines.pictures;

import java.util.Locale;

/**
 * Reads pictures that anybody may have sent: JPEG, PNG, GIF and WebP, known by their first bytes. Sizes are taken
 * from the
 * header and held against the bounds before memory is asked for; texts and other packed extras inside are not unpacked,
 * or within a bound. Nothing outside the bytes is opened. Drawings (SVG) are programs and are not read.
 */
public final class PictureReader {
    private PictureReader() {}

    /**
     * What the header says; the pixels may still turn out to be damaged.
     *
     * @throws PictureException if the bytes begin with no header of a known format
     */
    public static PictureInfo look(byte[] bytes) {
        var file = open(bytes);
        boolean swaps = file.orientation().swapsSides();
        return new PictureInfo(
                file.format(), swaps ? file.height() : file.width(), swaps ? file.width() : file.height());
    }

    /**
     * The picture, upright, in sRGB. What follows it in the file is ignored.
     *
     * @throws PictureException if the picture is too large, damaged, cut off or of an unknown format
     */
    public static Bitmap read(byte[] bytes, PictureBounds bounds) {
        bounds.requireBytes(bytes.length);
        var file = open(bytes);
        bounds.requireSize(file.width(), file.height());
        var stored = decode(file);
        var coloured = file.profile().flatMap(ColourProfile::of).map(profile -> profile.toSrgb(stored));
        return file.orientation().turned(coloured.orElse(stored));
    }

    // Decoders meet anything here; what they trip over is the picture's fault.
    private static Bitmap decode(PictureFile file) {
        try {
            return file.decode();
        } catch (PictureException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new PictureException("the " + file.format().label() + " picture is damaged", e);
        }
    }

    private static PictureFile open(byte[] bytes) {
        var start = Bytes.of(bytes);
        if (start.passes((byte) 0xFF, (byte) 0xD8, (byte) 0xFF)) {
            return JpegFile.open(bytes);
        }
        if (start.passes(PngWriter.SIGNATURE)) {
            return PngFile.open(start);
        }
        if (start.passes("GIF87a") || start.passes("GIF89a")) {
            return GifFile.open(start);
        }
        if (start.passes("RIFF") && start.left() >= 8 && start.seek(8).passes("WEBP")) {
            return WebpFile.open(start);
        }
        throw new PictureException(
                "picture is of no format that is read (JPEG, PNG, GIF, WebP); it " + beginning(bytes));
    }

    private static String beginning(byte[] bytes) {
        if (bytes.length == 0) {
            return "is empty";
        }
        var hex = new StringBuilder("begins with");
        for (int i = 0; i < Math.min(8, bytes.length); i++) {
            hex.append(String.format(Locale.ROOT, " %02x", bytes[i]));
        }
        return hex.toString();
    }
}
