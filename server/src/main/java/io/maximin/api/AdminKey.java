package io.maximin.api;

import io.maximin.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The key of operators. Hashes are compared, so that the time taken tells neither its text nor its length. */
final class AdminKey {
    private final byte[] hash;

    AdminKey(Secret key) {
        this.hash = hash(key.reveal());
    }

    boolean is(String presented) {
        return MessageDigest.isEqual(hash, hash(presented));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
