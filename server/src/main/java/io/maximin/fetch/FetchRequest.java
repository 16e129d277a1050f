package io.maximin.fetch;

import io.maximin.config.Secret;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What to open and within which bounds; those of the configuration hold where they are narrower.
 *
 * @param authorization value of the header of that name; it does not follow a redirect to another origin
 */
public record FetchRequest(
        CallerUrl url, Optional<Secret> authorization, OptionalLong maxBytes, Optional<Duration> timeout) {
    public FetchRequest {
        Objects.requireNonNull(url);
        Objects.requireNonNull(authorization);
        if (maxBytes.orElse(1) < 1) {
            throw new IllegalArgumentException("maxBytes must be positive");
        }
        if (timeout.isPresent() && timeout.get().toMillis() < 1) {
            throw new IllegalArgumentException("timeout must be a millisecond or more");
        }
    }

    /** @throws io.maximin.error.ApiException INVALID_REQUEST when the text is no url of the web */
    public static FetchRequest of(String url) {
        return new FetchRequest(CallerUrl.parse(url), Optional.empty(), OptionalLong.empty(), Optional.empty());
    }

    public FetchRequest withAuthorization(Secret value) {
        return new FetchRequest(url, Optional.of(value), maxBytes, timeout);
    }

    public FetchRequest withMaxBytes(long bytes) {
        return new FetchRequest(url, authorization, OptionalLong.of(bytes), timeout);
    }

    public FetchRequest withTimeout(Duration limit) {
        return new FetchRequest(url, authorization, maxBytes, Optional.of(limit));
    }
}
