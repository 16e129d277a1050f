package io.maximin.speech;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;

/**
 * What a text counts for. Source: spec/speech.md sections 2.5 and 2.6.
 *
 * @param characters Unicode characters
 * @param usage characters to be charged: an ideograph is two
 * @param spoken letters, digits and ideographs
 * @param ideographs of Chinese, Japanese and Korean
 * @param invisible control characters that are no white space
 */
public record CharacterCount(int characters, int usage, int spoken, int ideographs, int invisible) {
    public static final CharacterCount NONE = new CharacterCount(0, 0, 0, 0, 0);

    private static final double MOST_INVISIBLE = 0.1;

    public static CharacterCount of(String text) {
        int characters = 0;
        int spoken = 0;
        int ideographs = 0;
        int invisible = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int character = text.codePointAt(at);
            characters++;
            spoken += Character.isLetterOrDigit(character) ? 1 : 0;
            ideographs += Character.isIdeographic(character) ? 1 : 0;
            invisible += isInvisible(character) ? 1 : 0;
        }
        return new CharacterCount(characters, characters + ideographs, spoken, ideographs, invisible);
    }

    /** The share of invisible characters, 0 to 1. */
    public double invisibleRatio() {
        return characters == 0 ? 0 : (double) invisible / characters;
    }

    /** As the platform reports words: the usage, unless there are ideographs. */
    public int words() {
        return ideographs == 0 ? usage : spoken;
    }

    public CharacterCount plus(CharacterCount other) {
        return new CharacterCount(
                characters + other.characters,
                usage + other.usage,
                spoken + other.spoken,
                ideographs + other.ideographs,
                invisible + other.invisible);
    }

    CharacterCount minus(CharacterCount other) {
        return new CharacterCount(
                characters - other.characters,
                usage - other.usage,
                spoken - other.spoken,
                ideographs - other.ideographs,
                invisible - other.invisible);
    }

    /** @throws ApiException if more than a tenth is invisible */
    public void requireVisible() {
        if (invisibleRatio() > MOST_INVISIBLE) {
            throw new ApiException(
                    ErrorKind.INVISIBLE_CHARACTERS,
                    "invisible character ratio limit, " + invisible + " of " + characters
                            + " characters are control characters");
        }
    }

    private static boolean isInvisible(int character) {
        boolean space = character == '\t' || character == '\n' || character == '\r';
        return (character < 0x20 && !space) || character == 0x7f;
    }
}
