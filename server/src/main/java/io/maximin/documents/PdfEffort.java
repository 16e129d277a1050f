package io.maximin.documents;

import io.maximin.config.ByteSize;
import io.maximin.error.ApiException;
import java.util.Optional;

/**
 * How much work one pdf may be. PDFBox goes on after most failures, and may swallow what is thrown at it here: what was
 * refused once is refused at every step that follows, and by {@link #check} in the end.
 */
final class PdfEffort {
    private static final ByteSize MOST_OF_A_STREAM = ByteSize.ofMegabytes(32);
    private static final long MOST_STEPS = 20_000_000;

    private final DocumentLimits limits;
    private Optional<ApiException> refusal = Optional.empty();
    private long steps;
    private long unpacked;

    PdfEffort(DocumentLimits limits) {
        this.limits = limits;
    }

    /** Bytes that a single stream unpacks to at most. */
    long streamLimit() {
        return Math.min(MOST_OF_A_STREAM.bytes(), limits.unpacked().bytes());
    }

    void unpack(long bytes) {
        unpacked += bytes;
        if (unpacked > limits.unpacked().bytes()) {
            refuse(Refusal.of("the file unpacks to more than the limit of " + limits.unpacked()));
        }
        check();
    }

    ApiException streamTooLong() {
        return refuse(Refusal.of("a stream of the pdf unpacks to more than the limit of " + streamLimit() + " bytes"));
    }

    /** An operator or a glyph. */
    void step() {
        steps++;
        if (steps > MOST_STEPS) {
            refuse(Refusal.of("the pdf takes more than the limit of " + MOST_STEPS + " operations"));
        }
        check();
    }

    void requireCharacters(long units) {
        if (units > 2L * limits.characters()) {
            refuse(Refusal.tooManyCharacters(limits.characters()));
        }
    }

    /** @return never, declared for callers that throw */
    ApiException refuse(ApiException reason) {
        refusal = refusal.or(() -> Optional.of(reason));
        throw refusal.get();
    }

    void check() {
        refusal.ifPresent(reason -> {
            throw reason;
        });
    }
}
