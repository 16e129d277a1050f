package io.maximin.images;

import io.maximin.engines.pictures.Bitmap;
import java.util.Arrays;

/**
 * A photograph as a card with a white rim: how somebody is put into a scene who was not cut out of their background.
 * Source: design/picture-motion.md section 0, an honest fall-back shape.
 */
final class PhotoCard {
    private static final int LONGEST_SIDE = 1024;
    private static final double RIM = 0.045;
    private static final int WHITE = 0xFFFDFCF8;

    private PhotoCard() {}

    /** An oval picture as a medallion. */
    static Bitmap oval(Bitmap oval) {
        int rim = rim(oval);
        int width = oval.width() + 2 * rim;
        int height = oval.height() + 2 * rim;
        var onWhite = oval.over(WHITE & 0xFFFFFF);
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % width;
            int y = i / width;
            double u = (x + 0.5) / width * 2 - 1;
            double v = (y + 0.5) / height * 2 - 1;
            double inside = (1 - Math.hypot(u, v)) * Math.min(width, height) / 2;
            int alpha = (int) Math.round(255 * Math.clamp(inside + 0.5, 0, 1));
            boolean pictured = x >= rim && y >= rim && x < width - rim && y < height - rim;
            int colour = pictured ? onWhite.pixel(x - rim, y - rim) : WHITE;
            pixels[i] = alpha << 24 | (colour & 0xFFFFFF);
        }
        return new Bitmap(width, height, pixels);
    }

    private static int rim(Bitmap photo) {
        return Math.max(2, (int) Math.round(RIM * Math.max(photo.width(), photo.height())));
    }

    static Bitmap of(Bitmap photograph) {
        var photo = photograph.within(LONGEST_SIDE).over(0xFFFFFF);
        int rim = rim(photo);
        int width = photo.width() + 2 * rim;
        int height = photo.height() + 2 * rim;
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, WHITE);
        for (int y = 0; y < photo.height(); y++) {
            System.arraycopy(photo.argb(), y * photo.width(), pixels, (y + rim) * width + rim, photo.width());
        }
        return new Bitmap(width, height, pixels);
    }
}
