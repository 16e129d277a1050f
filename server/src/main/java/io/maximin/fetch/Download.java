package io.maximin.fetch;

import java.util.Optional;

/**
 * What was written to a file.
 *
 * @param contentType as sent: it is a claim, not a fact
 */
public record Download(long bytes, Optional<String> contentType) {}
