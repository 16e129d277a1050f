package io.maximin.api;

import io.maximin.files.LinkedFiles;
import io.maximin.http.Exchange;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Addresses of files that can be fetched without a key for a while.
 *
 * @param path of the route that serves them, with a slash at its end
 * @param publicUrl what addresses begin with
 */
public record LinkUrls(String path, LinkedFiles files, PublicUrl publicUrl) {
    public LinkUrls {
        Objects.requireNonNull(path);
        Objects.requireNonNull(files);
        Objects.requireNonNull(publicUrl);
    }

    /** Of spoken files. */
    public static LinkUrls audio(LinkedFiles files, Optional<URI> publicUrl) {
        return new LinkUrls("/v1/audio/links/", files, new PublicUrl(publicUrl));
    }

    /** Of pictures. */
    public static LinkUrls pictures(LinkedFiles files, Optional<URI> publicUrl) {
        return new LinkUrls("/v1/images/links/", files, new PublicUrl(publicUrl));
    }

    /** Keeps the file and tells where it can be fetched. */
    public String of(byte[] content, String ending, Exchange exchange) {
        return publicUrl.base(exchange) + path + files.save(content, ending);
    }
}
