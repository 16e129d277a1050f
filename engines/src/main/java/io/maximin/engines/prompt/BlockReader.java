package io.maximin.engines.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads calls in blocks. A block that goes wrong is text from its mark on, or from its last call on; what has been read
 * once as a part of a call is not looked at again.
 */
final class BlockReader implements CallReader {
    private enum State {
        TEXT,
        LEAD,
        NEXT,
        CALL
    }

    private static final int MAX_CALL_CHARS = 1 << 20;

    private final BlockSyntax syntax;
    private final Map<String, ToolSpec> tools;
    private final StringBuilder held = new StringBuilder();
    private State state = State.TEXT;
    private Cursor cursor = new Cursor(held, 0);
    private CallScanner scanner;
    private boolean called;
    private boolean behindCall;

    BlockReader(BlockSyntax syntax, List<ToolSpec> tools) {
        this.syntax = syntax;
        this.tools = tools.stream().collect(Collectors.toMap(ToolSpec::name, Function.identity(), (first, _) -> first));
        this.scanner = syntax.shape().scanner(cursor, this.tools);
    }

    @Override
    public List<Segment> push(String text) {
        held.append(text);
        var segments = new ArrayList<Segment>();
        while (step(segments)) {}
        return segments;
    }

    @Override
    public List<Segment> finish() {
        var segments = new ArrayList<Segment>();
        switch (state) {
            case TEXT -> dropBlanks();
            case LEAD -> {}
            case NEXT -> dropRestOfBlock();
            case CALL -> {
                dropRestOfBlock();
                scanner.call().ifPresent(call -> {
                    segments.add(call);
                    held.setLength(0);
                });
            }
        }
        give(held.length(), segments);
        return segments;
    }

    /** Marks behind a call that were cut short. */
    private void dropRestOfBlock() {
        var rest = held.toString().strip();
        if (called && (syntax.block().close().strip().startsWith(rest) || rest.equals(separator()))) {
            held.setLength(0);
        }
    }

    private String separator() {
        return syntax.several() == BlockSyntax.Several.IN_ONE_BLOCK
                ? syntax.between().strip()
                : "";
    }

    /** Whether another step may follow before there is more text. */
    private boolean step(List<Segment> segments) {
        return switch (state) {
            case TEXT -> text(segments);
            case LEAD -> go(cursor.take(syntax.block().lead()), State.NEXT, segments);
            case NEXT -> next(segments);
            case CALL -> call(segments);
        };
    }

    private boolean text(List<Segment> segments) {
        dropBlanks();
        var open = syntax.block().open();
        int found = held.indexOf(open);
        if (found < 0) {
            give(PartialTag.start(held, open), segments);
            return false;
        }
        // Line breaks in front of the mark stay with it until there is a call.
        int begin = PartialTag.beforeLineBreaks(held, found);
        give(begin, segments);
        cursor = new Cursor(held, found - begin + open.length());
        called = false;
        state = State.LEAD;
        return true;
    }

    private void dropBlanks() {
        if (behindCall) {
            held.delete(0, held.length() - held.toString().stripLeading().length());
            behindCall = held.isEmpty();
        }
    }

    /** In a block: its end or a call. */
    private boolean next(List<Segment> segments) {
        var close = syntax.block().close();
        if (close.isEmpty()) {
            return called ? closed() : begin(Match.YES, segments);
        }
        return switch (cursor.take(close)) {
            case YES -> called ? closed() : refuse(segments);
            case NO -> begin(called ? cursor.take(separator()) : Match.YES, segments);
            case OPEN -> await(segments);
        };
    }

    private boolean begin(Match match, List<Segment> segments) {
        scanner = syntax.shape().scanner(cursor, tools);
        return go(match, State.CALL, segments);
    }

    private boolean closed() {
        held.delete(0, cursor.position());
        behindCall = true;
        state = State.TEXT;
        return true;
    }

    private boolean call(List<Segment> segments) {
        boolean read = go(scanner.read(), State.NEXT, segments);
        if (state == State.NEXT) {
            scanner.call().ifPresent(segments::add);
            held.delete(0, cursor.position());
            cursor = new Cursor(held, 0);
            called = true;
        }
        return read;
    }

    private boolean go(Match match, State further, List<Segment> segments) {
        return switch (match) {
            case YES -> {
                state = further;
                yield true;
            }
            case NO -> refuse(segments);
            case OPEN -> await(segments);
        };
    }

    private boolean refuse(List<Segment> segments) {
        give(cursor.position(), segments);
        state = State.TEXT;
        return true;
    }

    private boolean await(List<Segment> segments) {
        if (held.length() > MAX_CALL_CHARS) {
            give(held.length(), segments);
            state = State.TEXT;
        }
        return false;
    }

    private void give(int end, List<Segment> segments) {
        if (end > 0) {
            segments.add(new Segment.Answer(held.substring(0, end)));
            held.delete(0, end);
        }
    }
}
