package io.maximin.usage;

/**
 * How much of what can be charged.
 *
 * @param inputTokens the whole prompt, cached part included
 * @param cachedTokens the part of the prompt that was not computed again
 * @param outputTokens everything generated, thinking included
 * @param characters of speech, an ideograph counting two
 * @param items pictures, clips, songs or voices; which, the {@link Job} says
 */
public record Units(long inputTokens, long cachedTokens, long outputTokens, long characters, long items) {
    public static final Units NONE = new Units(0, 0, 0, 0, 0);

    public Units {
        if (cachedTokens < 0 || cachedTokens > inputTokens || outputTokens < 0 || characters < 0 || items < 0) {
            throw new IllegalArgumentException("no units: " + inputTokens + " " + cachedTokens + " " + outputTokens
                    + " " + characters + " " + items);
        }
    }

    public static Units tokens(long input, long cached, long output) {
        return new Units(input, cached, output, 0, 0);
    }

    public static Units characters(long characters) {
        return new Units(0, 0, 0, characters, 0);
    }

    public static Units items(long items) {
        return new Units(0, 0, 0, 0, items);
    }

    /** What a limit on tokens a minute counts: tokens of text, characters of speech, pictures. */
    long rated() {
        return inputTokens + outputTokens + characters + items;
    }
}
