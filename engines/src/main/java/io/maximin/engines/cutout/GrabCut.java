package io.maximin.engines.cutout;

import io.maximin.engines.pictures.Bitmap;
import java.util.Optional;

/**
 * Cuts a subject off a ground of other colours (Rother, Kolmogorov and Blake, 2004), starting from what stands out.
 * Good
 * where the ground is plain and the subject does not touch the frame; a few tenths of a second.
 */
final class GrabCut {
    static final int SIDE = 320;

    private static final int ROUNDS = 5;
    private static final int FRAME = 2;
    private static final double LEAST_SHARE = 0.003;
    private static final double SETTLED = 0.002;
    private static final double SMOOTHNESS = 20;
    private static final double MOST_DOUBT = 12;

    /** Costs are whole numbers, so that sums do not depend on their order. */
    private static final double UNITS = 256;

    private static final int CERTAIN = 1 << 24;
    private static final double CRUMBS = 0.1;
    private static final double PINHOLES = 0.002;

    /** Right, below, below right, below left, as {@link GridCut} numbers them. */
    private static final int[][] SIDES = {{1, 0, 0}, {0, 1, 2}, {1, 1, 4}, {-1, 1, 6}};

    /** A mask of any size for the whole photo, not yet refined; none if nothing stands out. */
    Optional<SoftMask> segment(Bitmap photo) {
        var picture = LabPlanes.of(photo.within(SIDE));
        return new Cutting(picture).run();
    }

    private static final class Cutting {
        private final LabPlanes picture;
        private final int width;
        private final int height;
        private final boolean[] subject;
        private final double contrast;

        Cutting(LabPlanes picture) {
            this.picture = picture;
            this.width = picture.width();
            this.height = picture.height();
            this.subject = new boolean[picture.size()];
            this.contrast = contrast();
        }

        Optional<SoftMask> run() {
            var salient = Saliency.of(picture);
            for (int i = 0; i < subject.length; i++) {
                subject[i] = !framed(i % width, i / width) && salient.values()[i] > 0.5f;
            }
            for (int round = 0; round < ROUNDS; round++) {
                int share = count();
                if (share < LEAST_SHARE * subject.length || share > (1 - LEAST_SHARE) * subject.length) {
                    return Optional.empty();
                }
                if (cut(share) < SETTLED * subject.length) {
                    break;
                }
            }
            var mask = Pieces.withoutPinholes(Pieces.withoutCrumbs(mask(), CRUMBS), PINHOLES);
            return mask.area() < LEAST_SHARE ? Optional.empty() : Optional.of(mask);
        }

        private boolean framed(int x, int y) {
            return x < FRAME || y < FRAME || x >= width - FRAME || y >= height - FRAME;
        }

        private int count() {
            int count = 0;
            for (boolean inside : subject) {
                count += inside ? 1 : 0;
            }
            return count;
        }

        /** One over twice the mean squared step between neighbours: what counts as an edge in this picture. */
        private double contrast() {
            double sum = 0;
            long count = 0;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x + 1 < width; x++) {
                    sum += picture.distance(y * width + x, y * width + x + 1);
                    count++;
                }
            }
            return count == 0 || sum == 0 ? 1 : count / (2 * sum);
        }

        /** @return how many pixels changed sides */
        private int cut(int share) {
            var inside = Mixture.of(picture, pixels(true, share));
            var outside = Mixture.of(picture, pixels(false, subject.length - share));
            var grid = new GridCut(width, height);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int at = y * width + x;
                    double gain =
                            Math.clamp(outside.cost(picture, at) - inside.cost(picture, at), -MOST_DOUBT, MOST_DOUBT);
                    grid.prefer(x, y, framed(x, y) ? -CERTAIN : (int) Math.round(gain * UNITS));
                    join(grid, x, y);
                }
            }
            grid.cut();
            int changed = 0;
            for (int at = 0; at < subject.length; at++) {
                boolean now = grid.subject(at % width, at / width);
                changed += now == subject[at] ? 0 : 1;
                subject[at] = now;
            }
            return changed;
        }

        private void join(GridCut grid, int x, int y) {
            int at = y * width + x;
            for (var side : SIDES) {
                int nextX = x + side[0];
                int nextY = y + side[1];
                if (nextX >= 0 && nextX < width && nextY < height) {
                    double step = picture.distance(at, nextY * width + nextX);
                    double far = side[0] != 0 && side[1] != 0 ? Math.sqrt(2) : 1;
                    double cost = SMOOTHNESS * Math.exp(-contrast * step) / far;
                    grid.join(x, y, side[2], (int) Math.round(cost * UNITS) + 1);
                }
            }
        }

        private int[] pixels(boolean inside, int count) {
            var pixels = new int[count];
            int found = 0;
            for (int i = 0; i < subject.length; i++) {
                if (subject[i] == inside) {
                    pixels[found++] = i;
                }
            }
            return pixels;
        }

        private SoftMask mask() {
            var values = new float[subject.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = subject[i] ? 1 : 0;
            }
            return new SoftMask(width, height, values);
        }
    }
}
