package io.maximin.error;

import java.util.Objects;

/**
 * The one failure a caller may be told about. The message names the offending field and value, never a secret, and carries
 * no code: each dialect adds the code where its envelope has a place.
 */
public final class ApiException extends RuntimeException {
    private final ErrorKind kind;

    public ApiException(ErrorKind kind, String message) {
        super(Objects.requireNonNull(message));
        this.kind = Objects.requireNonNull(kind);
    }

    public ApiException(ErrorKind kind, String message, Throwable cause) {
        super(Objects.requireNonNull(message), cause);
        this.kind = Objects.requireNonNull(kind);
    }

    /** A parameter that does not fit; {@code detail} follows the platform's prefix {@code invalid params, }. */
    public static ApiException invalid(String detail) {
        return new ApiException(ErrorKind.INVALID_REQUEST, "invalid params, " + detail);
    }

    public ErrorKind kind() {
        return kind;
    }

    /** Never null: both constructors require it. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
