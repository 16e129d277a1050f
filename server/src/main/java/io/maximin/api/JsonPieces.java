package io.maximin.api;

import io.maximin.http.Exchange;
import io.maximin.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;

/**
 * A JSON answer with bytes in base64 inside, which are encoded while they are sent: several pictures in one text would
 * be held four times over.
 */
public final class JsonPieces {
    /** A multiple of three, so that the pieces join. */
    private static final int PIECE_BYTES = 192 << 10;

    private sealed interface Piece {
        record Text(String json) implements Piece {}

        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Bytes(byte[] content) implements Piece {}
    }

    private final List<Piece> pieces = new ArrayList<>();
    private long length;

    /** JSON as it stands. */
    public JsonPieces json(String json) {
        pieces.add(new Piece.Text(json));
        length += json.getBytes(StandardCharsets.UTF_8).length;
        return this;
    }

    /** A value, as JSON. */
    public JsonPieces value(Object value) {
        return json(Json.write(value));
    }

    /** A string that is the base64 of these bytes. */
    public JsonPieces base64(byte[] content) {
        json("\"");
        pieces.add(new Piece.Bytes(content));
        length += 4L * ((content.length + 2) / 3);
        return json("\"");
    }

    /** Answers 200 with what was put together. */
    public void send(Exchange exchange) {
        var out = exchange.pieces(200, "application/json", OptionalLong.of(length));
        for (var piece : pieces) {
            switch (piece) {
                case Piece.Text(String json) -> out.send(json.getBytes(StandardCharsets.UTF_8));
                case Piece.Bytes(byte[] content) -> {
                    for (int begin = 0; begin < content.length; begin += PIECE_BYTES) {
                        int end = Math.min(content.length, begin + PIECE_BYTES);
                        out.send(Base64.getEncoder().encode(Arrays.copyOfRange(content, begin, end)));
                    }
                }
            }
        }
    }
}
