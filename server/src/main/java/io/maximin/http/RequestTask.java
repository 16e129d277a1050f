package io.maximin.http;

import io.maximin.error.ApiException;
import io.maximin.error.ClientGoneException;
import io.maximin.error.ErrorKind;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The life of one routed request on its own virtual thread, and the one place that catches its failures. */
final class RequestTask {
    private static final Logger LOG = LoggerFactory.getLogger(RequestTask.class);

    private final Route route;
    private final Exchange exchange;
    private final Transfer transfer;
    private final Gate gate;
    private final Telemetry telemetry;
    private Outcome outcome = Outcome.OK;

    RequestTask(Route route, Exchange exchange, Transfer transfer, Gate gate, Telemetry telemetry) {
        this.route = route;
        this.exchange = exchange;
        this.transfer = transfer;
        this.gate = gate;
        this.telemetry = telemetry;
    }

    void run(Callback completion) {
        long start = System.nanoTime();
        MDC.put("trace_id", exchange.traceId());
        try {
            serve();
        } finally {
            complete(completion);
            MDC.clear();
            gate.leave(transfer.work());
            report(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void serve() {
        try {
            handle();
        } catch (ClientGoneException | InterruptedException e) {
            cutShort(e);
        } catch (ApiException e) {
            fail(e.kind() == ErrorKind.INTERNAL ? internal(e) : e);
        } catch (Throwable e) {
            fail(internal(e));
        }
    }

    private void handle() throws IOException, InterruptedException {
        if (transfer.body().consumed()) {
            transfer.watch().begin();
        }
        exchange.caller(gate.admit(route, exchange, transfer.work()));
        route.handler().handle(exchange);
        transfer.work().finish();
        if (!transfer.answer().started()) {
            throw new IllegalStateException("the handler of " + route.path() + " answered nothing");
        }
        if (!transfer.answer().ended()) {
            transfer.answer().end();
        }
    }

    /** An interrupted handler has one of three causes; only a stopping server still has somebody to tell. */
    private void cutShort(Exception cause) {
        switch (transfer.work().cut()) {
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
        transfer.work().finish();
        outcome = Outcome.ERROR;
        Answer answer = transfer.answer();
        if (answer.ended() || answer.isOpaque()) {
            return;
        }
        try {
            if (answer.started()) {
                exchange.dialect(route).streamError(failure, exchange.traceId()).forEach(exchange.sse()::send);
                answer.end();
                return;
            }
            failure.retryAfter()
                    .map(wait -> Long.toString(Math.ceilDiv(wait.toMillis(), 1000L)))
                    .ifPresent(seconds -> exchange.responseHeader("Retry-After", seconds));
            ErrorBody body = exchange.dialect(route).error(failure, exchange.traceId());
            exchange.json(body.status(), body.json());
        } catch (ClientGoneException e) {
            gone();
        } catch (RuntimeException e) {
            LOG.error("the failure of {} {} could not be told", route.method(), route.path(), e);
        }
    }

    private void gone() {
        transfer.work().finish();
        outcome = Outcome.CLIENT_GONE;
    }

    private void complete(Callback completion) {
        transfer.watch().end();
        if (transfer.answer().ended()) {
            completion.succeeded();
            return;
        }
        transfer.watch().close();
        completion.failed(new EofException("client gone"));
    }

    /** The caller learns the trace id only; the cause goes to the log, once. */
    private ApiException internal(Throwable cause) {
        LOG.error("unexpected failure of {} {}", route.method(), route.path(), cause);
        return new ApiException(ErrorKind.INTERNAL, "unknown error, trace id " + exchange.traceId(), cause);
    }

    private void report(Duration duration) {
        Answer answer = transfer.answer();
        if (answer.streaming()) {
            telemetry.streamEnded();
        }
        int status = outcome == Outcome.CLIENT_GONE ? 499 : answer.status();
        if (outcome == Outcome.OK && status >= 400) {
            outcome = Outcome.ERROR;
        }
        telemetry.finished(new Telemetry.Finished(
                route.method(),
                route.path(),
                status,
                answer.bytes(),
                duration,
                exchange.traceId(),
                exchange.caller().keyId(),
                outcome));
    }
}
