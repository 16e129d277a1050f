package io.maximin.engines.cutout;

import io.maximin.engines.pictures.Bitmap;
import java.util.Optional;

/**
 * A mask that may be the subject's, and the gate that it has to pass. The figures were set on photos in which the
 * networks and the colours each succeed and fail.
 *
 * @param mask in the photo's size, laid along its edges
 * @param face the largest in the photo
 */
record Candidate(SoftMask mask, Outline outline, Optional<Face> face) {
    private static final double CRUMBS = 0.1;
    private static final double PINHOLES = 0.004;

    /** Half the width of the outline that may be soft, of the longer side: about that of loose hair. */
    private static final double BAND = 0.01;

    private static final float ALL_BUT = 0.002f;

    private static final double LEAST_AREA = 0.02;
    private static final double MOST_AREA = 0.92;
    private static final double LEAST_FACE = 0.9;
    private static final double LEAST_CERTAINTY = 0.9;
    private static final double LEAST_PERSON_COMPACTNESS = 0.9;
    private static final double LEAST_PERSON_SHARPNESS = 3;
    private static final double LEAST_OBJECT_COMPACTNESS = 0.97;
    private static final double LEAST_OBJECT_SHARPNESS = 8;
    private static final double MOST_OBJECT_UNREST = 1.5;
    private static final double MOST_OBJECT_FRAMED = 0.1;
    /** A subject that the upper edge cuts has no whole head. */
    private static final double MOST_ABOVE = 0.05;

    static Candidate of(SoftMask raw, Bitmap photo, Optional<Face> face) {
        var whole = Pieces.withoutPinholes(Pieces.withoutCrumbs(raw, CRUMBS), PINHOLES);
        var mask = banded(
                Pieces.withoutPinholes(Pieces.withoutCrumbs(GuidedFilter.refine(whole, photo), CRUMBS), PINHOLES));
        return new Candidate(mask, Outline.of(mask, photo).sure(raw), face);
    }

    /** The mask with no doubt left but along its outline: what is half there elsewhere is haze. */
    private static SoftMask banded(SoftMask mask) {
        var solid = new float[mask.values().length];
        for (int i = 0; i < solid.length; i++) {
            solid[i] = mask.values()[i] > 0.5f ? 1 : 0;
        }
        int reach = (int) Math.max(1, Math.round(BAND * Math.max(mask.width(), mask.height())));
        var around = BoxBlur.of(solid, mask.width(), mask.height(), reach);
        for (int i = 0; i < solid.length; i++) {
            solid[i] = around[i] < ALL_BUT ? 0 : around[i] > 1 - ALL_BUT ? 1 : mask.values()[i];
        }
        return new SoftMask(mask.width(), mask.height(), solid);
    }

    /** Of a photo that came with its ground already taken away. */
    static Candidate given(SoftMask mask, Bitmap photo, Optional<Face> face) {
        return new Candidate(mask, Outline.of(mask, photo), face);
    }

    boolean person() {
        return face.isPresent()
                && plausible()
                && outline.certainty() > LEAST_CERTAINTY
                && outline.compactness() > LEAST_PERSON_COMPACTNESS
                && outline.sharpness() > LEAST_PERSON_SHARPNESS;
    }

    boolean object() {
        return plausible()
                && outline.certainty() > LEAST_CERTAINTY
                && outline.compactness() > LEAST_OBJECT_COMPACTNESS
                && outline.sharpness() > LEAST_OBJECT_SHARPNESS
                && outline.unrest() < MOST_OBJECT_UNREST
                && outline.framed() < MOST_OBJECT_FRAMED;
    }

    /** For a mask that the operator's own model or the photo itself vouches for. */
    boolean plausible() {
        return outline.area() > LEAST_AREA
                && outline.area() < MOST_AREA
                && above() < MOST_ABOVE
                && face.map(found -> inside(found) > LEAST_FACE).orElse(true);
    }

    double confidence() {
        return outline.certainty()
                * outline.compactness()
                * face.map(found -> inside(found)).orElse(1.0);
    }

    /** The share of a face that the mask has. */
    private double inside(Face found) {
        double radius = 0.42 * found.size();
        double sum = 0;
        int count = 0;
        for (int y = (int) (found.y() - radius); y <= found.y() + radius; y++) {
            for (int x = (int) (found.x() - radius); x <= found.x() + radius; x++) {
                boolean there = x >= 0 && y >= 0 && x < mask.width() && y < mask.height();
                if (there && Math.hypot(x - found.x(), y - found.y()) <= radius) {
                    sum += mask.values()[y * mask.width() + x];
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** The share of the upper edge that is inside. */
    private double above() {
        int row = Math.min(2, mask.height() - 1);
        int inside = 0;
        for (int x = 0; x < mask.width(); x++) {
            inside += mask.inside(x, row) ? 1 : 0;
        }
        return (double) inside / mask.width();
    }
}
