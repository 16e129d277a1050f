package io.maximin.http;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.streams.BlockStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartCompliance;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/**
 * A {@code multipart/form-data} body, part after part in the client's order, in constant memory: what was parsed but
 * not yet read is never more than one buffer. Reading throws {@link ApiException} when the form is malformed.
 */
public final class Multipart {
    private static final String TYPE = "multipart/form-data";
    private static final int MAX_PARTS = 100;
    private static final int MAX_PART_HEADER_BYTES = 8 << 10;
    private static final int BUFFER_BYTES = 64 << 10;

    private final InputStream in;
    private final MultiPart.Parser parser;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final Deque<Event> events = new ArrayDeque<>();
    private boolean ended;
    private @Nullable Throwable malformed;

    private sealed interface Event {}

    private record Begin(Disposition disposition) implements Event {}

    private record Data(ByteBuffer bytes) implements Event {}

    private record End() implements Event {}

    /**
     * @param contentType of the request, which names the boundary
     * @param in the whole body
     */
    public Multipart(String contentType, InputStream in) {
        String boundary =
                isType(contentType) ? Objects.requireNonNullElse(MultiPart.extractBoundary(contentType), "") : "";
        if (boundary.isEmpty()) {
            throw ApiException.invalid("content-type '" + contentType + "' is not " + TYPE + " with a boundary");
        }
        this.in = in;
        this.parser = new MultiPart.Parser(boundary, MultiPartCompliance.RFC7578, new Listener());
        parser.setMaxParts(MAX_PARTS);
        parser.setPartHeadersMaxLength(MAX_PART_HEADER_BYTES);
    }

    /** Whether a content type is of a form that this class reads. */
    public static boolean isType(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith(TYPE);
    }

    /** The next part; what is left of the one before is skipped. After the last one the body was read to its end. */
    public Optional<FormPart> next() throws IOException {
        while (true) {
            Event event = events.poll();
            if (event instanceof Begin(Disposition disposition)) {
                return Optional.of(new FormPart(disposition.name(), disposition.fileName(), new PartStream()));
            }
            if (event == null && !pump()) {
                return Optional.empty();
            }
        }
    }

    /** Parses one more buffer; false at the end of the body. */
    private boolean pump() throws IOException {
        if (ended) {
            return false;
        }
        int length = in.read(buffer);
        ended = length < 0;
        parser.parse(ended ? Content.Chunk.EOF : Content.Chunk.from(ByteBuffer.wrap(buffer, 0, length), false));
        if (malformed != null) {
            throw new ApiException(
                    ErrorKind.INVALID_REQUEST, "invalid params, the multipart form is malformed", malformed);
        }
        return true;
    }

    /** The content of the part whose beginning was the last event taken. */
    private final class PartStream extends BlockStream {
        private boolean over;

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, target.length);
            while (!over && length > 0) {
                switch (events.peek()) {
                    case Data(ByteBuffer bytes)
                    when bytes.hasRemaining() -> {
                        int taken = Math.min(length, bytes.remaining());
                        bytes.get(target, offset, taken);
                        return taken;
                    }
                    case Data _ -> events.remove();
                    case null -> over = !pump();
                    case Begin _, End _ -> over = true;
                }
            }
            return length == 0 ? 0 : -1;
        }
    }

    private final class Listener implements MultiPart.Parser.Listener {
        private Disposition disposition = Disposition.NONE;

        @Override
        public void onPartBegin() {
            disposition = Disposition.NONE;
        }

        @Override
        public void onPartHeader(String name, String value) {
            if (name.equalsIgnoreCase("Content-Disposition")) {
                disposition = Disposition.of(value);
            }
        }

        @Override
        public void onPartHeaders() {
            events.add(new Begin(disposition));
        }

        @Override
        public void onPartContent(Content.Chunk chunk) {
            if (chunk.hasRemaining()) {
                // The buffer it may stand in is used again.
                var copy = ByteBuffer.allocate(chunk.remaining());
                events.add(new Data(copy.put(chunk.getByteBuffer()).flip()));
            }
        }

        @Override
        public void onPartEnd() {
            events.add(new End());
        }

        @Override
        public void onFailure(@Nullable Throwable failure) {
            malformed = failure;
        }
    }
}
