package io.maximin.http;

import java.util.Map;

/** A route that fits a request, and the texts of its {@code {name}} segments. */
record Match(Route route, Map<String, String> parameters) {
    Match {
        parameters = Map.copyOf(parameters);
    }
}
