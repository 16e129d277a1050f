package io.maximin.http;

import java.io.InputStream;
import java.util.Optional;

/**
 * One part of a form.
 *
 * @param name of the field; empty if the part has none
 * @param fileName as the client wrote it, not to be trusted
 * @param content readable until the next part is asked for
 */
public record FormPart(String name, Optional<String> fileName, InputStream content) {}
