package io.maximin.api.minimax;

import io.maximin.speech.AudioData;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Audio as lower-case hex, in pieces that keep each message below 64 KiB. */
final class HexPieces {
    private static final int MOST_BYTES = 30_000;

    private HexPieces() {}

    static List<String> of(AudioData audio) {
        var pieces = new ArrayList<String>();
        for (int at = 0; at < audio.length(); at += MOST_BYTES) {
            int end = Math.min(audio.length(), at + MOST_BYTES);
            pieces.add(HexFormat.of().formatHex(audio.bytes(), at, end));
        }
        return pieces;
    }
}
