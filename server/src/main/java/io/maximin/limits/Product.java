package io.maximin.limits;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What limits are set for, each on its own. {@link #QUERY} is asking for the state of tasks. */
public enum Product {
    TEXT,
    EMBEDDINGS,
    SPEECH,
    VOICE_CLONE,
    VOICE_DESIGN,
    IMAGE,
    VIDEO,
    MUSIC,
    QUERY,
    FILES;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As in settings and messages: {@code voice-clone}. */
    public String label() {
        return label;
    }

    /** The product of that label. */
    public static Optional<Product> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(product -> product.label.equals(label))
                .findFirst();
    }
}
