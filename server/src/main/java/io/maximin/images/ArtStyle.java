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

    /** As a prompt says it. */
    String words() {
        return switch (kind) {
            case COMIC -> "comic style, bold outlines";
            case LIVELY -> "bright and lively colours, cheerful";
            case MEDIEVAL -> "medieval style, illuminated manuscript";
            case WATERCOLOUR -> "watercolour painting";
        };
    }
}
