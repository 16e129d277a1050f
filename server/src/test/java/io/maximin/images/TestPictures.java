package io.maximin.images;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small pictures of one colour. */
public final class TestPictures {
    private TestPictures() {}

    /** @param format {@code jpeg} or {@code png} */
    public static byte[] plain(int width, int height, int rgb, String format) {
        var pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = pixels.createGraphics();
        graphics.setColor(new Color(rgb));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return encoded(pixels, format);
    }

    static byte[] encoded(BufferedImage pixels, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(pixels, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static String dataUrl(byte[] picture, String format) {
        return "data:image/" + format + ";base64," + Base64.getEncoder().encodeToString(picture);
    }

    public static BufferedImage decoded(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG whose header tells that size, and whose content is one pixel. */
    public static byte[] pngHeader(int width, int height) {
        var whole = plain(1, 1, 0, "png");
        var check = new CRC32();
        ByteBuffer.wrap(whole).putInt(16, width).putInt(20, height);
        check.update(whole, 12, 17);
        ByteBuffer.wrap(whole).putInt(29, (int) check.getValue());
        return whole;
    }
}
