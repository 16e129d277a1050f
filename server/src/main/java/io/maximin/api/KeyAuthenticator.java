package io.maximin.api;

import io.maximin.config.Secret;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.http.Access;
import io.maximin.http.Authenticator;
import io.maximin.http.Caller;
import io.maximin.http.Headers;
import io.maximin.keys.KeyService;
import java.util.Optional;

/**
 * Names the caller by the key in the headers. {@code Authorization} wins over {@code x-api-key}
 * (spec/errors-and-limits.md section 2).
 */
public final class KeyAuthenticator implements Authenticator {
    private static final String SCHEME = "Bearer ";

    private static final Caller ADMIN = () -> "admin";

    private final KeyService keys;
    private final Optional<AdminKey> adminKey;

    /** @param adminKey of operators; without one none of them gets in */
    public KeyAuthenticator(KeyService keys, Optional<Secret> adminKey) {
        this.keys = keys;
        this.adminKey = adminKey.map(AdminKey::new);
    }

    @Override
    public Caller authenticate(Headers headers, Access access) {
        String presented = presented(headers, access)
                .orElseThrow(() -> new ApiException(
                        ErrorKind.MISSING_KEY,
                        "login fail: Please carry the API secret key in the 'Authorization' field"
                                + " of the request header"));
        return caller(presented, access).orElseThrow(() -> new ApiException(ErrorKind.INVALID_KEY, "invalid api key"));
    }

    private Optional<Caller> caller(String presented, Access access) {
        return switch (access) {
            case ADMIN -> adminKey.filter(key -> key.is(presented)).map(_ -> ADMIN);
            case PUBLIC, BEARER, BEARER_OR_API_KEY ->
                keys.authenticate(presented).map(KeyHolder::new);
        };
    }

    private static Optional<String> presented(Headers headers, Access access) {
        Optional<String> bearer = headers.header("Authorization").flatMap(KeyAuthenticator::bearer);
        if (bearer.isPresent() || access != Access.BEARER_OR_API_KEY) {
            return bearer;
        }
        return headers.header("x-api-key").map(String::strip).filter(key -> !key.isEmpty());
    }

    private static Optional<String> bearer(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(header.substring(SCHEME.length()).strip()).filter(key -> !key.isEmpty());
    }
}
