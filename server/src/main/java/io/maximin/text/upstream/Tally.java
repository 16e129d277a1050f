package io.maximin.text.upstream;

import io.maximin.text.Usage;
import java.util.OptionalInt;

/**
 * Counts the tokens of one answer: by estimate while it comes, and by the server's report at its end where there is
 * one. Never more than was reserved. Written by one thread, read by any.
 */
final class Tally {
    private final TokenEstimate prompt;
    private final int mostOutput;
    private Report report = Report.NOTHING;
    private long quarters;
    private long thinkingQuarters;
    private volatile Usage usage = Usage.NONE;

    Tally(TokenEstimate prompt, int mostOutput) {
        this.prompt = prompt;
        this.mostOutput = mostOutput;
    }

    void told(Report part) {
        report = report.with(part);
    }

    void wrote(String text, boolean thinking) {
        long more = TokenEstimate.quarters(text);
        quarters += more;
        thinkingQuarters += thinking ? more : 0;
        usage = usage(OptionalInt.empty());
    }

    /** The first of the answer has come. */
    Usage begun() {
        usage = usage(OptionalInt.empty());
        return usage;
    }

    /** What was used so far; nothing until the first of the answer has come. */
    Usage used() {
        return usage;
    }

    /** The whole of it. */
    Usage whole() {
        usage = usage(report.output());
        return usage;
    }

    private Usage usage(OptionalInt told) {
        int input = Math.min(report.input().orElse(prompt.likely()), prompt.most());
        int cached = Math.min(report.cached().orElse(0), input);
        int written = Math.min(report.written().orElse(0), input - cached);
        int output = Math.min(told.orElse(clamp(TokenEstimate.tokens(quarters))), mostOutput);
        return new Usage(input, cached, written, output, thinking(output));
    }

    /** A server that does not tell its thinking apart has it in proportion to its length. */
    private int thinking(int output) {
        long share = quarters == 0 ? 0 : Math.ceilDiv(output * thinkingQuarters, quarters);
        return Math.min(report.thinking().orElse(clamp(share)), output);
    }

    private static int clamp(long tokens) {
        return (int) Math.min(tokens, Integer.MAX_VALUE);
    }
}
