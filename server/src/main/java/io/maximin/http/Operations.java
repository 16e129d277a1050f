package io.maximin.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The server's own public routes: liveness, readiness, metrics, and the answer to everything unknown. */
final class Operations {
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    /** Answers what no route fits, as the platform does (spec/errors-and-limits.md section 3). */
    static final Route UNMATCHED = new Route(
            "other",
            "/unmatched",
            Access.PUBLIC,
            new PlainDialect(),
            0,
            exchange -> exchange.bytes(404, "text/plain", "404 page not found".getBytes(StandardCharsets.UTF_8)));

    private final PrometheusMeterRegistry registry;
    private final Supplier<List<String>> notReady;

    Operations(PrometheusMeterRegistry registry, Supplier<List<String>> notReady) {
        this.registry = registry;
        this.notReady = notReady;
    }

    List<Route> routes() {
        return List.of(
                route("/health/live", exchange -> exchange.json(200, "{\"status\":\"live\"}")),
                route("/health/ready", this::ready),
                route("/metrics", this::metrics));
    }

    private static Route route(String path, HttpHandler handler) {
        return new Route("GET", path, Access.PUBLIC, new PlainDialect(), 0, handler);
    }

    private void ready(Exchange exchange) {
        List<String> reasons = notReady.get();
        if (reasons.isEmpty()) {
            exchange.json(200, "{\"status\":\"ready\"}");
            return;
        }
        String list = reasons.stream().map(Operations::quote).collect(Collectors.joining(","));
        exchange.json(503, "{\"status\":\"not-ready\",\"reasons\":[" + list + "]}");
    }

    private void metrics(Exchange exchange) {
        exchange.bytes(200, PROMETHEUS_TEXT, registry.scrape().getBytes(StandardCharsets.UTF_8));
    }

    private static String quote(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < 0x20) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
