package io.maximin.images;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.images.ImageOrder.Finish;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Gives pictures the size, the encoding and the mark they are to leave with; one that has them stays as it is. */
final class Finisher {
    private static final float JPEG_QUALITY = 0.92f;

    private final Mark mark;
    private final PaintThreads threads;

    Finisher(Mark mark, PaintThreads threads) {
        this.mark = mark;
        this.threads = threads;
    }

    /** @throws ApiException if the engine's picture cannot be decoded though it must be */
    Picture finish(Picture drawn, Canvas canvas, Finish finish) throws InterruptedException {
        boolean fits = drawn.width() == canvas.width() && drawn.height() == canvas.height();
        if (fits && drawn.format() == finish.format() && !finish.marked()) {
            return drawn;
        }
        return threads.run(() -> anew(drawn, canvas, finish));
    }

    private Picture anew(Picture drawn, Canvas canvas, Finish finish) {
        var pixels = placed(decoded(drawn), canvas, finish.format() == PictureFormat.PNG);
        if (finish.marked()) {
            mark.draw(pixels);
        }
        return Picture.of(encoded(pixels, finish.format()));
    }

    private static BufferedImage decoded(Picture picture) {
        if (picture.format() == PictureFormat.WEBP) {
            throw unreadable("is a WebP, which can only be passed on as it is", null);
        }
        var reader =
                ImageIO.getImageReadersByFormatName(picture.format().label()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.bytes()))) {
            reader.setInput(in, true, true);
            return reader.read(0);
        } catch (IOException | RuntimeException e) {
            // The readers of the JDK throw what they like at bytes they did not expect.
            throw unreadable("cannot be decoded", e);
        } finally {
            reader.dispose();
        }
    }

    private static ApiException unreadable(String why, @Nullable Exception cause) {
        var message = "the picture that the engine drew " + why;
        return cause == null
                ? new ApiException(ErrorKind.UNAVAILABLE, message)
                : new ApiException(ErrorKind.UNAVAILABLE, message, cause);
    }

    /** Scaled until it covers the canvas, and cropped in the middle. */
    private static BufferedImage placed(BufferedImage source, Canvas canvas, boolean alpha) {
        boolean clear = alpha && source.getColorModel().hasAlpha();
        var target = new BufferedImage(
                canvas.width(), canvas.height(), clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var graphics = target.createGraphics();
        try {
            if (!clear) {
                graphics.setColor(Color.WHITE);
                graphics.fillRect(0, 0, canvas.width(), canvas.height());
            }
            cover(graphics, source, canvas);
        } finally {
            graphics.dispose();
        }
        return target;
    }

    private static void cover(Graphics2D graphics, BufferedImage source, Canvas canvas) {
        double scale =
                Math.max((double) canvas.width() / source.getWidth(), (double) canvas.height() / source.getHeight());
        int width = (int) Math.ceil(scale * source.getWidth() - 1e-6);
        int height = (int) Math.ceil(scale * source.getHeight() - 1e-6);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(source, (canvas.width() - width) / 2, (canvas.height() - height) / 2, width, height, null);
    }

    private static byte[] encoded(BufferedImage pixels, PictureFormat format) {
        var writers = ImageIO.getImageWritersByFormatName(format.label());
        if (!writers.hasNext()) {
            throw new ApiException(ErrorKind.UNAVAILABLE, "nothing here writes " + format.label());
        }
        var writer = writers.next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            if (format == PictureFormat.JPEG) {
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionQuality(JPEG_QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(pixels, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
