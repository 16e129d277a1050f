package io.maximin.keys;

import java.security.MessageDigest;
import java.util.Arrays;

/** Bytes that are compared in constant time. */
final class Hash {
    private final byte[] bytes;

    Hash(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
