package io.maximin.http;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the route of a request by its exact method and undecoded path. */
final class Router {
    private final Map<String, Route> exact = new HashMap<>();
    private final Map<Route, PathPattern> patterns = new LinkedHashMap<>();

    private final Route fallback;

    /** @param fallback the route of requests that no other fits */
    Router(List<Route> routes, Route fallback) {
        this.fallback = fallback;
        Set<String> shapes = new HashSet<>();
        for (Route route : routes) {
            var pattern = new PathPattern(route.path());
            if (!shapes.add(key(route.method(), pattern.shape()))) {
                throw new IllegalArgumentException("two routes for " + route.method() + " " + route.path());
            }
            if (route.path().contains("{")) {
                patterns.put(route, pattern);
            } else {
                exact.put(key(route.method(), route.path()), route);
            }
        }
    }

    Match find(String method, String path) {
        Route route = exact.get(key(method, path));
        if (route != null) {
            return new Match(route, Map.of());
        }
        for (Map.Entry<Route, PathPattern> candidate : patterns.entrySet()) {
            if (candidate.getKey().method().equals(method)) {
                Optional<Map<String, String>> parameters = candidate.getValue().match(path);
                if (parameters.isPresent()) {
                    return new Match(candidate.getKey(), parameters.get());
                }
            }
        }
        return new Match(fallback, Map.of());
    }

    private static String key(String method, String path) {
        return method + " " + path;
    }
}
