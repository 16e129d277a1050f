package io.maximin.api;

import io.maximin.keys.ServerSecret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Makes the ids and signatures inside answers; their forms are those of spec/text.md section 3.4. The id of an answer
 * itself is the trace id of its request, so that one number finds both in the log.
 */
public final class Ids {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int CALL_LENGTH = 12;
    private static final String SIGNATURE = "thinking";

    private final RandomGenerator random;
    private final ServerSecret secret;

    /** @param random safe for use by several threads at once */
    public Ids(RandomGenerator random, ServerSecret secret) {
        this.random = random;
        this.secret = secret;
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
     * The signature shown with thinking whose engine has none of its own: 64 hex digits that only this server can make,
     * and the others that share its secret.
     */
    public String signature(String thinking) {
        return HexFormat.of().formatHex(secret.sign(SIGNATURE, thinking));
    }

    /** Whether {@link #signature} made it for this thinking: then it means nothing to any engine. */
    public boolean signed(String thinking, String signature) {
        return MessageDigest.isEqual(
                signature(thinking).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }
}
