package io.maximin.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Makes the ids inside answers; their forms are those of spec/text.md section 3.4. The id of an answer itself is the
 * trace id of its request, so that one number finds both in the log.
 */
public final class Ids {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int CALL_LENGTH = 12;

    private final RandomGenerator random;

    /** @param random safe for use by several threads at once */
    public Ids(RandomGenerator random) {
        this.random = random;
    }

    /** What the ids of all calls of one answer begin with. */
    public String callPrefix() {
        var prefix = new StringBuilder("call_function_");
        for (int i = 0; i < CALL_LENGTH; i++) {
            prefix.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return prefix.append('_').toString();
    }

    /**
     * The signature shown with thinking: 64 hex digits, the SHA-256 of the text. It is never checked when it comes
     * back, so it need not be a secret's.
     */
    public static String signature(String thinking) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(thinking.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
