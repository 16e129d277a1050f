package io.maximin.api.minimax;

import io.maximin.http.Exchange;
import io.maximin.speech.AudioLinks;
import java.net.URI;
import java.util.Optional;

/** Addresses of files that can be fetched without a key for a while. */
final class AudioUrls {
    static final String PATH = "/v1/audio/links/";

    private final AudioLinks links;
    private final Optional<URI> publicUrl;

    /** @param publicUrl what addresses begin with; without it what the client called the server */
    AudioUrls(AudioLinks links, Optional<URI> publicUrl) {
        this.links = links;
        this.publicUrl = publicUrl;
    }

    /** Keeps the file and tells where it can be fetched. */
    String of(byte[] content, String suffix, Exchange exchange) {
        return base(exchange) + PATH + links.save(content, suffix);
    }

    private String base(Exchange exchange) {
        return publicUrl
                .map(url -> url.toString().replaceAll("/+$", ""))
                .orElseGet(() -> "http://" + exchange.authority().orElse("localhost"));
    }
}
