package io.maximin.http;

/** Who may call a route. There is no default: every route names one. */
public enum Access {
    /** Anyone, without a key. */
    PUBLIC,
    /** A key in {@code Authorization: Bearer}. */
    BEARER,
    /** A key in {@code Authorization: Bearer} or, if that is absent, in {@code x-api-key}. */
    BEARER_OR_API_KEY,
    /** The key of operators in {@code Authorization: Bearer}; no other key will do. */
    ADMIN
}
