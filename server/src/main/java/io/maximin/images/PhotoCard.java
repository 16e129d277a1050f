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

    static Bitmap of(Bitmap photograph) {
        var photo = photograph.within(LONGEST_SIDE).over(0xFFFFFF);
        int rim = Math.max(2, (int) Math.round(RIM * Math.max(photo.width(), photo.height())));
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
