package io.maximin.engines.phonemes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way a vowel is written around the consonants of its syllable.
 *
 * @param form finds it, with groups for the onset, the tone mark and the coda
 * @param template as in the data file
 * @param vowel its sounds
 * @param kind its length, and whether the sounds end the syllable themselves
 */
record ThaiPattern(Pattern form, String template, String vowel, Kind kind) {
    private static final String CONSONANT = "[ก-ฮ]";
    private static final String NO_VOWEL_FOLLOWS = "(?![ะาำิ-ู็ั่-๋])";
    private static final String BARE_RO = "Cร";
    private static final int SYLLABLE_COST = 10;

    /** What the vowel is. */
    enum Kind {
        SHORT,
        LONG,
        GLIDE,
        LONG_GLIDE,
        WEAK
    }

    /** The pattern for an onset of exactly {@code consonants} letters. */
    static ThaiPattern of(List<String> row, int consonants) {
        String template = row.get(1);
        String form = template.replaceAll("T([ิ-ูั็])", "$1T")
                .replace("C", "(?<onset>" + CONSONANT + "{" + consonants + "})")
                .replace("T", "(?<mark>[่-๋]?)")
                .replace("K", "(?<coda>" + CONSONANT + ")" + NO_VOWEL_FOLLOWS);
        if (!template.contains("T")) {
            form += "(?<mark>)";
        }
        if (!template.contains("K")) {
            form += "(?<coda>)" + NO_VOWEL_FOLLOWS;
        }
        return new ThaiPattern(Pattern.compile(form), template, row.get(2), kind(row.get(3)));
    }

    /** The syllable written so at {@code at}, if it is one. */
    Optional<ThaiSyllable> match(String word, int at) {
        Matcher matcher = form.matcher(word).region(at, word.length()).useTransparentBounds(true);
        if (!matcher.lookingAt() || (template.equals(BARE_RO) && matcher.end() < word.length())) {
            return Optional.empty();
        }
        String coda = matcher.group("coda");
        String mark = matcher.group("mark");
        return ThaiOnset.of(matcher.group("onset"), template.charAt(0) != 'C')
                .filter(_ -> kind != Kind.WEAK || mark.isEmpty())
                .filter(_ -> coda.isEmpty() || ThaiSyllable.canEndIn(coda))
                .map(onset -> new ThaiSyllable(onset, this, mark, coda, matcher.end(), cost(onset, coda)));
    }

    /** Vowels that are not written are less likely than written ones, and one syllable likelier than two. */
    private int cost(ThaiOnset onset, String coda) {
        int lead = onset.lead().isEmpty() ? 0 : SYLLABLE_COST + 1;
        int unwritten = switch (template) {
            case "CTK" -> coda.equals("ร") ? 7 : 3;
            case BARE_RO, "CT" -> 4;
            default -> 0;
        };
        return SYLLABLE_COST + lead + unwritten;
    }

    private static Kind kind(String name) {
        return switch (name) {
            case "short" -> Kind.SHORT;
            case "long" -> Kind.LONG;
            case "glide" -> Kind.GLIDE;
            case "glidelong" -> Kind.LONG_GLIDE;
            default -> Kind.WEAK;
        };
    }
}
