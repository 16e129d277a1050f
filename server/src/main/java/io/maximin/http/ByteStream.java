package io.maximin.http;

import io.maximin.error.ClientGoneException;
import java.util.OptionalLong;

/**
 * A body that leaves in pieces. Status and headers leave with the first piece, so a failure before it is still an
 * ordinary error answer. The server ends the body when the handler returns.
 */
public final class ByteStream {
    private final Answer answer;
    private final int status;
    private final String contentType;
    private final OptionalLong length;

    ByteStream(Answer answer, int status, String contentType, OptionalLong length) {
        this.answer = answer;
        this.status = status;
        this.contentType = contentType;
        this.length = length;
    }

    /**
     * Writes a piece and waits until the socket took it.
     *
     * @throws ClientGoneException if the client went away or the thread was interrupted
     */
    public void send(byte[] piece) {
        if (!answer.started()) {
            answer.status(status);
            answer.header("Content-Type", contentType);
            length.ifPresent(bytes -> answer.header("Content-Length", Long.toString(bytes)));
            answer.opaque();
        }
        answer.piece(piece);
    }
}
