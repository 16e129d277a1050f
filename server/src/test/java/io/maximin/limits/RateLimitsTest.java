package io.maximin.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private static final Subject ALICE = Subject.of("acct_alice", "key_1");
    private static final Subject ALICES_OTHER_KEY = Subject.of("acct_alice", "key_2");
    private static final Subject BOB = Subject.of("acct_bob", "key_3");

    private final ManualClock clock = new ManualClock();
    private final MemoryBucketStore store = new MemoryBucketStore(clock);

    private RateLimits limits(Profile profile) {
        return limits(new LimitsConfig(profile, Map.of(), Optional.empty()));
    }

    private RateLimits limits(LimitsConfig config) {
        return new RateLimits(config, store, clock);
    }

    private static Limit requests(long figure) {
        return new Limit(Optional.of(figure), Optional.empty(), Optional.empty());
    }

    private static Limit tokens(long figure) {
        return new Limit(Optional.empty(), Optional.of(figure), Optional.empty());
    }

    private static Limit connections(long figure) {
        return new Limit(Optional.empty(), Optional.empty(), Optional.of(figure));
    }

    private static Subject account(Limit limit) {
        return new Subject("acct_alice", "key_1", limit, Limit.NONE);
    }

    private static Subject key(Limit limit) {
        return new Subject("acct_alice", "key_1", Limit.NONE, limit);
    }

    private static void assertRefused(ThrowingCallable call, ErrorKind kind, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(kind))
                .hasMessage(message);
    }

    @Test
    void withoutLimitsNothingIsRefusedOrKept() {
        var limits = limits(LimitsConfig.defaults());

        for (int i = 0; i < 1000; i++) {
            limits.request(ALICE, Product.TEXT);
            limits.tokens(ALICE, Product.TEXT, 1_000_000_000);
            limits.settleTokens(ALICE, Product.TEXT, 1_000_000_000, 5);
            limits.connection(ALICE, Product.MUSIC);
        }

        store.removeExpired();
        assertThat(store.size()).isZero();
    }

    @Test
    void anAccountSharesItsBucketOverItsKeysAndWithNobodyElse() {
        var limits = limits(Profile.PLATFORM);

        assertThat(Crowd.inARow(() -> limits.request(ALICE, Product.VIDEO))).isEqualTo(5);
        assertRefused(
                () -> limits.request(ALICES_OTHER_KEY, Product.VIDEO),
                ErrorKind.RATE_LIMITED,
                "rate limit exceeded(RPM), at most 5 requests a minute for video");
        limits.request(BOB, Product.VIDEO);
        limits.request(ALICE, Product.MUSIC);
    }

    @Test
    void aBucketFillsEvenly() {
        var limits = limits(Profile.PLATFORM);
        assertThat(Crowd.inARow(() -> limits.request(ALICE, Product.SPEECH))).isEqualTo(60);

        clock.move(Duration.ofMillis(999));
        assertThat(Crowd.inARow(() -> limits.request(ALICE, Product.SPEECH))).isZero();
        clock.move(Duration.ofMillis(2));
        assertThat(Crowd.inARow(() -> limits.request(ALICE, Product.SPEECH))).isEqualTo(1);
        clock.move(Duration.ofHours(5));
        assertThat(Crowd.inARow(() -> limits.request(ALICE, Product.SPEECH))).isEqualTo(60);
    }

    @Test
    void settingsLieOverTheProfile() {
        var own = Map.of("video", requests(7), "speech", requests(0), "image", tokens(9));
        var limits = limits(new LimitsConfig(Profile.PLATFORM, own, Optional.empty()));

        assertThat(Crowd.inARow(() -> limits.request(ALICE, Product.VIDEO))).isEqualTo(7);
        assertThat(Crowd.inARow(() -> limits.request(ALICE, Product.IMAGE))).isEqualTo(10);
        assertThat(limits.configured(Product.IMAGE).tokensPerMinute()).contains(9L);
        for (int i = 0; i < 1000; i++) {
            limits.request(ALICE, Product.SPEECH);
        }
    }

    @Test
    void anAccountsOwnLimitTakesThePlaceOfTheConfiguredOne() {
        var limits = limits(Profile.PLATFORM);

        assertThat(Crowd.inARow(() -> limits.request(account(requests(8)), Product.VIDEO)))
                .isEqualTo(8);
        assertThat(Crowd.inARow(() -> limits.request(account(requests(8)), Product.MUSIC)))
                .isEqualTo(8);
        for (int i = 0; i < 1000; i++) {
            limits.request(account(requests(0)), Product.VIDEO);
        }
    }

    @Test
    void aKeysOwnLimitHoldsBesidesOverAllProducts() {
        var limits = limits(Profile.PLATFORM);
        var limited = key(requests(6));

        assertThat(Crowd.inARow(() -> limits.request(limited, Product.MUSIC))).isEqualTo(6);
        assertRefused(
                () -> limits.request(limited, Product.TEXT),
                ErrorKind.RATE_LIMITED,
                "rate limit exceeded(RPM), at most 6 requests a minute for this key");
    }

    @Test
    void aRefusalByTheKeyLeavesTheAccountItsRequest() {
        var limits = limits(Profile.PLATFORM);

        assertThat(Crowd.inARow(() -> limits.request(key(requests(2)), Product.VIDEO)))
                .isEqualTo(2);

        assertThat(Crowd.inARow(() -> limits.request(ALICES_OTHER_KEY, Product.VIDEO)))
                .isEqualTo(3);
    }

    @Test
    void aCrowdGetsExactlyTheLimit() {
        var limits = limits(Profile.PLATFORM);

        assertThat(Crowd.admitted(2000, () -> limits.request(ALICE, Product.TEXT)))
                .isEqualTo(500);
    }

    @Test
    void tokensAreRefusedWhenTheBucketCannotAffordThem() {
        var limits = limits(Profile.PLATFORM);
        limits.tokens(ALICE, Product.SPEECH, 15_000);

        assertRefused(
                () -> limits.tokens(ALICE, Product.SPEECH, 5_001),
                ErrorKind.TOKEN_RATE_LIMITED,
                "rate limit exceeded(TPM), at most 20000 tokens a minute for speech");
        limits.tokens(ALICE, Product.SPEECH, 5_000);
        limits.tokens(ALICE, Product.SPEECH, 0);
    }

    @Test
    void whatWasNotUsedIsGivenBack() {
        var limits = limits(Profile.PLATFORM);
        limits.tokens(ALICE, Product.SPEECH, 20_000);

        limits.settleTokens(ALICE, Product.SPEECH, 20_000, 12_000);

        limits.tokens(ALICE, Product.SPEECH, 8_000);
        assertThat(Crowd.inARow(() -> limits.tokens(ALICE, Product.SPEECH, 1))).isZero();
    }

    @Test
    void whatWasUsedBesidesIsOwed() {
        var limits = limits(Profile.PLATFORM);
        limits.tokens(ALICE, Product.SPEECH, 10_000);

        limits.settleTokens(ALICE, Product.SPEECH, 10_000, 40_000);

        clock.move(Duration.ofMinutes(1));
        assertThat(Crowd.inARow(() -> limits.tokens(ALICE, Product.SPEECH, 1))).isZero();
        clock.move(Duration.ofSeconds(1));
        limits.tokens(ALICE, Product.SPEECH, 1);
    }

    @Test
    void moreThanAWholeBucketGoesThroughWhenItIsFullAndIsOwed() {
        var limits = limits(Profile.PLATFORM);
        limits.tokens(ALICE, Product.SPEECH, 1);
        assertThat(Crowd.inARow(() -> limits.tokens(ALICE, Product.SPEECH, 30_000)))
                .isZero();

        clock.move(Duration.ofSeconds(1));
        assertThat(Crowd.inARow(() -> limits.tokens(ALICE, Product.SPEECH, 30_000)))
                .isEqualTo(1);

        clock.move(Duration.ofSeconds(30));
        assertThat(Crowd.inARow(() -> limits.tokens(ALICE, Product.SPEECH, 1))).isZero();
        clock.move(Duration.ofSeconds(60));
        assertThat(Crowd.inARow(() -> limits.tokens(ALICE, Product.SPEECH, 20_000)))
                .isEqualTo(1);
    }

    @Test
    void aDebtIsPaidWithinAnHour() {
        var limits = limits(LimitsConfig.defaults());
        var limited = account(tokens(1));

        limits.tokens(limited, Product.TEXT, Long.MAX_VALUE);
        limits.settleTokens(limited, Product.SPEECH, 0, Long.MAX_VALUE);

        clock.move(Duration.ofMinutes(61));
        limits.tokens(limited, Product.TEXT, 1);
        limits.tokens(limited, Product.SPEECH, 1);
    }

    @Test
    void aRefusalByTheKeyLeavesTheAccountItsTokens() {
        var limits = limits(Profile.PLATFORM);
        var limited = key(tokens(100));
        limits.tokens(limited, Product.SPEECH, 100);

        assertThat(Crowd.inARow(() -> limits.tokens(limited, Product.SPEECH, 19_900)))
                .isZero();

        limits.tokens(ALICES_OTHER_KEY, Product.SPEECH, 19_900);
    }

    @Test
    void callsAtOnceAreCountedUntilTheyEnd() {
        var limits = limits(Profile.PLATFORM_FREE);
        var first = limits.connection(ALICE, Product.MUSIC);
        try (var _ = limits.connection(ALICE, Product.MUSIC);
                var _ = limits.connection(ALICES_OTHER_KEY, Product.MUSIC)) {
            assertRefused(
                    () -> limits.connection(ALICE, Product.MUSIC),
                    ErrorKind.TOO_MANY_CONNECTIONS,
                    "connection limit, at most 3 at once for music");
            first.close();
            first.close();
            limits.connection(ALICE, Product.MUSIC);
            assertThat(Crowd.inARow(() -> limits.connection(ALICE, Product.MUSIC)))
                    .isZero();
        }
        assertThat(Crowd.inARow(() -> limits.connection(ALICE, Product.MUSIC))).isEqualTo(2);
    }

    @Test
    void aRefusalByTheKeyLeavesTheAccountItsCall() {
        var limits = limits(Profile.PLATFORM_FREE);

        assertThat(Crowd.inARow(() -> limits.connection(key(connections(1)), Product.MUSIC)))
                .isEqualTo(1);

        assertThat(Crowd.inARow(() -> limits.connection(ALICES_OTHER_KEY, Product.MUSIC)))
                .isEqualTo(2);
    }

    @Test
    void growthIsBoundByTheMinuteBefore() {
        var limits = limits(new LimitsConfig(Profile.OFF, Map.of(), Optional.of(2.0)));
        assertThat(Crowd.inARow(() -> limits.request(ALICE, Product.TEXT))).isEqualTo(60);
        assertRefused(
                () -> limits.request(ALICES_OTHER_KEY, Product.MUSIC),
                ErrorKind.GROWTH_LIMITED,
                "request growth too steep, at most 60 requests in this minute after 0 in the one before");
        limits.request(BOB, Product.TEXT);

        clock.move(Duration.ofMinutes(1));
        assertThat(Crowd.inARow(() -> limits.request(ALICE, Product.TEXT))).isEqualTo(180);
        clock.move(Duration.ofMinutes(-1));
        assertThat(Crowd.inARow(() -> limits.request(ALICE, Product.TEXT))).isZero();
        clock.move(Duration.ofMinutes(3));
        assertThat(Crowd.inARow(() -> limits.request(ALICE, Product.TEXT))).isEqualTo(60);
    }

    @Test
    void aRefusalForGrowthLeavesTheAccountItsRequest() {
        var limits = limits(new LimitsConfig(Profile.PLATFORM, Map.of(), Optional.of(2.0)));
        assertThat(Crowd.inARow(() -> limits.request(ALICE, Product.VOICE_CLONE)))
                .isEqualTo(60);

        assertThat(Crowd.inARow(() -> limits.request(ALICE, Product.VOICE_DESIGN)))
                .isZero();

        clock.move(Duration.ofMinutes(1));
        assertThat(Crowd.inARow(() -> limits.request(ALICE, Product.VOICE_DESIGN)))
                .isEqualTo(20);
    }

    @Test
    void whatRunsBoundsWhatIsRemembered() {
        var connections = new Connections();

        connections.enter("a", 2, "music");
        connections.enter("a", 2, "music");
        connections.leave("a");
        assertThat(connections.names()).isEqualTo(1);
        connections.leave("a");

        assertThat(connections.names()).isZero();
    }

    @Test
    void memoryIsBounded() {
        var small = new MemoryBucketStore(clock, 10);
        for (int i = 0; i < 1000; i++) {
            small.bucket("bucket " + i, 5);
        }

        small.removeExpired();

        assertThat(small.size()).isLessThanOrEqualTo(10);
    }
}
