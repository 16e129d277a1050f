package io.maximin.files;

import java.time.Instant;
import java.util.Optional;

/**
 * A file of an account.
 *
 * @param id about 15 digits, below 2^53
 * @param described what was known of it before it was stored; its name is harmless
 * @param blob where its bytes are
 */
public record StoredFile(long id, NewFile described, Blobs.Blob blob, Instant createdAt) {
    public String accountId() {
        return described.accountId();
    }

    public Purpose purpose() {
        return described.purpose();
    }

    public String name() {
        return described.name();
    }

    public String mediaType() {
        return described.mediaType();
    }

    public Optional<Instant> expiresAt() {
        return described.expiresAt();
    }

    public long bytes() {
        return blob.bytes();
    }
}
