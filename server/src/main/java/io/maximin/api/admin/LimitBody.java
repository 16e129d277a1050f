package io.maximin.api.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.api.WireObject;
import io.maximin.error.ApiException;
import io.maximin.limits.Limit;
import org.jspecify.annotations.Nullable;

/** Figures of a limit; null says nothing, 0 says there is none. */
record LimitBody(
        @JsonProperty(REQUESTS) @Nullable Long requestsPerMinute,
        @JsonProperty(TOKENS) @Nullable Long tokensPerMinute,
        @Nullable Long connections) {
    private static final String REQUESTS = "requests_per_minute";
    private static final String TOKENS = "tokens_per_minute";
    private static final String CONNECTIONS = "connections";

    static LimitBody of(Limit limit) {
        return new LimitBody(
                limit.requestsPerMinute().orElse(null),
                limit.tokensPerMinute().orElse(null),
                limit.connections().orElse(null));
    }

    static Limit read(WireObject body) {
        body.only(REQUESTS, TOKENS, CONNECTIONS);
        try {
            return new Limit(body.wholeNumber(REQUESTS), body.wholeNumber(TOKENS), body.wholeNumber(CONNECTIONS));
        } catch (IllegalArgumentException e) {
            // The limit names its figures as settings do.
            String inWireNames = String.valueOf(e.getMessage()).replace("-per-minute", "_per_minute");
            throw ApiException.invalid(body.path(inWireNames));
        }
    }
}
