package io.maximin.keys;

import io.maximin.limits.Limit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keys that are in no database. */
public final class TestKeys {
    private TestKeys() {}

    /** A pay-as-you-go key of an account without a balance. */
    public static ApiKey unlimited() {
        return key(KeyKind.PAY_AS_YOU_GO);
    }

    public static ApiKey key(KeyKind kind) {
        var account = new Account("acct_test", "test", Instant.EPOCH, false, Plan.MAX, Limit.NONE);
        var times = new ApiKey.Times(Instant.EPOCH, Optional.empty(), Optional.empty(), Optional.empty());
        var shown = new ApiKey.Shown("test", kind.prefix() + "abcdef", "wxyz");
        return new ApiKey("key", account, kind, shown, List.of(), Limit.NONE, times);
    }
}
