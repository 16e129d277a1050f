package io.maximin.error;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one failure a caller may be told about. The message names the offending field and value, never a secret, and
 * carries no code: each dialect adds the code where its envelope has a place.
 */
public final class ApiException extends RuntimeException {
    private static final int MAX_DETAIL = 500;

    private final ErrorKind kind;
    private final @Nullable Duration retryAfter;

    public ApiException(ErrorKind kind, String message) {
        this(kind, message, Optional.empty());
    }

    /** @param retryAfter how long to wait before asking again, if that is known; positive */
    public ApiException(ErrorKind kind, String message, Optional<Duration> retryAfter) {
        super(Objects.requireNonNull(message));
        this.kind = Objects.requireNonNull(kind);
        this.retryAfter = retryAfter.orElse(null);
    }

    public ApiException(ErrorKind kind, String message, Throwable cause) {
        super(Objects.requireNonNull(message), cause);
        this.kind = Objects.requireNonNull(kind);
        this.retryAfter = null;
    }

    /**
     * A parameter that does not fit; {@code detail} follows the platform's prefix {@code invalid params, }. It may
     * quote what the caller sent, so an overlong one is cut.
     */
    public static ApiException invalid(String detail) {
        return invalid(ErrorKind.INVALID_REQUEST, detail);
    }

    /** A parameter that builds upon an earlier request, worded as {@link #invalid(String)} does. */
    public static ApiException notKept(String detail) {
        return invalid(ErrorKind.NOT_KEPT, detail);
    }

    private static ApiException invalid(ErrorKind kind, String detail) {
        var shown = detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL) + "...";
        return new ApiException(kind, "invalid params, " + shown);
    }

    public ErrorKind kind() {
        return kind;
    }

    /** How long a caller should wait before asking again, if anybody knows. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Never null: all constructors require it. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
