package io.maximin.engines.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes PNG files: eight bits a channel, every line with the filter that leaves least, quick compression. */
final class PngWriter {
    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private static final int COLOUR = 2;
    private static final int COLOUR_AND_ALPHA = 6;
    private static final int LEVEL = 3;
    private static final int FILTERS = 5;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    private PngWriter() {}

    static byte[] write(Bitmap picture) {
        boolean alpha = !picture.opaque();
        var writer = new PngWriter();
        writer.file.writeBytes(SIGNATURE);
        writer.chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(picture.width())
                        .putInt(picture.height())
                        .put((byte) 8)
                        .put((byte) (alpha ? COLOUR_AND_ALPHA : COLOUR))
                        .put(new byte[3])
                        .array());
        writer.chunk("sRGB", new byte[1]);
        writer.chunk("IDAT", compressed(picture, alpha ? 4 : 3));
        writer.chunk("IEND", new byte[0]);
        return writer.file.toByteArray();
    }

    private void chunk(String type, byte[] data) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(name);
        file.writeBytes(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] compressed(Bitmap picture, int channels) {
        var out = new ByteArrayOutputStream(picture.argb().length);
        var buffer = new byte[1 << 16];
        var previous = new byte[picture.width() * channels];
        var line = new byte[previous.length];
        var filtered = new byte[FILTERS][previous.length + 1];
        try (var deflater = new Deflater(LEVEL)) {
            for (int y = 0; y < picture.height(); y++) {
                bytes(picture, y, channels, line);
                deflater.setInput(best(line, previous, channels, filtered));
                while (!deflater.needsInput()) {
                    out.write(buffer, 0, deflater.deflate(buffer));
                }
                var swap = previous;
                previous = line;
                line = swap;
            }
            deflater.finish();
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return out.toByteArray();
    }

    private static void bytes(Bitmap picture, int y, int channels, byte[] line) {
        for (int x = 0, at = 0; x < picture.width(); x++, at += channels) {
            int pixel = picture.pixel(x, y);
            line[at] = (byte) (pixel >> 16);
            line[at + 1] = (byte) (pixel >> 8);
            line[at + 2] = (byte) pixel;
            if (channels == 4) {
                line[at + 3] = (byte) (pixel >>> 24);
            }
        }
    }

    private static byte[] best(byte[] line, byte[] above, int channels, byte[][] filtered) {
        var sums = new long[FILTERS];
        for (int filter = 0; filter < FILTERS; filter++) {
            filtered[filter][0] = (byte) filter;
        }
        for (int i = 0; i < line.length; i++) {
            int value = line[i];
            int left = i < channels ? 0 : line[i - channels] & 0xFF;
            int up = above[i] & 0xFF;
            int corner = i < channels ? 0 : above[i - channels] & 0xFF;
            filtered[0][i + 1] = (byte) value;
            filtered[1][i + 1] = (byte) (value - left);
            filtered[2][i + 1] = (byte) (value - up);
            filtered[3][i + 1] = (byte) (value - (left + up) / 2);
            filtered[4][i + 1] = (byte) (value - paeth(left, up, corner));
            for (int filter = 0; filter < FILTERS; filter++) {
                sums[filter] += Math.abs(filtered[filter][i + 1]);
            }
        }
        int best = 0;
        for (int filter = 1; filter < FILTERS; filter++) {
            best = sums[filter] < sums[best] ? filter : best;
        }
        return filtered[best];
    }

    /** The neighbour nearest to what a plane through all three would give. */
    static int paeth(int left, int up, int corner) {
        int fromLeft = Math.abs(up - corner);
        int fromUp = Math.abs(left - corner);
        int fromCorner = Math.abs(left + up - 2 * corner);
        if (fromLeft <= fromUp && fromLeft <= fromCorner) {
            return left;
        }
        return fromUp <= fromCorner ? up : corner;
    }
}
