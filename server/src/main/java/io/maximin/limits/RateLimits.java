package io.maximin.limits;

import io.github.bucket4j.Bucket;
import io.maximin.error.ApiException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Answers whether an account and a key may make one more request, or use more tokens, of a product now. Limits on
 * requests and tokens are buckets in a {@link BucketStore} and hold wherever that is shared; connections and growth are
 * counted in this process alone. Without limits nothing is counted or kept.
 */
public final class RateLimits {
    /** A debt beyond this would shut an account out for a limit set too low. */
    private static final int MAX_DEBT_MINUTES = 60;

    private final Map<Product, Limit> configured = new EnumMap<>(Product.class);
    private final BucketStore store;
    private final Optional<Growth> growth;
    private final Connections connections = new Connections();

    public RateLimits(LimitsConfig config, BucketStore store, InstantSource clock) {
        this.store = store;
        this.growth = config.growth().map(factor -> new Growth(factor, clock));
        var profile = Profiles.of(config.profile());
        for (var product : Product.values()) {
            var own = config.products().getOrDefault(product.label(), Limit.NONE);
            configured.put(product, own.over(profile.getOrDefault(product, Limit.NONE)));
        }
    }

    /** What holds for the accounts that have no limit of their own. */
    public Limit configured(Product product) {
        return Objects.requireNonNull(configured.get(product));
    }

    /**
     * Takes one request from the account's bucket and from the key's, or from neither.
     *
     * @throws ApiException RATE_LIMITED or GROWTH_LIMITED, naming the limit
     */
    public void request(Subject subject, Product product) {
        var allowances = allowances(Measure.REQUESTS, subject, product);
        take(allowances, 1);
        if (growth.isPresent()) {
            try {
                growth.get().count(subject.accountId());
            } catch (ApiException refused) {
                giveBack(allowances, 1);
                throw refused;
            }
        }
    }

    /**
     * Takes what work is thought to need, before it begins, from the account's bucket and from the key's, or from
     * neither. More than a whole bucket is let through when the bucket is full, and leaves a debt that
     * time pays, an hour's worth at most.
     *
     * @param estimated not negative; {@link #settleTokens} corrects it
     * @throws ApiException TOKEN_RATE_LIMITED, naming the limit
     */
    public void tokens(Subject subject, Product product, long estimated) {
        requireCount(estimated);
        if (estimated > 0) {
            take(allowances(Measure.TOKENS, subject, product), estimated);
        }
    }

    /** Takes what work used beyond the estimate, into debt if need be, or gives back what it did not use. */
    public void settleTokens(Subject subject, Product product, long estimated, long used) {
        requireCount(estimated);
        requireCount(used);
        if (used == estimated) {
            return;
        }
        var allowances = allowances(Measure.TOKENS, subject, product);
        if (used < estimated) {
            giveBack(allowances, estimated - used);
            return;
        }
        for (var allowance : allowances) {
            owe(store.bucket(allowance.name(), allowance.perMinute()), allowance, used - estimated);
        }
    }

    /**
     * Enters one call that lasts, for the account and for the key, or for neither; to be closed when it ends.
     *
     * @throws ApiException TOO_MANY_CONNECTIONS, naming the limit
     */
    public Permit connection(Subject subject, Product product) {
        var account =
                figure(subject.accountLimit().connections(), configured(product).connections());
        var key = figure(subject.keyLimit().connections(), Optional.empty());
        if (account.isEmpty() && key.isEmpty()) {
            return new Permit(() -> {});
        }
        var accountName = subject.accountId() + " " + product.label();
        account.ifPresent(max -> connections.enter(accountName, max, product.label()));
        try {
            key.ifPresent(max -> connections.enter(subject.keyId(), max, "this key"));
        } catch (ApiException refused) {
            account.ifPresent(_ -> connections.leave(accountName));
            throw refused;
        }
        return new Permit(() -> {
            account.ifPresent(_ -> connections.leave(accountName));
            key.ifPresent(_ -> connections.leave(subject.keyId()));
        });
    }

    /** Forgets what has long been full again; call it about once a minute. */
    public void removeExpired() {
        store.removeExpired();
    }

    private List<Allowance> allowances(Measure measure, Subject subject, Product product) {
        var account = figure(measure.of(subject.accountLimit()), measure.of(configured(product)));
        var key = figure(measure.of(subject.keyLimit()), Optional.empty());
        if (account.isEmpty() && key.isEmpty()) {
            return List.of();
        }
        var allowances = new ArrayList<Allowance>(2);
        account.ifPresent(
                max -> allowances.add(new Allowance(measure, subject.accountId(), Optional.of(product), max)));
        key.ifPresent(max -> allowances.add(new Allowance(measure, subject.keyId(), Optional.empty(), max)));
        return allowances;
    }

    /** Empty when there is no limit, which a figure of 0 says too. */
    private static Optional<Long> figure(Optional<Long> own, Optional<Long> below) {
        var figure = own.isPresent() ? own : below;
        return figure.isPresent() && figure.get() > 0 ? figure : Optional.empty();
    }

    private void take(List<Allowance> allowances, long count) {
        for (int i = 0; i < allowances.size(); i++) {
            if (!takes(allowances.get(i), count)) {
                giveBack(allowances.subList(0, i), count);
                throw allowances.get(i).refused();
            }
        }
    }

    private boolean takes(Allowance allowance, long count) {
        var bucket = store.bucket(allowance.name(), allowance.perMinute());
        long affordable = Math.min(count, allowance.perMinute());
        if (!bucket.tryConsume(affordable)) {
            return false;
        }
        if (count > affordable) {
            owe(bucket, allowance, count - affordable);
        }
        return true;
    }

    private static void owe(Bucket bucket, Allowance allowance, long count) {
        var _ = bucket.consumeIgnoringRateLimits(Math.min(count, allowance.perMinute() * MAX_DEBT_MINUTES));
    }

    private void giveBack(List<Allowance> allowances, long count) {
        for (var allowance : allowances) {
            store.bucket(allowance.name(), allowance.perMinute()).addTokens(count);
        }
    }

    private static void requireCount(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("a count of tokens must not be negative, got " + count);
        }
    }
}
