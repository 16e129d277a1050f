package io.maximin.api.minimax;

import io.maximin.http.Exchange;
import io.maximin.speech.AudioLinks;
import java.net.URI;
import java.util.Optional;

/** Addresses of files that can be fetched without a key for a while. */
final class AudioUrls {
    static final String PATH = "/v1/audio/links/";

    private final AudioLinks links;
    private final PublicUrl publicUrl;

    /** @param publicUrl what addresses begin with; without it what the client called the server */
    AudioUrls(AudioLinks links, Optional<URI> publicUrl) {
        this.links = links;
        this.publicUrl = new PublicUrl(publicUrl);
    }

    /** Keeps the file and tells where it can be fetched. */
    String of(byte[] content, String suffix, Exchange exchange) {
        return publicUrl.base(exchange) + PATH + links.save(content, suffix);
    }
}
