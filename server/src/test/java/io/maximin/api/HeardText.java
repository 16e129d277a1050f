package io.maximin.api;

import io.maximin.text.StopReason;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a caller makes of one answer, whatever the dialect and however it came.
 *
 * @param calls name, blank and arguments of each
 * @param ids of the calls
 * @param input tokens of the whole prompt
 */
public record HeardText(
        String thinking,
        String answer,
        List<String> calls,
        List<String> ids,
        StopReason stop,
        int input,
        int cached,
        int output) {
    public HeardText {
        calls = List.copyOf(calls);
        ids = List.copyOf(ids);
    }

    /** The same as told under any ids. */
    public HeardText withoutIds() {
        return new HeardText(thinking, answer, calls, List.of(), stop, input, cached, output);
    }

    /** An answer that is put together from its pieces. */
    static final class Pieces {
        private final StringBuilder thinking = new StringBuilder();
        private final StringBuilder answer = new StringBuilder();
        private final List<StringBuilder> calls = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();

        /** Takes a piece of thinking, if there is one. */
        void think(JsonNode text) {
            thinking.append(text.asString(""));
        }

        /** Takes a piece of the answer, if there is one. */
        void say(JsonNode text) {
            answer.append(text.asString(""));
        }

        void call(JsonNode id, JsonNode name) {
            ids.add(id.stringValue());
            calls.add(new StringBuilder(name.stringValue()).append(' '));
        }

        /** Takes a piece of the arguments of the last call, if there is one. */
        void arguments(JsonNode json) {
            if (json.isString()) {
                calls.getLast().append(json.stringValue());
            }
        }

        boolean called() {
            return !calls.isEmpty();
        }

        HeardText end(StopReason stop, int input, int cached, int output) {
            var whole = calls.stream().map(StringBuilder::toString).toList();
            return new HeardText(thinking.toString(), answer.toString(), whole, ids, stop, input, cached, output);
        }
    }
}
