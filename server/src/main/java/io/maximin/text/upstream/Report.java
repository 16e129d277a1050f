package io.maximin.text.upstream;

import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * What a server says of the tokens of an answer. It may say it in parts, or not at all.
 *
 * @param input the whole prompt
 * @param cached the part of the prompt that it did not compute again
 * @param written the part of the prompt that it keeps from now on
 * @param output everything generated
 * @param thinking the part of the output that was thinking
 */
record Report(OptionalInt input, OptionalInt cached, OptionalInt written, OptionalInt output, OptionalInt thinking) {
    static final Report NOTHING = new Report(
            OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    /** The newer of both, part by part. */
    Report with(Report newer) {
        return new Report(
                newer(input, newer.input),
                newer(cached, newer.cached),
                newer(written, newer.written),
                newer(output, newer.output),
                newer(thinking, newer.thinking));
    }

    private static OptionalInt newer(OptionalInt old, OptionalInt newer) {
        return newer.isPresent() ? newer : old;
    }

    /** A number of tokens; nothing that cannot be one counts as told. */
    static OptionalInt count(JsonNode value) {
        int count = value.isNumber() ? value.asInt(-1) : -1;
        return count < 0 ? OptionalInt.empty() : OptionalInt.of(count);
    }
}
