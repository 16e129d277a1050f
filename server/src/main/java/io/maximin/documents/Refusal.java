package io.maximin.documents;

import io.maximin.error.ApiException;

/** What a caller is told about a file that cannot be read. */
final class Refusal {
    private static final String FIELD = "text_file_id: ";

    private Refusal() {}

    static ApiException of(String detail) {
        return ApiException.invalid(FIELD + detail);
    }

    static ApiException damaged(String what, Throwable cause) {
        ApiException refusal = of(what + " is damaged or uses what is not supported");
        refusal.initCause(cause);
        return refusal;
    }

    static ApiException withoutText(String what) {
        return of(what + " has no text");
    }

    static ApiException tooManyCharacters(int limit) {
        return of("the file has more than the limit of " + limit + " characters");
    }
}
