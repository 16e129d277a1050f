package io.maximin.images;

import java.util.Objects;

/**
 * A style that a caller chose. Source: spec/image.md section 2.3.
 *
 * @param weight above 0, up to 1
 */
public record ArtStyle(Kind kind, double weight) {
    /** What the picture is to look like. */
    public enum Kind {
        COMIC,
        LIVELY,
        MEDIEVAL,
        WATERCOLOUR
    }

    public ArtStyle {
        Objects.requireNonNull(kind);
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("weight must be in (0, 1], got " + weight);
        }
    }
}
