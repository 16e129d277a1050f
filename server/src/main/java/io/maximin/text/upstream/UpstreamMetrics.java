package io.maximin.text.upstream;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.function.ToDoubleFunction;

/** What becomes of the requests to other servers, one series for each. */
final class UpstreamMetrics {
    private UpstreamMetrics() {}

    static void watch(UpstreamServer server, MeterRegistry registry) {
        counter(server, registry, "answers", "answers that came whole", UpstreamServer::answers);
        counter(server, registry, "refusals", "requests refused by a server that works", UpstreamServer::refusals);
        counter(
                server,
                registry,
                "failures",
                "requests on which a server failed, broke off or took too long",
                UpstreamServer::failures);
        gauge(server, registry, "requests.active", "requests under way", UpstreamServer::active);
        gauge(
                server,
                registry,
                "ready",
                "1 if the next request may go there, 0 while it is left alone",
                one -> one.isReady() ? 1 : 0);
    }

    private static void counter(
            UpstreamServer server,
            MeterRegistry registry,
            String name,
            String help,
            ToDoubleFunction<UpstreamServer> figure) {
        FunctionCounter.builder("maximin.text.upstream." + name, server, figure)
                .description(help)
                .tags(tags(server))
                .register(registry);
    }

    private static void gauge(
            UpstreamServer server,
            MeterRegistry registry,
            String name,
            String help,
            ToDoubleFunction<UpstreamServer> figure) {
        Gauge.builder("maximin.text.upstream." + name, server, figure)
                .description(help)
                .tags(tags(server))
                .register(registry);
    }

    private static Tags tags(UpstreamServer server) {
        return Tags.of("model", server.name().model(), "upstream", server.name().server());
    }
}
