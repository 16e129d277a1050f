package io.maximin.documents;

import io.maximin.error.ApiException;

/** Counts the characters of a file against their limit. */
final class Characters {
    private final int limit;
    private long taken;

    Characters(int limit) {
        this.limit = limit;
    }

    /** @throws ApiException if the text is one too many */
    String take(String text) {
        taken += text.codePointCount(0, text.length());
        if (taken > limit) {
            throw Refusal.tooManyCharacters(limit);
        }
        return text;
    }
}
