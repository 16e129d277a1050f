package io.maximin.models;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/**
 * What a download must hash to.
 *
 * @param algorithm the Java name of the digest, {@code SHA-256} or {@code SHA-512}
 * @param hex lower-case hexadecimal digits
 */
public record Checksum(String algorithm, String hex) {
    private static final String SHA_256 = "SHA-256";
    private static final String SHA_512 = "SHA-512";
    private static final String INTEGRITY_PREFIX = "sha512-";

    public Checksum {
        Objects.requireNonNull(algorithm);
        int digits = algorithm.equals(SHA_512) ? 128 : 64;
        if (!hex.matches("[0-9a-f]{" + digits + "}")) {
            throw new CatalogueException(
                    algorithm + " '" + hex + "' is not " + digits + " lower-case hexadecimal digits");
        }
    }

    public static Checksum sha256(String hex) {
        return new Checksum(SHA_256, hex);
    }

    /** A fresh digest for hashing what no catalogue pins. */
    static MessageDigest sha256() {
        return digest(SHA_256);
    }

    /** Reads the form {@code sha512-<base64>} that npm publishes. */
    static Checksum integrity(String text) {
        if (!text.startsWith(INTEGRITY_PREFIX)) {
            throw new CatalogueException("integrity '" + text + "' does not start with " + INTEGRITY_PREFIX);
        }
        try {
            byte[] digest = Base64.getDecoder().decode(text.substring(INTEGRITY_PREFIX.length()));
            return new Checksum(SHA_512, HexFormat.of().formatHex(digest));
        } catch (IllegalArgumentException e) {
            throw new CatalogueException("integrity '" + text + "' is not base64: " + e.getMessage());
        }
    }

    MessageDigest digest() {
        return digest(algorithm);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
