package io.maximin.text.upstream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The signatures that came with thinking, by the thinking itself: callers bring them back themselves, where their
 * dialect can carry them and they keep them, but thinking is replayed in all. Bounded, and forgotten with the process.
 */
final class Signatures {
    private static final long MAX_CHARACTERS = 32L << 20;
    private static final Duration LIFE = Duration.ofHours(12);

    private final Cache<String, String> known = Caffeine.newBuilder()
            .maximumWeight(MAX_CHARACTERS)
            .weigher((String thinking, String signature) -> thinking.length() + signature.length())
            .expireAfterAccess(LIFE)
            .build();

    /** Thinking that a server keeps to itself has no text to find its signature by. */
    void remember(String thinking, String signature) {
        if (!thinking.isEmpty()) {
            known.put(digest(thinking), signature);
        }
    }

    Optional<String> of(String thinking) {
        return Optional.ofNullable(known.getIfPresent(digest(thinking)));
    }

    private static String digest(String thinking) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(thinking.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
