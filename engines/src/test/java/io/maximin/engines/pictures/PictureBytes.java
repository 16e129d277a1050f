package io.maximin.engines.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files made for tests: by the JDK's writers, or by hand where a file is to be wrong. */
final class PictureBytes {
    private PictureBytes() {}

    /** What the JDK writes for a picture. */
    static byte[] jdk(String format, BufferedImage image, boolean progressive) {
        return jdk(format, new IIOImage(image, null, null), progressive);
    }

    /** What the JDK writes for samples whose meaning it does not know. */
    static byte[] jdk(String format, Raster raster) {
        return jdk(format, new IIOImage(raster, null, null), false);
    }

    private static byte[] jdk(String format, IIOImage image, boolean progressive) {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            if (settings.canWriteCompressed() && format.equals("jpeg")) {
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionQuality(0.95f);
            }
            writer.setOutput(out);
            writer.write(null, image, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** What the JDK reads in a file. */
    static Bitmap jdkRead(byte[] file) {
        try {
            return bitmap(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)), "readable"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Bitmap bitmap(BufferedImage image) {
        int width = image.getWidth();
        return new Bitmap(width, image.getHeight(), image.getRGB(0, 0, width, image.getHeight(), null, 0, width));
    }

    static BufferedImage image(Bitmap picture, int type) {
        var image = new BufferedImage(picture.width(), picture.height(), type);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
        return image;
    }

    static byte[] joined(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    /** A file with a part put in after some bytes of it. */
    static byte[] inserted(byte[] file, int at, byte[] part) {
        return joined(Arrays.copyOf(file, at), part, Arrays.copyOfRange(file, at, file.length));
    }

    static byte[] pngChunk(String type, byte[] data) {
        var name = ascii(type);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        return joined(big32(data.length), name, data, big32((int) crc.getValue()));
    }

    static byte[] pngHeader(int width, int height, int depth, int colour) {
        return joined(PngWriter.SIGNATURE, pngChunk("IHDR", joined(big32(width), big32(height), new byte[] {
            (byte) depth, (byte) colour, 0, 0, 0
        })));
    }

    /** A PNG file of lines that already have their filter bytes. */
    static byte[] png(byte[] header, byte[] lines) {
        return joined(header, pngChunk("IDAT", deflated(lines)), pngChunk("IEND", new byte[0]));
    }

    static byte[] deflated(byte[] data) {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try (var deflater = new Deflater(9)) {
            deflater.setInput(data);
            deflater.finish();
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return out.toByteArray();
    }

    static byte[] jpegSegment(int marker, byte[] data) {
        int length = data.length + 2;
        return joined(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, data);
    }

    /** EXIF data that says how the camera was held, behind another entry. */
    static byte[] exif(int orientation, ByteOrder order) {
        return ByteBuffer.allocate(38)
                .order(order)
                .put(ascii(order == ByteOrder.BIG_ENDIAN ? "MM" : "II"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x0100)
                .putShort((short) 3)
                .putInt(1)
                .putInt(7)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    static byte[] big32(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
