package io.maximin.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves routes over HTTP/1.1 and cleartext HTTP/2, each request on its own virtual thread. */
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final Duration INTERRUPT_GRACE = Duration.ofSeconds(5);
    private static final int MAX_TRANSPORT_THREADS = 32;

    private final HttpConfig config;
    private final Gate gate;
    private final InFlight inFlight;
    private final Server server;
    private final WatchingConnector connector;
    private final Sockets sockets;

    /**
     * @param notReady what keeps the server from being ready, empty when it is
     * @param random source of trace ids; must be safe for concurrent use
     * @throws IllegalArgumentException if two routes are the same
     */
    public HttpServer(
            HttpConfig config,
            Routes routes,
            Authenticator authenticator,
            PrometheusMeterRegistry registry,
            Supplier<List<String>> notReady,
            RandomGenerator random) {
        this.config = config;
        this.inFlight = new InFlight(config.maxRequests());
        List<Route> operations = new Operations(registry, () -> reasons(notReady)).routes();
        this.gate = new Gate(inFlight, authenticator, operations);
        var all = new ArrayList<>(operations);
        all.addAll(routes.requests());
        var traceIds = new TraceIds(random);
        var telemetry = new Telemetry(registry, inFlight);
        this.server = new Server(threads());
        this.connector = new WatchingConnector(server, config);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(config.maxConnections(), connector));
        server.setErrorHandler(new PlainErrors(traceIds, telemetry));
        this.sockets = new Sockets(server, routes.sockets(), gate, telemetry, config.idleTimeout());
        var router = new Router(all, Operations.UNMATCHED);
        server.setHandler(new Dispatcher(router, sockets, traceIds, gate, telemetry, config.bodyTimeout()));
    }

    /**
     * Binds and begins to serve.
     *
     * @param port 0 for any free one
     * @return the port bound
     * @throws IOException if the address cannot be bound
     */
    public int start(String host, int port) throws IOException {
        connector.setHost(host);
        connector.setPort(port);
        try {
            server.start();
        } catch (Exception e) {
            throw new IOException("cannot listen on " + host + ":" + port + ": " + e.getMessage(), e);
        }
        return connector.getLocalPort();
    }

    /** Refuses new requests, waits for the running ones up to the drain time, interrupts what is left, and closes. */
    @Override
    public void close() {
        gate.stop();
        sockets.stop();
        try {
            if (!inFlight.awaitNone(config.drainTimeout())) {
                inFlight.cutAll();
                inFlight.awaitNone(INTERRUPT_GRACE);
            }
        } catch (InterruptedException e) {
            inFlight.cutAll();
            Thread.currentThread().interrupt();
        }
        stopTransport();
    }

    private void stopTransport() {
        try {
            server.stop();
        } catch (Exception e) {
            LOG.warn("the HTTP transport did not stop cleanly", e);
        }
    }

    private List<String> reasons(Supplier<List<String>> notReady) {
        return gate.stopping() ? List.of("stopping") : notReady.get();
    }

    private static QueuedThreadPool threads() {
        var threads = new QueuedThreadPool(MAX_TRANSPORT_THREADS);
        threads.setName("http");
        threads.setDaemon(true);
        return threads;
    }
}
