package io.maximin.api;

import io.maximin.http.Exchange;
import java.net.URI;
import java.util.Optional;

/**
 * What addresses in answers begin with.
 *
 * @param configured without it {@code http} and what the client called the server
 */
public record PublicUrl(Optional<URI> configured) {
    /** Without a slash at its end. */
    public String base(Exchange exchange) {
        return configured
                .map(url -> url.toString().replaceAll("/+$", ""))
                .orElseGet(() -> "http://" + exchange.authority().orElse("localhost"));
    }
}
