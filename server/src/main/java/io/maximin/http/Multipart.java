package io.maximin.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.maximin.error.ApiException;
import io.maximin.streams.BlockStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.http.MultiPart;

/**
 * A {@code multipart/form-data} body, part after part in the client's order, in constant memory: what was received but
 * not yet read is never more than one buffer. Reading throws {@link ApiException} when the form is malformed.
 *
 * <p>Source: RFC 2046 section 5.1.1 and RFC 7578.
 */
public final class Multipart {
    private static final String TYPE = "multipart/form-data";
    private static final int MAX_PARTS = 100;
    private static final int MAX_PART_HEADER_BYTES = 8 << 10;

    /** The standard's own bound is 70. */
    private static final int MAX_BOUNDARY = 256;

    private static final int BUFFER_BYTES = 128 << 10;

    private final InputStream in;
    private final Delimiter delimiter;
    private final byte[] buffer = new byte[BUFFER_BYTES];

    /** What was received and not taken is in {@code [at, end)}. */
    private int at;

    private int end;

    /** Before this there is no delimiter. */
    private int clear;

    /** Whether a delimiter begins at {@code clear}. */
    private boolean delimited;

    private int parts;
    private boolean closed;

    /**
     * @param contentType of the request, which names the boundary
     * @param in the whole body
     */
    public Multipart(String contentType, InputStream in) {
        String boundary =
                isType(contentType) ? Objects.requireNonNullElse(MultiPart.extractBoundary(contentType), "") : "";
        if (boundary.isEmpty() || boundary.length() > MAX_BOUNDARY) {
            throw ApiException.invalid("content-type '" + contentType + "' is not " + TYPE + " with a boundary");
        }
        this.in = in;
        this.delimiter = new Delimiter(("\r\n--" + boundary).getBytes(ISO_8859_1));
        // The first delimiter may lack its line end: so all are alike.
        buffer[end++] = '\r';
        buffer[end++] = '\n';
    }

    /** Whether a content type is of a form that this class reads. */
    public static boolean isType(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith(TYPE);
    }

    /** The next part; what is left of the one before is skipped. After the last one the body was read to its end. */
    public Optional<FormPart> next() throws IOException {
        if (closed) {
            return Optional.empty();
        }
        while (clear() > 0) {
            at = clear;
        }
        at += delimiter.length();
        delimited = false;
        if (closes()) {
            closed = true;
            skipEpilogue();
            return Optional.empty();
        }
        if (++parts > MAX_PARTS) {
            throw malformed();
        }
        var disposition = headers();
        return Optional.of(new FormPart(disposition.name(), disposition.fileName(), new PartStream(parts)));
    }

    /** How many bytes of the part can be taken at once; 0 at its end. */
    private int clear() throws IOException {
        while (at == clear && !delimited) {
            int found = delimiter.find(buffer, at, end);
            delimited = found >= 0;
            // What is left may be the beginning of a delimiter.
            clear = delimited ? found : Math.max(at, end - delimiter.length() + 1);
            if (at == clear && !delimited) {
                receive();
            }
        }
        return clear - at;
    }

    /** Takes in what comes next; what has not been taken stays. */
    private void receive() throws IOException {
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
        clear = 0;
        int length = in.read(buffer, end, buffer.length - end);
        if (length < 0) {
            throw malformed();
        }
        end += length;
    }

    private int take() throws IOException {
        if (at == end) {
            receive();
        }
        return buffer[at++] & 0xff;
    }

    /** Whether the delimiter that was just taken is the last one; if not, takes the rest of its line. */
    private boolean closes() throws IOException {
        int next = take();
        if (next == '-') {
            requireNext('-');
            return true;
        }
        while (next == ' ' || next == '\t') {
            next = take();
        }
        if (next != '\r') {
            throw malformed();
        }
        requireNext('\n');
        return false;
    }

    private void requireNext(int expected) throws IOException {
        if (take() != expected) {
            throw malformed();
        }
    }

    private Disposition headers() throws IOException {
        var found = Disposition.NONE;
        var field = new StringBuilder();
        int left = MAX_PART_HEADER_BYTES;
        String line;
        do {
            line = line(left);
            left -= line.length();
            if (!line.startsWith(" ") && !line.startsWith("\t")) {
                found = disposition(field.toString(), found);
                field.setLength(0);
            }
            field.append(line);
        } while (!line.isEmpty());
        clear = at;
        return found;
    }

    private static Disposition disposition(String field, Disposition otherwise) {
        int colon = field.indexOf(':');
        if (colon < 0 && !field.isEmpty()) {
            throw malformed();
        }
        return colon > 0 && field.substring(0, colon).strip().equalsIgnoreCase("Content-Disposition")
                ? Disposition.of(field.substring(colon + 1).strip())
                : otherwise;
    }

    /** A line without its end. */
    private String line(int mostBytes) throws IOException {
        var line = new ByteArrayOutputStream();
        int last = take();
        for (int next = take(); last != '\r' || next != '\n'; next = take()) {
            if (line.size() == mostBytes) {
                throw malformed();
            }
            line.write(last);
            last = next;
        }
        return line.toString(UTF_8);
    }

    private void skipEpilogue() throws IOException {
        int length = 0;
        while (length >= 0) {
            length = in.read(buffer);
        }
    }

    private static ApiException malformed() {
        return ApiException.invalid("the multipart form is malformed");
    }

    /** The content of the part whose beginning was the last event taken. */
    private final class PartStream extends BlockStream {
        private final int number;

        PartStream(int number) {
            this.number = number;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, target.length);
            if (length == 0) {
                return 0;
            }
            int taken = number == parts && !closed ? Math.min(length, clear()) : 0;
            System.arraycopy(buffer, at, target, offset, taken);
            at += taken;
            return taken == 0 ? -1 : taken;
        }
    }
}
