package io.maximin.engines.prompt;

/**
 * The points templates disagree on: whether {@code tools} is left undefined (rather than none) when there are none,
 * content is a list of typed parts, content is none beside tool calls, and the arguments of a call are JSON text rather
 * than an object.
 */
record MessageStyle(boolean undefinedTools, boolean typedContent, boolean nullContent, boolean textArguments) {

    MessageStyle withCalls(boolean noContent, boolean text) {
        return new MessageStyle(undefinedTools, typedContent, noContent, text);
    }
}
