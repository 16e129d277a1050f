package io.maximin.engines.reading;

import io.maximin.engines.language.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sound as a caller writes it.
 *
 * @param syllables how many syllables are written, 0 where they are not told apart
 */
record Phonetics(Part.Notation notation, String written, int syllables) {
    private static final Pattern PINYIN = Pattern.compile("(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
            + "(?:a|ai|an|ang|ao|e|ei|en|eng|er|i|ia|ian|iang|iao|ie|in|ing|iong|iu|iou|o|ong|ou|u|ua|uai|uan|uang|"
            + "ue|uei"
            + "|ueng|ui|un|uen|uo|ü|v|u:|üe|ve|u:e|üan|van|ün|vn)r?|m|n|ng|hm|hng|ê)[1-5]");
    private static final Pattern JYUTPING = Pattern.compile("(?:(?:gw|kw|ng|[bpmfdtnlgkhwzcsj])?"
            + "(?:aa|aai|aau|aam|aan|aang|aap|aat|aak|a|ai|au|am|an|ang|ap|at|ak|e|ei|eu|em|en|eng|ep|et|ek|i|iu|"
            + "im|in|ing"
            + "|ip|it|ik|o|oi|ou|on|ong|ot|ok|u|ui|un|ung|ut|uk|oe|oeng|oet|oek|eoi|eon|eot|yu|yun|yut)|m|ng)[1-6]");
    private static final Pattern KANA = Pattern.compile("[\\u3041-\\u309f\\u30a1-\\u30ff]+");
    private static final Pattern IPA = Pattern.compile("[\\p{L}\\p{M}ˈˌːˑ.‿ ̯ʰʲʷ˞'ꜜꜛ↗↘͡]+");
    private static final Pattern IPA_ONLY = Pattern.compile("[\\u0250-\\u02ff\\u1d00-\\u1dbfŋ]");

    /** What stands in the brackets behind a word; {@code inside} is without the brackets. */
    static Optional<Phonetics> inBrackets(String inside, Language language) {
        if (inside.length() > 2 && inside.startsWith("/") && inside.endsWith("/")) {
            return ipa(inside.substring(1, inside.length() - 1));
        }
        var syllables = syllables(inside, language);
        return syllables.isPresent() || !IPA_ONLY.matcher(inside).find() ? syllables : ipa(inside);
    }

    /** The sound a pronunciation dictionary gives for a word; empty if it gives plain text. */
    static Optional<Phonetics> given(String said, Language language) {
        var trimmed = said.strip();
        if (KANA.matcher(trimmed).matches()) {
            return Optional.of(new Phonetics(Part.Notation.KANA, trimmed, 0));
        }
        if (trimmed.length() < 3) {
            return Optional.empty();
        }
        var inside = trimmed.substring(1, trimmed.length() - 1);
        char open = trimmed.charAt(0);
        char close = trimmed.charAt(trimmed.length() - 1);
        if (open == '/' && close == '/') {
            return ipa(inside);
        }
        if (open == '[' && close == ']') {
            return IPA.matcher(inside).matches() ? ipa(inside) : Optional.empty();
        }
        return open == '(' && close == ')'
                ? inBrackets(inside.replace(")(", " ").replace(") (", " "), language)
                : Optional.empty();
    }

    /** Both, one after the other: {@code (chu3)(li3)}. */
    Phonetics then(Phonetics next) {
        return new Phonetics(notation, written + " " + next.written, syllables + next.syllables);
    }

    private static Optional<Phonetics> ipa(String symbols) {
        return IPA.matcher(symbols).matches()
                ? Optional.of(new Phonetics(Part.Notation.IPA, symbols.strip(), 0))
                : Optional.empty();
    }

    private static Optional<Phonetics> syllables(String inside, Language language) {
        var parts = inside.strip().toLowerCase(Locale.ROOT).split("[ ,]+", -1);
        var notation = language == Language.CANTONESE ? Part.Notation.JYUTPING : Part.Notation.PINYIN;
        var pattern = notation == Part.Notation.JYUTPING ? JYUTPING : PINYIN;
        for (var part : parts) {
            if (part.length() > 8 || !pattern.matcher(part).matches()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Phonetics(notation, String.join(" ", parts), parts.length));
    }
}
