package io.maximin.engines.prompt;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads one call, part by part, while its text still comes. */
abstract class CallScanner {
    /** Longer names of tools and parameters are not read. */
    static final int MOST_NAME = 512;

    final Cursor cursor;
    final Map<String, ToolSpec> tools;
    private Supplier<Match> part = this::first;
    private Optional<Segment.ToolCall> call = Optional.empty();
    private boolean ended;

    CallScanner(Cursor cursor, Map<String, ToolSpec> tools) {
        this.cursor = cursor;
        this.tools = tools;
    }

    /** Reads on: whether a call ends where the cursor is. If it is none, the cursor is where it breaks off. */
    final Match read() {
        while (!ended) {
            var match = part.get();
            if (match != Match.YES) {
                return match;
            }
        }
        return Match.YES;
    }

    /** The call, as soon as nothing but marks are lacking. */
    final Optional<Segment.ToolCall> call() {
        return call;
    }

    /** Reads the first part. */
    abstract Match first();

    /** Goes on with another part if this one was there. */
    final Match then(Match match, Supplier<Match> further) {
        if (match == Match.YES) {
            part = further;
        }
        return match;
    }

    /** Ends if this part was there. */
    final Match last(Match match) {
        ended = match == Match.YES;
        return match;
    }

    /** Knows the call; whether there is one. */
    final boolean found(Optional<Segment.ToolCall> known) {
        call = known;
        return known.isPresent();
    }
}
