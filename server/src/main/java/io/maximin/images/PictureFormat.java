package io.maximin.images;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a picture is encoded. */
public enum PictureFormat {
    JPEG,
    PNG,
    WEBP;

    /** As in media types and at the end of names: {@code jpeg}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return "image/" + label();
    }

    /** The format of that label. */
    public static Optional<PictureFormat> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label))
                .findFirst();
    }
}
