package io.maximin.files;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Names of blobs: 32 hexadecimal digits that nobody guesses. */
final class BlobName {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");
    private static final int BYTES = 16;

    private BlobName() {}

    static String next(RandomGenerator random) {
        byte[] number = new byte[BYTES];
        random.nextBytes(number);
        return HexFormat.of().formatHex(number);
    }

    static boolean matches(String name) {
        return NAME.matcher(name).matches();
    }
}
