package io.maximin.engines.cutout;

import io.maximin.engines.cutout.Cut.Ends;
import io.maximin.engines.cutout.Cut.Kind;
import io.maximin.engines.cutout.Cut.Matte;
import io.maximin.engines.cutout.Cut.Oval;
import io.maximin.engines.pictures.Bitmap;

/**
 * Makes pictures of masks.
 *
 * @param photo opaque
 * @param scale pixels of the given photo to one of this
 */
record Mount(Bitmap photo, double scale) {
    /** From the chin to the crown, in faces. */
    private static final double HEAD = 1.35;

    private static final double OVAL_WIDTH = 1.2;
    private static final double OVAL_HEIGHT = 1.65;
    private static final double OVAL_RISE = 0.16;
    private static final double FEATHER = 0.07;
    private static final float LEAST = 0.02f;
    private static final double LEAST_BELOW = 0.08;

    Matte matte(Candidate candidate) {
        var mask = candidate.mask();
        var ends = new Ends(Shoulders.cut(mask, 0), Shoulders.cut(mask, 1), below(mask));
        var box = reach(mask);
        var picture = ForegroundColours.of(photo, Shoulders.rounded(mask))
                .crop(box.left(), box.top(), box.width(), box.height());
        double heads = candidate
                .face()
                .map(face -> box.height() / (HEAD * face.size()))
                .orElse(0.0);
        var kind = candidate.face().isPresent() ? Kind.PERSON : Kind.OBJECT;
        return new Matte(kind, picture, scaled(box), candidate.confidence(), ends, heads);
    }

    private static boolean below(SoftMask mask) {
        int row = Math.max(0, mask.height() - 3);
        int inside = 0;
        for (int x = 0; x < mask.width(); x++) {
            inside += mask.inside(x, row) ? 1 : 0;
        }
        return inside > LEAST_BELOW * mask.width();
    }

    /** What is to be seen at all, the softest rim included. */
    private static Box reach(SoftMask mask) {
        var seen = new float[mask.values().length];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = mask.values()[i] > LEAST ? 1 : 0;
        }
        return new SoftMask(mask.width(), mask.height(), seen)
                .bounds()
                .orElse(new Box(0, 0, mask.width(), mask.height()));
    }

    private Box scaled(Box box) {
        int left = (int) Math.floor(box.left() * scale);
        int top = (int) Math.floor(box.top() * scale);
        return new Box(left, top, (int) Math.max(1, Math.round(box.right() * scale) - left), (int)
                Math.max(1, Math.round(box.bottom() * scale) - top));
    }

    /** The head as far as an oval around the face has it, smaller where the photo ends. */
    Oval oval(Face face) {
        double x = face.x();
        double y = face.y() - OVAL_RISE * face.size();
        double across = Math.min(OVAL_WIDTH / 2 * face.size(), Math.min(x, photo.width() - x));
        double down = Math.min(OVAL_HEIGHT / 2 * face.size(), Math.min(y, photo.height() - y));
        across = Math.max(1, Math.min(across, down));
        down = Math.max(1, Math.min(down, across * OVAL_HEIGHT / OVAL_WIDTH));
        int left = Math.clamp((int) Math.floor(x - across), 0, photo.width() - 1);
        int top = Math.clamp((int) Math.floor(y - down), 0, photo.height() - 1);
        int width = Math.clamp((int) Math.ceil(2 * across), 1, photo.width() - left);
        int height = Math.clamp((int) Math.ceil(2 * down), 1, photo.height() - top);
        var part = photo.crop(left, top, width, height);
        var argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            double u = (left + i % width + 0.5 - x) / across;
            int line = i / width;
            double v = (top + line + 0.5 - y) / down;
            double alpha = Math.clamp((1 - Math.hypot(u, v)) / FEATHER, 0, 1);
            argb[i] = (int) Math.round(255 * alpha) << 24 | (part.argb()[i] & 0xFFFFFF);
        }
        return new Oval(new Bitmap(width, height, argb), scaled(new Box(left, top, width, height)), face.score());
    }
}
