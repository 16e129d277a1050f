package io.maximin.limits;

import io.maximin.error.ErrorKind;
import java.util.Optional;

/** What a bucket counts. The marks are the platform's, {@code rate limit exceeded(RPM)}: spec/accounts.md section 6. */
enum Measure {
    REQUESTS("RPM", "requests", ErrorKind.RATE_LIMITED) {
        @Override
        Optional<Long> of(Limit limit) {
            return limit.requestsPerMinute();
        }
    },
    TOKENS("TPM", "tokens", ErrorKind.TOKEN_RATE_LIMITED) {
        @Override
        Optional<Long> of(Limit limit) {
            return limit.tokensPerMinute();
        }
    };

    private final String mark;
    private final String unit;
    private final ErrorKind refusal;

    Measure(String mark, String unit, ErrorKind refusal) {
        this.mark = mark;
        this.unit = unit;
        this.refusal = refusal;
    }

    abstract Optional<Long> of(Limit limit);

    String mark() {
        return mark;
    }

    String unit() {
        return unit;
    }

    ErrorKind refusal() {
        return refusal;
    }
}
