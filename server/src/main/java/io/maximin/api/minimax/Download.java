package io.maximin.api.minimax;

import io.maximin.error.ClientGoneException;
import io.maximin.http.ByteStream;
import io.maximin.http.Exchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A file as the answer to {@code GET} or {@code HEAD}, whole or a range.
 *
 * @param name that clients are to keep it under
 * @param bytes its length
 */
record Download(String name, String mediaType, long bytes, Source source) {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^ !#-\\[\\]-~]");
    private static final int PIECE_BYTES = 256 << 10;

    /** Gives some bytes of the file. */
    interface Source {
        /** @throws java.nio.file.NoSuchFileException if the file is gone; nothing was answered then */
        InputStream open(long begin, long length) throws IOException;
    }

    /** Bytes from {@code begin} up to {@code end}. */
    private record Part(long begin, long end) {
        long length() {
            return end - begin;
        }
    }

    /** Answers with what was asked for; no range that depends on a state we never told counts. */
    void answer(Exchange exchange) throws IOException {
        var asked = exchange.header("Range")
                .filter(_ -> exchange.header("If-Range").isEmpty())
                .map(RANGE::matcher)
                .filter(range -> range.matches());
        if (asked.isEmpty()) {
            send(new Part(0, bytes), 200, exchange);
            return;
        }
        Optional<Part> part = part(asked.get().group(1), asked.get().group(2));
        if (part.isEmpty()) {
            exchange.responseHeader("Content-Range", "bytes */" + bytes);
            exchange.bytes(416, "text/plain", "416 range not satisfiable".getBytes(StandardCharsets.UTF_8));
            return;
        }
        send(part.get(), 206, exchange);
    }

    private Optional<Part> part(String first, String last) {
        if (first.isEmpty()) {
            long tail = last.isEmpty() ? 0 : Math.min(bytes, Long.parseLong(last));
            return tail == 0 ? Optional.empty() : Optional.of(new Part(bytes - tail, bytes));
        }
        long begin = Long.parseLong(first);
        long end = last.isEmpty() ? bytes : Math.min(bytes, Long.parseLong(last) + 1);
        return begin < end ? Optional.of(new Part(begin, end)) : Optional.empty();
    }

    private void send(Part part, int status, Exchange exchange) throws IOException {
        try (var in = source.open(part.begin(), part.length())) {
            if (status == 206) {
                exchange.responseHeader(
                        "Content-Range", "bytes " + part.begin() + "-" + (part.end() - 1) + "/" + bytes);
            }
            exchange.responseHeader("Accept-Ranges", "bytes");
            exchange.responseHeader("Content-Disposition", disposition());
            exchange.responseHeader("X-Content-Type-Options", "nosniff");
            var out = exchange.pieces(status, mediaType, OptionalLong.of(part.length()));
            if (exchange.method().equals("HEAD") || part.length() == 0) {
                out.send(new byte[0]);
                return;
            }
            copy(in, part.length(), out);
        } catch (ClosedByInterruptException e) {
            throw new ClientGoneException(e);
        }
    }

    private static void copy(InputStream in, long length, ByteStream out) throws IOException {
        byte[] buffer = new byte[(int) Math.min(PIECE_BYTES, length)];
        for (long left = length; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("a file became shorter");
            }
            out.send(Arrays.copyOf(buffer, read));
            left -= read;
        }
    }

    /** RFC 6266: a plain name for all, and the true one for those who read more than ASCII. */
    private String disposition() {
        String plain = NOT_PLAIN.matcher(name).replaceAll("_");
        String header = "attachment; filename=\"" + plain + "\"";
        if (plain.equals(name)) {
            return header;
        }
        String escaped = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return header + "; filename*=UTF-8''" + escaped;
    }
}
