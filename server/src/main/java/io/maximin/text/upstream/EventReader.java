package io.maximin.text.upstream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * Reads server-sent events, wherever their bytes are cut. Source: the HTML standard, "Server-sent events"; of the
 * fields only {@code data} counts here, because every event names its type there too.
 */
final class EventReader {
    /** One event may carry the arguments of a call, or a whole answer of a server that does not stream. */
    private static final int MAX_EVENT = 8 << 20;

    private static final long MAX_ANSWER = 64L << 20;
    private static final String DATA = "data";
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Inflow inflow;
    private final Patience patience;
    private final Blame blame;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder data = new StringBuilder();
    private final Queue<ServerEvent> events = new ArrayDeque<>();
    private boolean hasData;
    private boolean afterReturn;
    private boolean first = true;
    private boolean firstLine = true;
    private long answer;

    EventReader(Inflow inflow, Patience patience, Blame blame) {
        this.inflow = inflow;
        this.patience = patience;
        this.blame = blame;
    }

    /** The next event; empty at the end of the stream, where an event that is not whole is dropped. */
    Optional<ServerEvent> next() throws IOException, InterruptedException {
        while (events.isEmpty()) {
            List<ByteBuffer> buffers = inflow.next(first ? patience.forFirst() : patience.forNext());
            if (buffers.isEmpty()) {
                return Optional.empty();
            }
            buffers.forEach(this::push);
        }
        first = false;
        return Optional.ofNullable(events.poll());
    }

    private void push(ByteBuffer buffer) {
        answer += buffer.remaining();
        if (answer > MAX_ANSWER) {
            throw blame.unusable("sent more than " + MAX_ANSWER + " bytes");
        }
        byte[] bytes = Inflow.bytes(buffer);
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                add(bytes, from, i);
                end(bytes[i]);
                from = i + 1;
            }
        }
        add(bytes, from, bytes.length);
    }

    private void add(byte[] bytes, int from, int to) {
        if (from == to) {
            return;
        }
        if (line.size() + data.length() + (to - from) > MAX_EVENT) {
            throw blame.unusable("sent an event of more than " + MAX_EVENT + " bytes");
        }
        line.write(bytes, from, to - from);
        afterReturn = false;
    }

    /** Ends a line, unless a return before has ended it. */
    private void end(byte lineBreak) {
        if (lineBreak == '\n' && afterReturn) {
            afterReturn = false;
            return;
        }
        afterReturn = lineBreak == '\r';
        var text = line.toString(StandardCharsets.UTF_8);
        end(firstLine && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        firstLine = false;
        line.reset();
    }

    private void end(String text) {
        if (text.isEmpty()) {
            dispatch();
            return;
        }
        int colon = text.indexOf(':');
        if (!DATA.equals(colon < 0 ? text : text.substring(0, colon))) {
            return;
        }
        var value = colon < 0 ? "" : text.substring(colon + 1);
        if (hasData) {
            data.append('\n');
        }
        hasData = true;
        data.append(value.startsWith(" ") ? value.substring(1) : value);
    }

    private void dispatch() {
        if (hasData) {
            events.add(new ServerEvent(data.toString()));
        }
        hasData = false;
        data.setLength(0);
    }
}
