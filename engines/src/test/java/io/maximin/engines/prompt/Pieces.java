package io.maximin.engines.prompt;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text where a fuzzer says. */
public final class Pieces {
    private Pieces() {}

    /** @param sizes of the first pieces; what is left is the last */
    public static List<String> of(String text, byte[] sizes) {
        var pieces = new ArrayList<String>();
        int from = 0;
        for (byte size : sizes) {
            int to = Math.min(text.length(), from + (size & 0xFF));
            pieces.add(text.substring(from, to));
            from = to;
        }
        pieces.add(text.substring(from));
        return pieces;
    }
}
