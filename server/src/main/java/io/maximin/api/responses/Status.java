package io.maximin.api.responses;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a response, or an item of its output, has come. */
enum Status {
    IN_PROGRESS,
    COMPLETED,
    INCOMPLETE,
    FAILED;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
