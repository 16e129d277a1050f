package io.maximin.usage;

import java.util.Map;

/**
 * What the units of one model cost.
 *
 * @param input tokens of the prompt, in millionths of a dollar for a million
 * @param cached tokens of the prompt that were not computed again, likewise
 * @param output generated tokens, likewise
 * @param characters likewise
 * @param items in millionths of a dollar for one, by name
 */
public record Rates(long input, long cached, long output, long characters, Map<String, Long> items) {
    private static final long MILLION = 1_000_000;

    /** A dollar for a token: far above any price, far below what overflows. */
    private static final long MOST = MILLION * MILLION;

    public Rates {
        items = Map.copyOf(items);
        check("input", input);
        check("cached", cached);
        check("output", output);
        check("characters", characters);
        items.forEach(Rates::check);
        if (cached > input) {
            throw new IllegalArgumentException("cached tokens must not cost more than others");
        }
    }

    private static void check(String name, long rate) {
        if (rate < 0 || rate > MOST) {
            throw new IllegalArgumentException(
                    "price of " + name + " must be at least 0 and at most a million dollars");
        }
    }

    /**
     * The price of so many units, in millionths of a dollar, a fraction counting as one.
     *
     * @throws IllegalArgumentException if there are items that have no price
     */
    long micros(String item, Units units) {
        long perMillion = Math.addExact(
                Math.addExact(
                        Math.multiplyExact(units.inputTokens() - units.cachedTokens(), input),
                        Math.multiplyExact(units.cachedTokens(), cached)),
                Math.addExact(
                        Math.multiplyExact(units.outputTokens(), output),
                        Math.multiplyExact(units.characters(), characters)));
        return Math.addExact(Math.ceilDiv(perMillion, MILLION), Math.multiplyExact(units.items(), each(item, units)));
    }

    private long each(String item, Units units) {
        Long each = items.get(item);
        if (each == null && units.items() > 0) {
            throw new IllegalArgumentException("no price for '" + item + "'");
        }
        return each == null ? 0 : each;
    }
}
