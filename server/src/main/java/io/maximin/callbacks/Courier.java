package io.maximin.callbacks;

import io.maximin.error.ApiException;
import io.maximin.fetch.Answer;
import io.maximin.fetch.FetchRequest;
import io.maximin.fetch.Fetcher;
import io.maximin.json.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one attempt at one delivery. */
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration CHALLENGE_LIMIT = Duration.ofSeconds(3);
    private static final Duration NOTIFICATION_LIMIT = Duration.ofSeconds(10);

    private final Fetcher fetcher;
    private final Wording wording;
    private final RandomGenerator random;
    private final InstantSource clock;

    Courier(Fetcher fetcher, Wording wording, RandomGenerator random, InstantSource clock) {
        this.fetcher = fetcher;
        this.wording = wording;
        this.random = random;
        this.clock = clock;
    }

    /** What is posted first, and what must come back. */
    private record Challenge(@Nullable String challenge) {}

    /** Empty if nothing was sent because it is about to be somebody else's to send. */
    Optional<Attempt> deliver(Claim claim) throws InterruptedException {
        try {
            return claim.isChallenge() ? challenge(claim) : tell(claim);
        } catch (ApiException e) {
            return Optional.of(Attempt.failed(e.getMessage().replaceFirst("^invalid params, ", "")));
        } catch (RuntimeException e) {
            LOG.error("callback of task {} failed", claim.taskId(), e);
            return Optional.of(Attempt.failed("internal error"));
        }
    }

    private Optional<Attempt> challenge(Claim claim) throws InterruptedException {
        var value =
                HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
        return post(claim, Json.write(new Challenge(value)), CHALLENGE_LIMIT).map(answer -> {
            if (!isGood(answer)) {
                return refused(answer);
            }
            return value.equals(challenge(answer).orElse(""))
                    ? Attempt.delivered(answer.status())
                    : Attempt.failed(answer.status(), "answered with another challenge or none");
        });
    }

    private static Optional<String> challenge(Answer answer) {
        try {
            return Optional.ofNullable(Json.read(answer.body(), Challenge.class).challenge());
        } catch (ApiException _) {
            return Optional.empty();
        }
    }

    private Optional<Attempt> tell(Claim claim) throws InterruptedException {
        var body = wording.body(claim.taskId(), claim.subject());
        if (body.isEmpty()) {
            return Optional.empty();
        }
        return post(claim, body.get(), NOTIFICATION_LIMIT)
                .map(answer -> isGood(answer) ? Attempt.delivered(answer.status()) : refused(answer));
    }

    /** Whoever slept through its lease must not send late what somebody else has sent since. */
    private Optional<Answer> post(Claim claim, String json, Duration limit) throws InterruptedException {
        if (clock.instant().plus(limit).isAfter(claim.until())) {
            return Optional.empty();
        }
        return Optional.of(fetcher.post(FetchRequest.of(claim.url()).withTimeout(limit), json));
    }

    private static boolean isGood(Answer answer) {
        return answer.status() / 100 == 2;
    }

    private static Attempt refused(Answer answer) {
        return Attempt.failed(answer.status(), "answered with HTTP status " + answer.status());
    }
}
