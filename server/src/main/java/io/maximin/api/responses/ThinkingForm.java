package io.maximin.api.responses;

import io.maximin.api.WireObject;

/**
 * Where an answer tells its thinking. Clients that ask for a summary of it show nothing else, so they get the whole
 * thinking in its place; it is never told twice.
 */
enum ThinkingForm {
    CONTENT,
    SUMMARY;

    static ThinkingForm read(WireObject body) {
        return body.optionalObject("reasoning")
                .flatMap(reasoning -> reasoning.optionalText("summary"))
                .map(_ -> SUMMARY)
                .orElse(CONTENT);
    }
}
