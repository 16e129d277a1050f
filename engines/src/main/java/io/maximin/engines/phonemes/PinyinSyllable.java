package io.maximin.engines.phonemes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A syllable of Standard Chinese.
 *
 * @param initial as pinyin spells it, empty if there is none; never {@code y} or {@code w}
 * @param rhyme spelled in full and with v for ü: {@code uei}, not {@code ui} or {@code wei}
 * @param tone 1 to 4; 5 is the neutral tone
 */
record PinyinSyllable(String initial, String rhyme, int tone) {
    static final int NEUTRAL = 5;

    private static final Pattern FORM = Pattern.compile(
            "(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)([aeiouvê]+(?:ng|n|r)?|ng|n|m)([1-5]?)|(r)([1-5]?)|(hm|hng)([1-5]?)");

    /** Reads {@code spelling}, such as {@code zhuang4} or {@code lv3}; without a digit the tone is neutral. */
    static Optional<PinyinSyllable> parse(String spelling) {
        Matcher form = FORM.matcher(spelling);
        if (!form.matches()) {
            return Optional.empty();
        }
        if (form.group(4) != null) {
            return Optional.of(new PinyinSyllable("", "er", tone(form.group(5))));
        }
        if (form.group(6) != null) {
            return Optional.of(new PinyinSyllable("h", form.group(6).substring(1), tone(form.group(7))));
        }
        String initial = form.group(1);
        String rhyme = inFull(initial, form.group(2));
        boolean glide = initial.equals("y") || initial.equals("w");
        return Optional.of(new PinyinSyllable(glide ? "" : initial, rhyme, tone(form.group(3))));
    }

    PinyinSyllable withTone(int other) {
        return new PinyinSyllable(initial, rhyme, other);
    }

    boolean isEr() {
        return initial.isEmpty() && rhyme.equals("er");
    }

    private static int tone(String digit) {
        return digit.isEmpty() ? NEUTRAL : Integer.parseInt(digit);
    }

    private static String inFull(String initial, String rhyme) {
        return switch (initial) {
            case "y" -> afterY(rhyme);
            case "w" -> rhyme.startsWith("u") ? rhyme : "u" + rhyme;
            case "j", "q", "x" -> rhyme.startsWith("u") ? "v" + rhyme.substring(1) : contracted(rhyme);
            case "b", "p", "m", "f" -> rhyme.equals("o") ? "uo" : contracted(rhyme);
            case "n", "l" -> rhyme.equals("ue") ? "ve" : contracted(rhyme);
            default -> contracted(rhyme);
        };
    }

    private static String afterY(String rhyme) {
        if (rhyme.startsWith("u")) {
            return "v" + rhyme.substring(1);
        }
        return rhyme.startsWith("i") || rhyme.startsWith("v") ? rhyme : "i" + rhyme;
    }

    private static String contracted(String rhyme) {
        return switch (rhyme) {
            case "iu" -> "iou";
            case "ui" -> "uei";
            case "un" -> "uen";
            default -> rhyme;
        };
    }

    /** The syllable as pinyin spells it in a table: initial, full rhyme, tone. */
    @Override
    public String toString() {
        return initial + rhyme + tone;
    }
}
