package io.maximin.engines.phonemes;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A syllable of Vietnamese as it is spelled.
 *
 * @param onset its consonants, {@code gi} and {@code qu} among them; empty if there are none
 * @param rhyme the rest, without the tone mark
 * @param tone the tone the mark stands for
 */
record VietnameseSyllable(String onset, String rhyme, Tones tone) {
    private static final String FILE = "vietnamese-sounds.tsv";
    private static final Map<String, String> ONSETS = ResourceTable.pairs(FILE, "onset");
    private static final Map<String, String> RHYMES = ResourceTable.pairs(FILE, "rhyme");
    private static final Map<String, String> LEVELS = ResourceTable.pairs(FILE, "tone");
    private static final ChaoLevels CHAO = new ChaoLevels(2.2f);
    private static final int LONGEST_ONSET = 3;

    /** The six tones and the marks they are written with. */
    enum Tones {
        LEVEL(' '),
        FALLING('\u0300'),
        RISING('\u0301'),
        DIPPING('\u0309'),
        CREAKY('\u0303'),
        HEAVY('\u0323');

        private final char mark;

        Tones(char mark) {
            this.mark = mark;
        }

        static Tones of(String decomposed) {
            for (Tones tone : values()) {
                if (decomposed.indexOf(tone.mark) >= 0) {
                    return tone;
                }
            }
            return LEVEL;
        }
    }

    /** Reads all of {@code spelling}; empty if it is no Vietnamese syllable. */
    static Optional<VietnameseSyllable> parse(String spelling) {
        String decomposed = Normalizer.normalize(spelling.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        Tones tone = Tones.of(decomposed);
        String bare = Normalizer.normalize(decomposed.replace(String.valueOf(tone.mark), ""), Normalizer.Form.NFC);
        for (int length = Math.min(LONGEST_ONSET, bare.length()); length >= 0; length--) {
            String onset = bare.substring(0, length);
            String rhyme = rhyme(onset, bare.substring(length));
            if ((onset.isEmpty() || ONSETS.containsKey(onset)) && RHYMES.containsKey(rhyme)) {
                return Optional.of(new VietnameseSyllable(onset, rhyme, tone));
            }
        }
        return Optional.empty();
    }

    /** The i of {@code gi} is a vowel too where no other follows: gì, giếng. */
    private static String rhyme(String onset, String rest) {
        return onset.equals("gi") && (rest.isEmpty() || rest.startsWith("ê") || isCoda(rest)) ? "i" + rest : rest;
    }

    private static boolean isCoda(String rest) {
        return switch (rest) {
            case "n", "m", "p", "t", "c", "ng", "nh", "ch" -> true;
            default -> false;
        };
    }

    String symbols() {
        return ONSETS.getOrDefault(onset, "") + RHYMES.getOrDefault(rhyme, "");
    }

    /** Its melody in semitones. */
    List<Float> melody() {
        String name = tone.name().toLowerCase(Locale.ROOT) + (isStopped() ? "-stop" : "");
        return CHAO.melody(LEVELS.getOrDefault(name, "33"));
    }

    private boolean isStopped() {
        return rhyme.endsWith("p") || rhyme.endsWith("t") || rhyme.endsWith("c") || rhyme.endsWith("ch");
    }
}
