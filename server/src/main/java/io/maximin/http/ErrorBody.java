package io.maximin.http;

import java.util.Objects;

/** A failure as one dialect words it: HTTP status and JSON body. */
public record ErrorBody(int status, String json) {
    public ErrorBody {
        Objects.requireNonNull(json);
    }
}
