package io.maximin.images;

import java.util.Objects;
import java.util.Optional;

/**
 * What a caller wants drawn.
 *
 * @param model public id, in any case
 * @param prompt not empty
 * @param count pictures, 1 to {@value #MOST}
 * @param seed to repeat a result; without it every picture has one of its own
 * @param subject who is to be in the picture: an address or a data url, and the field it stood in
 * @param finish how the pictures leave
 */
public record ImageOrder(
        String model,
        String prompt,
        Canvas canvas,
        int count,
        Optional<Long> seed,
        Optional<ArtStyle> style,
        Optional<Reference> subject,
        boolean optimized,
        Finish finish) {
    /** Pictures of one order at most: those of OpenAI's clients. */
    public static final int MOST = 10;

    /**
     * A picture that is yet to be read.
     *
     * @param field of the request that failures name
     * @param text an address or a data url
     */
    public record Reference(String field, String text) {}

    /**
     * How pictures leave.
     *
     * @param marked whether a mark shows that a machine made them
     */
    public record Finish(PictureFormat format, boolean marked) {}

    public ImageOrder {
        Objects.requireNonNull(model);
        Objects.requireNonNull(canvas);
        Objects.requireNonNull(seed);
        Objects.requireNonNull(style);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(finish);
        if (prompt.isEmpty()) {
            throw new IllegalArgumentException("nothing to draw");
        }
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("count must be in [1, " + MOST + "], got " + count);
        }
    }
}
