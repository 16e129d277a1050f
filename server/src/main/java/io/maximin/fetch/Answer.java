package io.maximin.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a host answered, in memory. */
public final class Answer {
    private final int status;
    private final Optional<String> contentType;
    private final byte[] body;

    Answer(int status, Optional<String> contentType, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** As sent: it is a claim, not a fact. */
    public Optional<String> contentType() {
        return contentType;
    }

    /** The bytes themselves, not a copy: nobody else holds them. */
    public byte[] body() {
        return body;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
