package io.maximin.engines.pictures;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Unpacks the lines of a PNG file and undoes their filters, one line at a time. */
final class PngDecoder {
    /** The seven passes of an interlaced picture: first column and line, and the steps between them. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private static final int[][] ONE_PASS = {{0, 0, 1, 1}};

    private final PngHeader header;
    private final PngPixels pixels;
    private final int[] argb;
    private final int step;

    PngDecoder(PngHeader header, PngPixels pixels) {
        this.header = header;
        this.pixels = pixels;
        this.argb = new int[Math.multiplyExact(header.width(), header.height())];
        this.step = Math.max(1, header.bitsPerPixel() / 8);
    }

    Bitmap decode(InputStream in) throws IOException {
        for (var pass : header.interlaced() ? PASSES : ONE_PASS) {
            pass(in, pass);
        }
        return new Bitmap(header.width(), header.height(), argb);
    }

    private void pass(InputStream in, int[] pass) throws IOException {
        int columns = Math.ceilDiv(header.width() - pass[0], pass[2]);
        int lines = Math.ceilDiv(header.height() - pass[1], pass[3]);
        if (columns < 1) {
            return;
        }
        var line = new byte[(int) (((long) columns * header.bitsPerPixel() + 7) / 8)];
        var above = new byte[line.length];
        for (int i = 0; i < lines; i++) {
            int filter = in.read();
            if (in.readNBytes(line, 0, line.length) < line.length) {
                throw new EOFException();
            }
            unfilter(filter, line, above);
            int at = (pass[1] + i * pass[3]) * header.width() + pass[0];
            for (int x = 0; x < columns; x++, at += pass[2]) {
                argb[at] = pixels.at(line, x);
            }
            var swap = above;
            above = line;
            line = swap;
        }
    }

    private void unfilter(int filter, byte[] line, byte[] above) {
        switch (filter) {
            case 0 -> {}
            case 1 -> {
                for (int i = step; i < line.length; i++) {
                    line[i] += line[i - step];
                }
            }
            case 2 -> {
                for (int i = 0; i < line.length; i++) {
                    line[i] += above[i];
                }
            }
            case 3 -> {
                for (int i = 0; i < line.length; i++) {
                    int left = i < step ? 0 : line[i - step] & 0xFF;
                    line[i] += (byte) ((left + (above[i] & 0xFF)) / 2);
                }
            }
            case 4 -> {
                for (int i = 0; i < line.length; i++) {
                    int left = i < step ? 0 : line[i - step] & 0xFF;
                    int corner = i < step ? 0 : above[i - step] & 0xFF;
                    line[i] += (byte) PngWriter.paeth(left, above[i] & 0xFF, corner);
                }
            }
            default -> throw new PictureException("PNG picture is damaged: a line has filter " + filter);
        }
    }
}
