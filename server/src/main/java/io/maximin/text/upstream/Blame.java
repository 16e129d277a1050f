package io.maximin.text.upstream;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.time.Duration;
import java.util.Optional;

/** Words failures of the servers behind a model. A caller learns that there is one, and not which. */
record Blame(String model) {
    ApiException unusable(String what) {
        return new ApiException(ErrorKind.UNAVAILABLE, subject() + what);
    }

    ApiException unusable(String what, Throwable cause) {
        return new ApiException(ErrorKind.UNAVAILABLE, subject() + what, cause);
    }

    ApiException tooSlow() {
        return new ApiException(ErrorKind.TIMEOUT, subject() + "took too long");
    }

    ApiException busy(Optional<Duration> retryAfter) {
        return new ApiException(ErrorKind.OVERLOADED, subject() + "is busy, try again later", retryAfter);
    }

    ApiException limited(Optional<Duration> retryAfter) {
        return new ApiException(
                ErrorKind.RATE_LIMITED, "rate limit exceeded of the server behind model '" + model + "'", retryAfter);
    }

    ApiException misconfigured() {
        return unusable("refuses this server; its operator finds out why in the log");
    }

    ApiException refused(String why) {
        return ApiException.invalid(subject() + "refused it: " + why);
    }

    private String subject() {
        return "the server behind model '" + model + "' ";
    }
}
