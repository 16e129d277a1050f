package io.maximin.engines.phonemes;

/** The five tones of Thai and how spelling gives them. */
enum ThaiTone {
    MID,
    LOW,
    FALLING,
    HIGH,
    RISING;

    /** The classes of consonants that decide on the tone. */
    enum ConsonantClass {
        HIGH,
        MID,
        LOW
    }

    /**
     * The tone of a syllable.
     *
     * @param mark the tone mark, empty if there is none
     * @param dead whether it ends in a stop or a short vowel
     * @param shortVowel whether its vowel is short
     */
    static ThaiTone of(ConsonantClass initial, String mark, boolean dead, boolean shortVowel) {
        boolean low = initial == ConsonantClass.LOW;
        return switch (mark) {
            case "่" -> low ? FALLING : LOW;
            case "้" -> low ? HIGH : FALLING;
            case "๊" -> HIGH;
            case "๋" -> RISING;
            default -> unmarked(initial, dead, shortVowel);
        };
    }

    private static ThaiTone unmarked(ConsonantClass initial, boolean dead, boolean shortVowel) {
        if (!dead) {
            return initial == ConsonantClass.HIGH ? RISING : MID;
        }
        if (initial != ConsonantClass.LOW) {
            return LOW;
        }
        return shortVowel ? HIGH : FALLING;
    }
}
