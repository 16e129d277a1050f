package io.maximin.engines.prompt;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a chat template wrote around the parts of a call, without any white space.
 *
 * @param before what stands before the name of the tool, from the beginning of the prompt
 * @param between what stands between that and the first argument
 */
record CallTrace(String before, String between) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Finds the last call in a prompt; empty if the argument is not there behind the name. */
    static Optional<CallTrace> in(String prompt, String name, String argument) {
        int value = prompt.lastIndexOf(argument);
        int start = value < 0 ? -1 : prompt.lastIndexOf(name, value);
        return start < 0
                ? Optional.empty()
                : Optional.of(new CallTrace(
                        squeezed(prompt.substring(0, start)),
                        squeezed(prompt.substring(start + name.length(), value))));
    }

    boolean follows(String text) {
        return before.endsWith(squeezed(text));
    }

    boolean goesOn(String text) {
        return between.startsWith(squeezed(text));
    }

    private static String squeezed(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }
}
