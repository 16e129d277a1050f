package io.maximin.engines.cutout;

import io.maximin.engines.pictures.Bitmap;
import java.util.Arrays;

/**
 * Figures about a mask on its photo by which it is trusted or not.
 *
 * @param area the share of the picture inside
 * @param compactness the share of the largest piece
 * @param certainty the share of pixels that are clearly in or out
 * @param sharpness how much larger the step of colour across the outline is than steps within the ground
 * @param unrest how much neighbouring pixels of the ground differ, in units of lightness of which there are 100
 * @param framed the share of the left, right and upper edge of the picture that is inside
 */
record Outline(double area, double compactness, double certainty, double sharpness, double unrest, double framed) {
    private static final int SIDE = 320;
    private static final int REACH = 3;
    private static final float CLEAR = 0.1f;
    private static final double LEAST_UNREST = 0.5;

    static Outline of(SoftMask mask, Bitmap photo) {
        var picture = LabPlanes.of(photo.within(SIDE));
        var inside = mask.scaled(picture.width(), picture.height());
        return new Outline(
                share(inside),
                Pieces.of(inside, true).compactness(),
                certainty(mask),
                step(picture, inside, true) / Math.max(LEAST_UNREST, step(picture, inside, false)),
                unrest(picture, inside),
                framed(inside));
    }

    /** The same with the certainty of the mask that this one was made of. */
    Outline sure(SoftMask raw) {
        return new Outline(area, compactness, certainty(raw), sharpness, unrest, framed);
    }

    private static double share(SoftMask mask) {
        int count = 0;
        for (int i = 0; i < mask.values().length; i++) {
            count += mask.inside(i % mask.width(), i / mask.width()) ? 1 : 0;
        }
        return (double) count / mask.values().length;
    }

    private static double certainty(SoftMask mask) {
        int clear = 0;
        for (float value : mask.values()) {
            clear += value < CLEAR || value > 1 - CLEAR ? 1 : 0;
        }
        return (double) clear / mask.values().length;
    }

    /** The mean step between pixels some way apart: across the outline, or with both in the ground. */
    private static double step(LabPlanes picture, SoftMask mask, boolean across) {
        double sum = 0;
        int count = 0;
        int width = picture.width();
        for (int y = REACH; y < picture.height() - REACH; y++) {
            for (int x = REACH; x < width - REACH; x++) {
                for (int turn = 0; turn < 2; turn++) {
                    int nextX = x + (turn == 0 ? REACH : 0);
                    int nextY = y + (turn == 0 ? 0 : REACH);
                    boolean here = mask.inside(x, y);
                    boolean there = mask.inside(nextX, nextY);
                    if (across ? here != there : !here && !there) {
                        sum += Math.sqrt(picture.distance(y * width + x, nextY * width + nextX));
                        count++;
                    }
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** The middle value, so that the outlines of things far off do not count. */
    private static double unrest(LabPlanes picture, SoftMask mask) {
        var changes = picture.changes();
        int count = 0;
        for (int i = 0; i < changes.length; i++) {
            if (!mask.inside(i % picture.width(), i / picture.width())) {
                changes[count++] = changes[i];
            }
        }
        Arrays.sort(changes, 0, count);
        return count == 0 ? 0 : changes[count / 2];
    }

    private static double framed(SoftMask mask) {
        int inside = 0;
        int most = mask.width() - 1;
        // Masks of cuts keep off the outermost pixels.
        int depth = Math.min(REACH, Math.min(mask.width(), mask.height()) - 1);
        for (int y = 0; y < mask.height(); y++) {
            inside += mask.inside(depth, y) ? 1 : 0;
            inside += mask.inside(most - depth, y) ? 1 : 0;
        }
        for (int x = 0; x < mask.width(); x++) {
            inside += mask.inside(x, depth) ? 1 : 0;
        }
        return (double) inside / (2 * mask.height() + mask.width());
    }
}
