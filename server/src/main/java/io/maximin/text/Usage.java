package io.maximin.text;

/**
 * Tokens of one generation.
 *
 * @param inputTokens the whole prompt, cached part included
 * @param cachedTokens the part of the prompt that was not computed again
 * @param writtenTokens a further part: what the caller marked for the cache and was not in it
 * @param outputTokens everything generated, thinking included
 * @param thinkingTokens the part of the output that was thinking
 */
public record Usage(int inputTokens, int cachedTokens, int writtenTokens, int outputTokens, int thinkingTokens) {
    /** Before anything happened. */
    public static final Usage NONE = new Usage(0, 0, 0, 0, 0);

    /** What a request's beginning tells of it. */
    public static Usage of(TextEvent.Started started) {
        return new Usage(started.inputTokens(), started.cachedTokens(), started.writtenTokens(), 0, 0);
    }

    /** The same with so much written. */
    public Usage generated(int output, int thinking) {
        return new Usage(inputTokens, cachedTokens, writtenTokens, output, thinking);
    }
}
