package io.maximin.engines.cutout;

import java.util.Arrays;

/** The connected pieces of a mask, or of what it leaves out. */
final class Pieces {
    private final int[] piece;
    private final int[] sizes;
    private final int width;
    private final int height;

    private Pieces(int[] piece, int[] sizes, int width, int height) {
        this.piece = piece;
        this.sizes = sizes;
        this.width = width;
        this.height = height;
    }

    /** @param inside what is looked at: the mask, or else its holes and surroundings */
    static Pieces of(SoftMask mask, boolean inside) {
        int width = mask.width();
        int height = mask.height();
        var piece = new int[width * height];
        var sizes = new int[piece.length / 2 + 2];
        var open = new int[piece.length];
        int count = 0;
        for (int start = 0; start < piece.length; start++) {
            if (piece[start] != 0 || mask.inside(start % width, start / width) != inside) {
                continue;
            }
            count++;
            int waiting = 0;
            open[waiting++] = start;
            piece[start] = count;
            while (waiting > 0) {
                int at = open[--waiting];
                sizes[count]++;
                for (int side = 0; side < 4; side++) {
                    int next = neighbour(at, side, width, height);
                    if (next >= 0 && piece[next] == 0 && mask.inside(next % width, next / width) == inside) {
                        piece[next] = count;
                        open[waiting++] = next;
                    }
                }
            }
        }
        return new Pieces(piece, Arrays.copyOf(sizes, count + 1), width, height);
    }

    private static int neighbour(int at, int side, int width, int height) {
        int x = at % width;
        int y = at / width;
        return switch (side) {
            case 0 -> x > 0 ? at - 1 : -1;
            case 1 -> x < width - 1 ? at + 1 : -1;
            case 2 -> y > 0 ? at - width : -1;
            default -> y < height - 1 ? at + width : -1;
        };
    }

    int largest() {
        int best = 0;
        for (int i = 1; i < sizes.length; i++) {
            best = sizes[i] > sizes[best] ? i : best;
        }
        return best == 0 ? 0 : sizes[best];
    }

    /** The share of the largest piece in all of them; 0 if there are none. */
    double compactness() {
        long all = Arrays.stream(sizes).asLongStream().sum();
        return all == 0 ? 0 : (double) largest() / all;
    }

    /** The mask without pieces smaller than a share of the largest one. */
    static SoftMask withoutCrumbs(SoftMask mask, double share) {
        var pieces = of(mask, true);
        double least = pieces.largest() * share;
        var kept = mask.values().clone();
        for (int i = 0; i < kept.length; i++) {
            if (pieces.piece[i] != 0 && pieces.sizes[pieces.piece[i]] < least) {
                kept[i] = 0;
            }
        }
        return new SoftMask(mask.width(), mask.height(), kept);
    }

    /** The mask with holes filled that are smaller than a share of the picture. */
    static SoftMask withoutPinholes(SoftMask mask, double share) {
        var holes = of(mask, false);
        double most = share * mask.values().length;
        var filled = mask.values().clone();
        var open = holes.touchingTheFrame();
        for (int i = 0; i < filled.length; i++) {
            int hole = holes.piece[i];
            if (hole != 0 && !open[hole] && holes.sizes[hole] < most) {
                filled[i] = 1;
            }
        }
        return new SoftMask(mask.width(), mask.height(), filled);
    }

    private boolean[] touchingTheFrame() {
        var touching = new boolean[sizes.length];
        for (int x = 0; x < width; x++) {
            touching[piece[x]] = true;
            touching[piece[(height - 1) * width + x]] = true;
        }
        for (int y = 0; y < height; y++) {
            touching[piece[y * width]] = true;
            touching[piece[y * width + width - 1]] = true;
        }
        return touching;
    }
}
