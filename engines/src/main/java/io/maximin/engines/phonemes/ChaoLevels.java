package io.maximin.engines.phonemes;

import java.util.List;

/**
 * Melodies in Chao's notation: levels 1 (lowest) to 5 (highest), one after another at equal distances.
 *
 * @param semitonesPerLevel the distance of two levels, more than 0
 */
record ChaoLevels(float semitonesPerLevel) {
    private static final float MIDDLE = 3;

    /** {@code levels} in semitones from the middle of the speaker's range; a digit each. */
    List<Float> melody(String levels) {
        return levels.chars()
                .mapToObj(level -> (Character.digit(level, 10) - MIDDLE) * semitonesPerLevel)
                .toList();
    }
}
