package io.maximin.engines.reading;

import io.maximin.engines.language.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Roman numerals behind names, chapters and the like. */
final class RomanRule implements Rule {
    private static final Pattern NUMERAL = Pattern.compile(
            "(?=[IVXLC])(C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(e|ème|er|º|ª)?\\.?(?![\\p{L}\\p{M}\\d'’])");
    private static final Set<String> RULERS = Set.of(
            "Louis",
            "Henry",
            "Elizabeth",
            "George",
            "Charles",
            "Edward",
            "William",
            "James",
            "Richard",
            "John",
            "Paul",
            "Pius",
            "Benedict",
            "Francis",
            "Philip",
            "Ferdinand",
            "Napoleon",
            "Nicholas",
            "Peter",
            "Alexander",
            "Catherine",
            "Frederick",
            "Ivan",
            "Leo",
            "Gregory",
            "Innocent",
            "Clement",
            "Mary",
            "Otto",
            "Ludwig",
            "Wilhelm",
            "Friedrich",
            "Karl",
            "Heinrich",
            "Franz",
            "Johannes",
            "Papst",
            "Benedikt",
            "Luis",
            "Felipe",
            "Carlos",
            "Alfonso",
            "Juan",
            "Pablo",
            "Isabel",
            "Henri",
            "François",
            "Jean",
            "Napoléon",
            "Carlo",
            "Vittorio",
            "Giovanni",
            "Pio",
            "Pedro",
            "João",
            "Dom",
            "Willem",
            "Gustaf",
            "Carl",
            "Christian",
            "Harald",
            "Haakon",
            "Margrethe",
            "Elisabeth");

    private final Wording wording;

    RomanRule(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Optional<Said> at(String text, int index) {
        var before = wordBefore(text, index);
        if (before.isEmpty()) {
            return century(text, index);
        }
        return Rule.match(NUMERAL, text, index).flatMap(numeral -> {
            var letters = numeral.group(1);
            boolean capital = Character.isUpperCase(before.charAt(0));
            boolean single = letters.length() == 1;
            boolean ruler = RULERS.contains(before);
            if (letters.isEmpty()
                    || (!letters.matches("[IVX]+") && (single || !(ruler || isChapter(before))))
                    || (single ? !ruler && !isChapter(before) : !capital && !isChapter(before))) {
                return Optional.empty();
            }
            boolean stop = numeral.group().endsWith(".");
            int end = stop && !isOrdinalStop(text, numeral.end()) ? numeral.end() - 1 : numeral.end();
            return Optional.of(new Said(end, said(value(letters), ruler, before, numeral.group(2) != null)));
        });
    }

    /** French centuries, which need no word before them. */
    private Optional<Said> century(String text, int index) {
        return wording.language() != Language.FRENCH
                ? Optional.empty()
                : Rule.match(NUMERAL, text, index)
                        .filter(numeral ->
                                numeral.group(2) != null && numeral.group(1).matches("[IVX]{2,}"))
                        .map(numeral -> new Said(
                                numeral.end(),
                                wording.numerals().byRule("ordinal-masculine", value(numeral.group(1)))));
    }

    private boolean isOrdinalStop(String text, int end) {
        boolean follows =
                end + 1 < text.length() && text.charAt(end) == ' ' && Character.isLowerCase(text.charAt(end + 1));
        return follows
                && switch (wording.language()) {
                    case GERMAN, CZECH, SLOVAK, HUNGARIAN, DANISH, NORWEGIAN, NYNORSK, FINNISH, CROATIAN, SLOVENIAN ->
                        true;
                    default -> false;
                };
    }

    private static boolean isChapter(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "chapter",
                    "part",
                    "act",
                    "volume",
                    "book",
                    "war",
                    "section",
                    "appendix",
                    "phase",
                    "type",
                    "kapitel",
                    "teil",
                    "band",
                    "chapitre",
                    "tome",
                    "partie",
                    "capítulo",
                    "tomo",
                    "parte",
                    "siglo",
                    "século",
                    "capitolo",
                    "secolo",
                    "hoofdstuk",
                    "deel",
                    "rozdział",
                    "tom",
                    "siècle",
                    "segle",
                    "capítol",
                    "век",
                    "века",
                    "глава",
                    "том",
                    "kapitola",
                    "poglavlje",
                    "bab",
                    "abad",
                    "kabanata",
                    "capitolul",
                    "secolul",
                    "κεφάλαιο" -> true;
            default -> false;
        };
    }

    private static String wordBefore(String text, int index) {
        if (index < 2 || (text.charAt(index - 1) != ' ' && text.charAt(index - 1) != '\u00a0')) {
            return "";
        }
        int begin = index - 1;
        while (begin > 0 && index - begin < 20 && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        return text.substring(begin, index - 1);
    }

    private String said(int value, boolean ruler, String name, boolean marked) {
        var numerals = wording.numerals();
        boolean feminine = name.endsWith("a") || name.endsWith("bel");
        return switch (wording.language()) {
            case ENGLISH -> ruler ? "the " + numerals.byRule("ordinal", value) : numerals.byRule("numbering", value);
            case GERMAN ->
                ruler ? "der " + capital(numerals.byRule("ordinal", value)) : numerals.byRule("numbering", value);
            case FRENCH ->
                marked || (ruler && value == 1)
                        ? numerals.byRule("ordinal-masculine", value)
                        : numerals.byRule("numbering", value);
            case SPANISH, PORTUGUESE, CATALAN ->
                ruler && value <= 10
                        ? numerals.byRule(feminine ? "ordinal-feminine" : "ordinal-masculine", value)
                        : numerals.byRule("numbering", value);
            case ITALIAN ->
                ruler || name.equals("secolo")
                        ? numerals.byRule("ordinal-masculine", value)
                        : numerals.byRule("numbering", value);
            case DUTCH, DANISH, SWEDISH, NORWEGIAN, POLISH, RUSSIAN, UKRAINIAN, BULGARIAN, CZECH, SLOVAK, CROATIAN ->
                ruler ? ordinal(value) : numerals.byRule("numbering", value);
            default -> numerals.byRule("numbering", value);
        };
    }

    private String ordinal(int value) {
        var numerals = wording.numerals();
        var rule = numerals.has("ordinal-masculine")
                ? "ordinal-masculine"
                : numerals.has("ordinal-common") ? "ordinal-common" : "ordinal";
        var word = numerals.byRule(rule, value);
        return wording.language() == Language.DUTCH ? "de " + word : word;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static int value(String numeral) {
        int value = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int digit = digit(numeral.charAt(i));
            boolean smaller = i + 1 < numeral.length() && digit < digit(numeral.charAt(i + 1));
            value += smaller ? -digit : digit;
        }
        return value;
    }

    private static int digit(char letter) {
        return switch (letter) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            default -> 100;
        };
    }
}
