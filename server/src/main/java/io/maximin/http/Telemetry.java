package io.maximin.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One access log line and one timing per request. Labels are bounded: the route's pattern, never the path asked for.
 */
final class Telemetry {
    private static final Logger ACCESS = LoggerFactory.getLogger("access");

    private final MeterRegistry registry;
    private final AtomicInteger streams = new AtomicInteger();
    private final Counter disconnects;

    Telemetry(MeterRegistry registry, InFlight inFlight) {
        this.registry = registry;
        Gauge.builder("http.server.active.requests", inFlight, InFlight::size).register(registry);
        Gauge.builder("http.server.active.streams", streams, AtomicInteger::get).register(registry);
        bindMachine(registry);
        disconnects = Counter.builder("http.server.disconnects").register(registry);
    }

    /** Counts a stream from its first event; {@link #streamEnded} must follow. */
    void streamBegan() {
        streams.incrementAndGet();
    }

    void streamEnded() {
        streams.decrementAndGet();
    }

    /** A request that was refused before it had a route. */
    void refused(int status, String traceId) {
        Route route = Operations.UNMATCHED;
        finished(new Finished(route.method(), route.path(), status, 0, Duration.ZERO, traceId, "", Outcome.ERROR));
    }

    void finished(Finished request) {
        if (request.outcome() == Outcome.CLIENT_GONE) {
            disconnects.increment();
        }
        Timer.builder("http.server.requests")
                .tag("method", request.method())
                .tag("route", request.route())
                .tag("status", Integer.toString(request.status()))
                .tag("outcome", request.outcome().label())
                .register(registry)
                .record(request.duration());
        ACCESS.atInfo()
                .addKeyValue("method", request.method())
                .addKeyValue("route", request.route())
                .addKeyValue("status", request.status())
                .addKeyValue("bytes", request.bytes())
                .addKeyValue("duration_ms", request.duration().toMillis())
                .addKeyValue("trace_id", request.traceId())
                .addKeyValue("key_id", request.keyId())
                .addKeyValue("outcome", request.outcome().label())
                .log("request");
    }

    private static void bindMachine(MeterRegistry registry) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** What is told about one request; {@code route} is a pattern and {@code method} one of a known few. */
    record Finished(
            String method,
            String route,
            int status,
            long bytes,
            Duration duration,
            String traceId,
            String keyId,
            Outcome outcome) {}
}
