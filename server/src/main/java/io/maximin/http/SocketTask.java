package io.maximin.http;

import io.maximin.error.ApiException;
import io.maximin.error.ClientGoneException;
import io.maximin.error.ErrorKind;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The life of one WebSocket connection on its own virtual thread, and the one place that catches its failures. */
final class SocketTask {
    private static final Logger LOG = LoggerFactory.getLogger(SocketTask.class);
    private static final int NORMAL_END = 1000;
    private static final int SWITCHED = 101;
    private static final int GONE = 499;

    private final SocketRoute route;
    private final SocketExchange exchange;
    private final Work work;
    private final Gate gate;
    private final Telemetry telemetry;
    private Outcome outcome = Outcome.OK;

    SocketTask(SocketRoute route, SocketExchange exchange, Work work, Gate gate, Telemetry telemetry) {
        this.route = route;
        this.exchange = exchange;
        this.work = work;
        this.gate = gate;
        this.telemetry = telemetry;
    }

    void run() {
        long start = System.nanoTime();
        MDC.put("trace_id", exchange.traceId());
        telemetry.streamBegan();
        try {
            serve();
        } finally {
            end();
            MDC.clear();
            gate.leave(work);
            telemetry.streamEnded();
            report(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void serve() {
        try {
            exchange.caller(gate.admit(route.access(), exchange, work));
            route.handler().handle(exchange);
            work.finish();
        } catch (ClientGoneException | InterruptedException e) {
            cutShort(e);
        } catch (ApiException e) {
            fail(e.kind() == ErrorKind.INTERNAL ? internal(e) : e);
        } catch (Throwable e) {
            fail(internal(e));
        }
    }

    private void cutShort(Exception cause) {
        switch (work.cut()) {
            case CLIENT_GONE -> gone();
            case STOPPING -> fail(new ApiException(ErrorKind.UNAVAILABLE, "the server is stopping", cause));
            case NONE -> {
                if (cause instanceof ClientGoneException) {
                    gone();
                    return;
                }
                fail(internal(cause));
            }
        }
    }

    private void fail(ApiException failure) {
        work.finish();
        outcome = Outcome.ERROR;
        try {
            exchange.send(route.dialect().failure(failure, exchange.traceId()));
        } catch (ClientGoneException e) {
            gone();
        }
    }

    private void gone() {
        work.finish();
        outcome = Outcome.CLIENT_GONE;
    }

    private void end() {
        if (outcome == Outcome.CLIENT_GONE) {
            exchange.disconnect();
            return;
        }
        exchange.close(NORMAL_END, "");
    }

    /** The caller learns the trace id only; the cause goes to the log, once. */
    private ApiException internal(Throwable cause) {
        LOG.error("unexpected failure of {}", route.path(), cause);
        return new ApiException(ErrorKind.INTERNAL, "unknown error, trace id " + exchange.traceId(), cause);
    }

    private void report(Duration duration) {
        telemetry.finished(new Telemetry.Finished(
                "GET",
                route.path(),
                outcome == Outcome.CLIENT_GONE ? GONE : SWITCHED,
                exchange.bytes(),
                duration,
                exchange.traceId(),
                exchange.caller().keyId(),
                outcome));
    }
}
