package io.maximin.engines.phonemes;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pronounces Persian: words of a lexicon, their endings and prefixes, and a guess at the short vowels of the rest. The
 * linking vowel between words is not written and not said.
 */
final class PersianPhonemizer implements Phonemizer {
    private static final Map<String, String> WORDS = PhonemeTable.map("persian-words.tsv");
    private static final Map<String, String> LETTERS = PhonemeTable.map("persian-letters.tsv");
    private static final List<List<String>> ENDINGS = PhonemeTable.rows("persian-endings.tsv");
    private static final List<List<String>> PREFIXES = List.of(
            List.of("نمی", "nemi"), List.of("می", "mi"), List.of("بی", "bi"), List.of("ن", "næ"), List.of("ب", "be"));
    private static final String VOWELS = "aeiouæɑ";
    private static final Map<Character, String> POINTS =
            Map.of('\u064e', "æ", '\u064f', "o", '\u0650', "e", '\u064b', "æn", '\u0651', "", '\u0652', "");

    @Override
    public List<SpokenWord> pronounce(String phrase) {
        var words = Word.of(phrase);
        return EspeakPhonemizer.joined(
                words, words.stream().map(word -> sound(word.text())).toList());
    }

    private static String sound(String word) {
        var plain = word.replace('ي', 'ی').replace('ك', 'ک').replace('ة', 'ه').replace("\u200c", "");
        return stressed(plain, known(plain).or(() -> prefixed(plain)).orElseGet(() -> guessed(plain)));
    }

    private static Optional<String> known(String word) {
        return Optional.ofNullable(WORDS.get(word)).or(() -> ended(word));
    }

    private static Optional<String> ended(String word) {
        for (var ending : ENDINGS) {
            if (word.length() > ending.get(0).length() + 1 && word.endsWith(ending.get(0))) {
                var stem = WORDS.get(
                        word.substring(0, word.length() - ending.get(0).length()));
                if (stem != null) {
                    return Optional.of(stem + joined(stem, ending.get(1)));
                }
            }
        }
        return Optional.empty();
    }

    private static String joined(String stem, String ending) {
        boolean meet = VOWELS.indexOf(ending.charAt(0)) >= 0
                && (stem.endsWith("ː") || VOWELS.indexOf(stem.charAt(stem.length() - 1)) >= 0);
        return meet ? "j" + ending : ending;
    }

    private static Optional<String> prefixed(String word) {
        for (var prefix : PREFIXES) {
            if (word.startsWith(prefix.get(0)) && word.length() > prefix.get(0).length() + 1) {
                var rest = word.substring(prefix.get(0).length());
                var stem = known(rest);
                if (stem.isPresent() || prefix.get(0).endsWith("می")) {
                    return Optional.of(prefix.get(1) + stem.orElseGet(() -> guessed(rest)));
                }
            }
        }
        return Optional.empty();
    }

    /** Written vowels are long; between consonants a short one is guessed. */
    private static String guessed(String word) {
        var letters = PointedLetter.of(word);
        var sound = new StringBuilder();
        for (int i = 0; i < letters.size(); i++) {
            guess(letters, i, sound);
        }
        return sound.toString();
    }

    private static void guess(List<PointedLetter> letters, int at, StringBuilder sound) {
        char base = letters.get(at).base();
        boolean first = at == 0;
        boolean last = at + 1 == letters.size();
        boolean afterVowel = !sound.isEmpty() && (VOWELS + "ː").indexOf(sound.charAt(sound.length() - 1)) >= 0;
        switch (base) {
            case 'آ' -> sound.append("ɑː");
            case 'ا' -> sound.append(first ? initial(letters) : "ɑː");
            case 'و' -> sound.append(first || afterVowel ? "v" : "u");
            case 'ی' -> sound.append(first || afterVowel ? "j" : "i");
            case 'ه' -> sound.append(last && !afterVowel ? "e" : "h");
            default -> sound.append(LETTERS.getOrDefault(String.valueOf(base), ""));
        }
        sound.append(shortVowel(letters, at, sound));
    }

    private static String initial(List<PointedLetter> letters) {
        boolean longFollows = letters.size() > 1 && "یو".indexOf(letters.get(1).base()) >= 0;
        return longFollows || !written(letters.getFirst()).isEmpty() ? "" : "æ";
    }

    private static String shortVowel(List<PointedLetter> letters, int at, StringBuilder sound) {
        var own = written(letters.get(at));
        boolean pointed = !letters.get(at).points().isEmpty();
        if (pointed
                || at + 2 > letters.size() - 1
                || "اآوی".indexOf(letters.get(at).base()) >= 0) {
            return own;
        }
        boolean vowelFollows = "اآوی".indexOf(letters.get(at + 1).base()) >= 0
                || (letters.get(at + 1).base() == 'ه' && at + 2 == letters.size());
        boolean closes = sound.length() > 1 && VOWELS.contains(sound.substring(sound.length() - 2, sound.length() - 1));
        return vowelFollows || closes ? "" : at == 0 ? "æ" : "e";
    }

    private static String written(PointedLetter letter) {
        var vowels = new StringBuilder();
        letter.points().chars().forEach(c -> vowels.append(POINTS.getOrDefault((char) c, "")));
        return vowels.toString();
    }

    /** The stress is on the last syllable; verbs with a prefix have it there. */
    private static String stressed(String word, String sound) {
        boolean prefixed = (word.startsWith("می") || word.startsWith("نمی")) && word.length() > 4;
        int place = -1;
        for (int i = 0; i < sound.length(); i++) {
            if (VOWELS.indexOf(sound.charAt(i)) >= 0 && (place < 0 || !prefixed)) {
                place = i;
            }
        }
        return place < 0 || sound.length() <= 2 ? sound : sound.substring(0, place) + "ˈ" + sound.substring(place);
    }
}
