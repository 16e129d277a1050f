package io.maximin.error;

/**
 * What went wrong, free of any dialect. The code is the platform's {@code base_resp.status_code}; the status is the
 * HTTP status on the dialects that use real ones (native routes answer 200). Source: spec/errors-and-limits.md
 * sections 4, 5.
 */
public enum ErrorKind {
    INVALID_REQUEST(2013, 400),
    /** It builds upon what the caller would have had kept here. */
    NOT_KEPT(2013, 400),
    TOO_LARGE(2013, 413),
    MISSING_KEY(1004, 401),
    INVALID_KEY(2049, 401),
    FORBIDDEN(1004, 403),
    NOT_FOUND(2013, 404),
    MODEL_NOT_IN_PLAN(2061, 403),
    RATE_LIMITED(1002, 429),
    TOKEN_RATE_LIMITED(1039, 429),
    TOO_MANY_CONNECTIONS(1041, 429),
    GROWTH_LIMITED(2045, 429),
    PLAN_USED_UP(2056, 429),
    INSUFFICIENT_BALANCE(1008, 429),
    INPUT_SENSITIVE(1026, 422),
    OUTPUT_SENSITIVE(1027, 422),
    INVISIBLE_CHARACTERS(1042, 400),
    VOICE_NOT_FOUND(2054, 400),
    IDLE(2201, 408),
    ILLEGAL_EVENT(2202, 400),
    TEXT_TOO_LONG(2204, 400),
    TOO_MANY_EVENTS(2205, 429),
    ILLEGAL_ORDER(2206, 400),
    TIMEOUT(1001, 504),
    OVERLOADED(2064, 529),
    UNAVAILABLE(1013, 503),
    INTERNAL(1000, 500);

    private final int code;
    private final int httpStatus;

    ErrorKind(int code, int httpStatus) {
        this.code = code;
        this.httpStatus = httpStatus;
    }

    public int code() {
        return code;
    }

    public int httpStatus() {
        return httpStatus;
    }
}
