package io.maximin.api;

import io.maximin.error.ApiException;
import io.maximin.text.Sampling;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The numbers of a text request as they came; the ranges are checked when they are asked for, because an unknown
 * model is reported before a bad range. Source: spec/text.md section 2.
 */
public record TextSettings(
        OptionalDouble temperature, OptionalDouble topP, String maxTokensField, OptionalInt maxTokens) {
    private static final double DEFAULT_TEMPERATURE = 1.0;
    private static final double DEFAULT_TOP_P = 0.95;

    /** Reads the numbers; {@code maxTokensField} names the field that bounds the output in this dialect. */
    public static TextSettings read(WireObject body, String maxTokensField) {
        return new TextSettings(
                body.number("temperature"), body.number("top_p"), maxTokensField, body.integer(maxTokensField));
    }

    /**
     * How to draw tokens.
     *
     * @throws ApiException if temperature or top_p is outside (0, 1]
     */
    public Sampling sampling(OptionalLong seed) {
        return new Sampling(
                share("temperature", temperature, DEFAULT_TEMPERATURE), share("top_p", topP, DEFAULT_TOP_P), seed);
    }

    /** @throws ApiException if the bound is below 1 */
    public OptionalInt checkedMaxTokens() {
        if (maxTokens.isPresent() && maxTokens.getAsInt() < 1) {
            throw ApiException.invalid(maxTokensField + " must be at least 1, got " + maxTokens.getAsInt());
        }
        return maxTokens;
    }

    private static double share(String field, OptionalDouble given, double whenAbsent) {
        double value = given.orElse(whenAbsent);
        if (value > 0 && value <= 1) {
            return value;
        }
        throw ApiException.invalid(field + " must be in (0, 1], got " + value);
    }
}
