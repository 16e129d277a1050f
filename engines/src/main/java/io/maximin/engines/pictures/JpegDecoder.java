package io.maximin.engines.pictures;

import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Lets the JDK's decoder unpack the samples and makes colours of them. */
final class JpegDecoder {
    private static final int OPAQUE = 0xFF000000;

    private JpegDecoder() {}

    /** @param file with nothing in it but what pixels need */
    static Bitmap decode(byte[] file, JpegFrame frame, int adobe) {
        var colour = frame.colour(adobe);
        byte[] samples = samples(raster(file), frame);
        var argb = new int[Math.multiplyExact(frame.width(), frame.height())];
        for (int i = 0, at = 0; i < argb.length; i++, at += frame.components().size()) {
            argb[i] = OPAQUE | rgb(samples, at, colour);
        }
        return new Bitmap(frame.width(), frame.height(), argb);
    }

    private static Raster raster(byte[] file) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            return reader.readRaster(0, null);
        } catch (IOException e) {
            throw new PictureException("the JPEG picture is damaged", e);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] samples(Raster raster, JpegFrame frame) {
        int bands = frame.components().size();
        if (raster.getWidth() == frame.width()
                && raster.getHeight() == frame.height()
                && raster.getNumBands() == bands
                && raster.getDataBuffer() instanceof DataBufferByte buffer
                && buffer.getData().length == frame.width() * frame.height() * bands) {
            return buffer.getData();
        }
        throw new PictureException("JPEG picture is damaged: its size changes on the way");
    }

    private static int rgb(byte[] samples, int at, JpegFrame.Colour colour) {
        int first = samples[at] & 0xFF;
        return switch (colour) {
            case GREY -> first * 0x010101;
            case RGB -> triple(samples, at);
            case LUMA_CHROMA -> fromLuma(first, samples[at + 1] & 0xFF, samples[at + 2] & 0xFF);
            case CMYK -> inked(~triple(samples, at), ~samples[at + 3]);
            case INVERTED_CMYK -> inked(triple(samples, at), samples[at + 3]);
            case INVERTED_LUMA_CHROMA_BLACK ->
                inked(~fromLuma(first, samples[at + 1] & 0xFF, samples[at + 2] & 0xFF), samples[at + 3]);
        };
    }

    private static int triple(byte[] samples, int at) {
        return (samples[at] & 0xFF) << 16 | (samples[at + 1] & 0xFF) << 8 | (samples[at + 2] & 0xFF);
    }

    /** Full-range BT.601 (JFIF 1.02), with sixteen binary places. */
    private static int fromLuma(int luma, int blueness, int redness) {
        int cb = blueness - 128;
        int cr = redness - 128;
        int base = (luma << 16) + 0x8000;
        int red = base + 91_881 * cr;
        int green = base - 22_554 * cb - 46_802 * cr;
        int blue = base + 116_130 * cb;
        return level(red) << 16 | level(green) << 8 | level(blue);
    }

    private static int level(int fixed) {
        return Math.clamp(fixed >> 16, 0, 255);
    }

    /** The paper's colour under what is left white by the coloured inks and by black; all 0 for full ink. */
    private static int inked(int whites, int black) {
        int left = black & 0xFF;
        return multiplied(whites >> 16, left) << 16 | multiplied(whites >> 8, left) << 8 | multiplied(whites, left);
    }

    private static int multiplied(int value, int factor) {
        return ((value & 0xFF) * factor + 127) / 255;
    }
}
