package io.maximin.engines.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pixels to files. The same pixels give the same bytes. */
public final class PictureWriter {
    private PictureWriter() {}

    /**
     * A baseline JPEG file in sRGB with halved colour resolution. What is not opaque is laid over white.
     *
     * @param quality above 0, at most 1; 0.9 shows no loss to most eyes
     * @throws IllegalArgumentException if the quality is out of range
     */
    public static byte[] jpeg(Bitmap picture, float quality) {
        if (!(quality > 0 && quality <= 1)) {
            throw new IllegalArgumentException("quality is " + quality + ", not above 0 and at most 1");
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image(picture), null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("a JPEG file could not be written", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A PNG file in sRGB, with alpha only if some pixel needs it. */
    public static byte[] png(Bitmap picture) {
        return PngWriter.write(picture);
    }

    private static BufferedImage image(Bitmap picture) {
        var image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        if (image.getRaster().getDataBuffer() instanceof DataBufferInt pixels) {
            var flat = picture.opaque() ? picture : picture.over(0xFFFFFF);
            System.arraycopy(flat.argb(), 0, pixels.getData(), 0, flat.argb().length);
        }
        return image;
    }
}
