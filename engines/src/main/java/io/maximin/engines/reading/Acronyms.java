package io.maximin.engines.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words in capitals that are said letter by letter. A letter is written as a word of its own, in capitals. */
final class Acronyms implements Rule {
    private static final Pattern CAPITALS = Pattern.compile("(\\p{Lu}(?:&?\\p{Lu}){1,4})(s?)(?![\\p{L}\\p{M}’'-])");
    private static final Pattern DOTTED = Pattern.compile("(?:\\p{Lu}\\.){2,6}");
    private static final Set<String> WORDS = Set.of(
            "NASA", "NATO", "UNICEF", "UNESCO", "AIDS", "OPEC", "COVID", "FIFA", "UEFA", "ASAP", "LASER", "RADAR",
            "SIM", "RAM", "ROM", "PIN", "GIF", "JPEG", "OTAN", "ONU", "SIDA", "OVNI", "NAFTA", "ASCII", "MAC", "IKEA",
            "FIAT", "LEGO", "ELLE", "OPEP", "INSEE", "AND", "THE", "NOT", "FOR", "YES", "NO", "NEW", "HOT", "BIG",
            "ALL", "OUT", "NOW", "TOP", "BOX", "DAX", "KITA", "TÜV", "WIFI", "SCUBA", "SWAT", "YOLO", "LOL", "DANKE",
            "ŠKODA", "JAVA");

    @Override
    public Optional<Said> at(String text, int index) {
        boolean joined = index > 0 && "-'’".indexOf(text.charAt(index - 1)) >= 0;
        if (joined || isShouted(text, index)) {
            return Optional.empty();
        }
        return Rule.match(DOTTED, text, index)
                .map(letters -> new Said(letters.end(), spelled(letters.group().replace(".", ""))))
                .or(() -> Rule.match(CAPITALS, text, index)
                        .filter(word -> isSpelled(word.group(1)))
                        .map(word -> new Said(
                                word.end(),
                                spelled(word.group(1)) + (word.group(2).isEmpty() ? "" : "'s"))));
    }

    /** The letters of a word, set apart. */
    static String spelled(String word) {
        return word.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
    }

    private static boolean isSpelled(String word) {
        boolean spelled = word.length() < 4 || word.contains("&") || !isPronounceable(word);
        return spelled && !WORDS.contains(word);
    }

    /** Whether vowels and consonants take turns as in a word. */
    private static boolean isPronounceable(String word) {
        int run = 0;
        int longest = 0;
        int vowels = 0;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            boolean vowel = "AEIOUYÄÖÜÁÉÍÓÚÅÆØÈÊАЕИОУЫЭЮЯІЇЄΑΕΗΙΟΥΩ".indexOf(letter) >= 0;
            vowels += vowel ? 1 : 0;
            run = vowel ? 0 : run + 1;
            longest = Math.max(longest, run);
        }
        return vowels > 0 && longest < 3;
    }

    /** Whether the next word is in capitals too, or the one before: then it is shouting, or a headline. */
    private static boolean isShouted(String text, int index) {
        int end = index;
        while (end < text.length() && end - index < 12 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return shouts(text, end + 1, 1) || shouts(text, index - 2, -1);
    }

    private static boolean shouts(String text, int from, int step) {
        int count = 0;
        int index = from;
        if (from - step < 0 || from - step >= text.length() || text.charAt(from - step) != ' ') {
            return false;
        }
        while (index >= 0 && index < text.length() && count < 12 && Character.isLetter(text.charAt(index))) {
            if (!Character.isUpperCase(text.charAt(index))) {
                return false;
            }
            count++;
            index += step;
        }
        return count > 3;
    }
}
