package io.maximin.text.upstream;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.text.TextRequest;
import io.maximin.text.UpstreamConfig;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One other server: how many requests it gets, whether it works, and what became of them. */
final class UpstreamServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UpstreamServer.class);
    private static final List<String> NOT_OF_THE_PROMPT = List.of("max_tokens", "stream", "temperature", "top_p");

    private final UpstreamName name;
    private final UpstreamConfig config;
    private final Wire wire;
    private final UpstreamClient client;
    private final Breaker breaker;
    private final Semaphore requests;
    private final LongAdder answers = new LongAdder();
    private final LongAdder refusals = new LongAdder();
    private final LongAdder failures = new LongAdder();

    UpstreamServer(UpstreamName name, UpstreamConfig config, Wire wire, UpstreamClient client, InstantSource clock) {
        this.name = name;
        this.config = config;
        this.wire = wire;
        this.client = client;
        this.breaker = new Breaker(config.breakerFailures(), config.breakerPause(), clock);
        this.requests = new Semaphore(config.requests());
    }

    UpstreamName name() {
        return name;
    }

    int weight() {
        return config.weight();
    }

    /** Whether the next request may go there; not while it is left alone. */
    boolean isReady() {
        return breaker.isReady();
    }

    /** Requests under way. */
    int active() {
        return config.requests() - requests.availablePermits();
    }

    long answers() {
        return answers.sum();
    }

    long refusals() {
        return refusals.sum();
    }

    long failures() {
        return failures.sum();
    }

    /**
     * Generates once and returns after the last event.
     *
     * @return false if the server is left alone for now and was not asked
     * @throws ApiException if the request cannot be put into the server's dialect, or the server is busy, cannot be
     *     reached, refuses or fails; nothing was told unless the telling says so
     */
    boolean write(TextRequest request, int maxTokens, Telling telling) throws InterruptedException {
        var body = wire.body(request, theirModel(), maxTokens).toString();
        if (!requests.tryAcquire()) {
            throw name.blame().busy(Optional.empty());
        }
        try {
            if (!breaker.enter()) {
                requireNoRest();
                return false;
            }
            ask(body, telling);
            return true;
        } finally {
            requests.release();
        }
    }

    private void requireNoRest() {
        var rest = breaker.rest();
        if (rest.isPresent()) {
            throw name.blame().busy(rest);
        }
    }

    private void ask(String body, Telling telling) throws InterruptedException {
        boolean heard = false;
        try {
            client.stream(body, wire.reading(telling));
            heard = true;
            answers.increment();
            breaker.succeeded();
        } catch (ApiException e) {
            heard = true;
            hear(e);
            throw e;
        } finally {
            // A caller who leaves says nothing of the server.
            if (!heard) {
                breaker.left();
            }
        }
    }

    private void hear(ApiException failure) {
        switch (failure.kind()) {
            case UNAVAILABLE, TIMEOUT, INTERNAL -> {
                failures.increment();
                breaker.failed();
                LOG.warn("{} failed: {} {}", name, failure.getMessage(), causes(failure));
            }
            default -> {
                refusals.increment();
                failure.retryAfter().ifPresentOrElse(breaker::tired, breaker::succeeded);
            }
        }
    }

    private static String causes(Throwable failure) {
        var causes = new StringBuilder();
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            causes.append("; ").append(cause);
        }
        return causes.toString();
    }

    /**
     * Tokens of a prompt; empty if the server does not count, or not now.
     *
     * @throws ApiException if it refuses the prompt
     */
    OptionalInt count(TextRequest request) throws InterruptedException {
        if (wire.countPath().isEmpty() || !breaker.isReady()) {
            return OptionalInt.empty();
        }
        var body = wire.body(request, theirModel(), 1).remove(NOT_OF_THE_PROMPT);
        try {
            var answer = client.ask(wire.countPath().get(), body.toString());
            if (answer.status() == 400) {
                throw client.refusal(answer);
            }
            return ServerEvent.tree(answer.body())
                    .map(tree -> Report.count(tree.path("input_tokens")))
                    .orElse(OptionalInt.empty());
        } catch (ApiException e) {
            if (e.kind() == ErrorKind.INVALID_REQUEST) {
                throw e;
            }
            LOG.debug("{} does not count", name, e);
            return OptionalInt.empty();
        }
    }

    private String theirModel() {
        return config.model().orElse(name.model());
    }

    @Override
    public void close() {
        client.close();
    }
}
