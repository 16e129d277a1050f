package io.maximin.files;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a file before it is stored.
 *
 * @param name for people; made harmless here
 * @param expiresAt when it goes by itself
 */
public record NewFile(String accountId, Purpose purpose, String name, String mediaType, Optional<Instant> expiresAt) {
    public NewFile {
        name = FileName.clean(name);
    }
}
