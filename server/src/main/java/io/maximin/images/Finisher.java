package io.maximin.images;

import io.maximin.engines.pictures.Bitmap;
import io.maximin.engines.pictures.PictureException;
import io.maximin.engines.pictures.PictureWriter;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.images.ImageOrder.Finish;

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
        var pixels = covering(decoded(drawn), canvas);
        return Picture.of(encoded(finish.marked() ? mark.on(pixels) : pixels, finish.format()));
    }

    private static Bitmap decoded(Picture picture) {
        try {
            return picture.decoded();
        } catch (PictureException e) {
            throw new ApiException(ErrorKind.UNAVAILABLE, "the picture that the engine drew cannot be decoded", e);
        }
    }

    /** The middle of it, as large as fits into its edges and in the shape of the canvas, scaled to that. */
    private static Bitmap covering(Bitmap source, Canvas canvas) {
        double scale = Math.min((double) source.width() / canvas.width(), (double) source.height() / canvas.height());
        int width = Math.clamp(Math.round(scale * canvas.width()), 1, source.width());
        int height = Math.clamp(Math.round(scale * canvas.height()), 1, source.height());
        return source.crop((source.width() - width) / 2, (source.height() - height) / 2, width, height)
                .scaled(canvas.width(), canvas.height());
    }

    static byte[] encoded(Bitmap pixels, PictureFormat format) {
        return switch (format) {
            case JPEG -> PictureWriter.jpeg(pixels, JPEG_QUALITY);
            case PNG -> PictureWriter.png(pixels);
            case WEBP -> throw new IllegalArgumentException("nothing here writes WebP");
        };
    }
}
