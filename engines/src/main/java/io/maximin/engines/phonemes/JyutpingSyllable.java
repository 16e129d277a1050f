package io.maximin.engines.phonemes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A syllable of Cantonese.
 *
 * @param onset as Jyutping spells it, empty if there is none
 * @param rhyme as Jyutping spells it
 * @param tone 1 to 6
 */
record JyutpingSyllable(String onset, String rhyme, int tone) {
    private static final String FILE = "cantonese-sounds.tsv";
    private static final Map<String, String> ONSETS = ResourceTable.pairs(FILE, "onset");
    private static final Map<String, String> RHYMES = ResourceTable.pairs(FILE, "rhyme");
    private static final Map<String, String> LEVELS = ResourceTable.pairs(FILE, "tone");
    private static final ChaoLevels CHAO = new ChaoLevels(2.2f);
    private static final Pattern FORM =
            Pattern.compile("(ng|gw|kw|[bpmfdtnlgkwhzcsj])?((?:aa|oe|eo|yu|[aeiou])(?:ng|[iumnptk])?|ng|m)([1-6])");

    /** Reads {@code spelling}, such as {@code gwong2}. */
    static Optional<JyutpingSyllable> parse(String spelling) {
        Matcher form = FORM.matcher(spelling);
        if (!form.matches() || !RHYMES.containsKey(form.group(2))) {
            return Optional.empty();
        }
        String onset = form.group(1) == null ? "" : form.group(1);
        return Optional.of(new JyutpingSyllable(onset, form.group(2), Integer.parseInt(form.group(3))));
    }

    String symbols() {
        return ONSETS.getOrDefault(onset, "") + RHYMES.getOrDefault(rhyme, "");
    }

    /** Its melody in semitones. */
    List<Float> melody() {
        return CHAO.melody(LEVELS.getOrDefault(String.valueOf(tone), "33"));
    }
}
