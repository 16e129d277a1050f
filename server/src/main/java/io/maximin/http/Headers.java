package io.maximin.http;

import java.util.Optional;

/** The headers of a request, ordinary or for an upgrade. */
@FunctionalInterface
public interface Headers {
    /** The first header of that name, in any case. */
    Optional<String> header(String name);
}
