package io.maximin.keys;

import java.security.SecureRandom;

/** Random texts of letters and digits. */
final class KeyText {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** 44 characters of 62 hold 261 bits, more than 32 random bytes. */
    static final int SECRET_LENGTH = 44;

    static final int ID_LENGTH = 16;

    private final SecureRandom random = new SecureRandom();

    String random(int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
