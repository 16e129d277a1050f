package io.maximin.text;

/**
 * Tokens of one generation.
 *
 * @param inputTokens the whole prompt, cached part included
 * @param cachedTokens the part of the prompt that was not computed again
 * @param outputTokens everything generated, thinking included
 * @param thinkingTokens the part of the output that was thinking
 */
public record Usage(int inputTokens, int cachedTokens, int outputTokens, int thinkingTokens) {}
