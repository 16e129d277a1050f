package io.maximin.engines.cutout;

/**
 * Rounds off what the left and right edge of a photo have cut: a straight cut in a picture of its own would look sawn
 * off, an arc like the outline of an arm.
 */
final class Shoulders {
    private static final double RADIUS = 0.16;
    private static final double LEAST_CUT = 0.06;
    private static final float SOLID = 0.5f;
    /** Rows to a column that an outline may climb; where it climbs more, a neck or a head begins. */
    private static final int STEEPEST = 4;
    /** Rows above an outline that are less than solid. */
    private static final int RIM = 3;

    private final int width;
    private final int height;
    private final float[] values;

    private Shoulders(SoftMask mask) {
        this.width = mask.width();
        this.height = mask.height();
        this.values = mask.values().clone();
    }

    /** Whether a side, the left one if 0, has cut the subject. */
    static boolean cut(SoftMask mask, int side) {
        int column = side == 0 ? Math.min(2, mask.width() - 1) : Math.max(0, mask.width() - 3);
        int inside = 0;
        for (int y = 0; y < mask.height(); y++) {
            inside += mask.inside(column, y) ? 1 : 0;
        }
        return inside > LEAST_CUT * mask.height();
    }

    /** The mask with arcs at the sides that have cut it. */
    static SoftMask rounded(SoftMask mask) {
        var shoulders = new Shoulders(mask);
        for (int side = 0; side < 2; side++) {
            if (cut(mask, side)) {
                shoulders.round(side);
            }
        }
        return new SoftMask(mask.width(), mask.height(), shoulders.values);
    }

    private void round(int side) {
        int most = (int) Math.max(2, Math.min(RADIUS * width, height / 2.0));
        var tops = new int[most];
        int radius = 0;
        int top = longestCut(side);
        while (radius < most && Math.abs(outline(column(side, radius), top) - top) <= STEEPEST) {
            top = outline(column(side, radius), top);
            tops[radius++] = top;
        }
        for (int i = 0; i < radius; i++) {
            double away = radius - i - 0.5;
            double arc = top + radius - Math.sqrt((double) radius * radius - away * away);
            for (int y = Math.max(0, tops[i] - RIM); y < Math.min(height, arc + 1); y++) {
                int at = y * width + column(side, i);
                values[at] *= (float) Math.clamp(y + 1 - arc, 0, 1);
            }
        }
    }

    private int column(int side, int from) {
        return side == 0 ? from : width - 1 - from;
    }

    /** The top row of the longest piece of the edge that is inside: of a shoulder rather than of hair above it. */
    private int longestCut(int side) {
        int longest = 0;
        int top = 0;
        int length = 0;
        for (int y = 0; y < height; y++) {
            length = solid(column(side, 0), y) ? length + 1 : 0;
            if (length > longest) {
                longest = length;
                top = y + 1 - length;
            }
        }
        return top;
    }

    /** The row in which the piece of a column begins that is at a row or next below it. */
    private int outline(int column, int row) {
        int y = row;
        while (y < height - 1 && !solid(column, y)) {
            y++;
        }
        while (y > 0 && solid(column, y - 1)) {
            y--;
        }
        return y;
    }

    private boolean solid(int column, int row) {
        return values[row * width + column] >= SOLID;
    }
}
