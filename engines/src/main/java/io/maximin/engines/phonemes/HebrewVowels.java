package io.maximin.engines.phonemes;

import io.maximin.engines.onnx.TaggingModel;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Vowels Hebrew with a model that reads the letters of a whole phrase. Source: Nakdimon 0.2.1. */
final class HebrewVowels implements Vowelling {
    /** In the order of the model's numbers; number 0 pads, letters begin behind three special symbols. */
    private static final String LETTERS = " !\"'(),-.:;?אבגדהוזחטיךכלםמןנסעףפץצקרשת";

    private static final int FIRST_LETTER = 4;
    private static final int OTHER = 2;
    private static final String FINALS = "ךםןףץ";
    private static final String REGULAR = "כמנפצ";
    private static final String TAKES_DAGESH = "בגדהוזטיכלמנספצקשתךף";
    private static final String TAKES_VOWEL = "אבגדהוזחטיכלמנסעפצקרשתךן";
    private static final char FIRST_VOWEL = '\u05b0';
    private static final int VOWELS = 13;
    private static final int WORDS_AT_ONCE = 40;

    private final TaggingModel model;

    HebrewVowels(TaggingModel model) {
        this.model = model;
    }

    @Override
    public List<String> vowelled(List<String> words) {
        var vowelled = new ArrayList<String>();
        for (int from = 0; from < words.size(); from += WORDS_AT_ONCE) {
            vowelled.addAll(some(words.subList(from, Math.min(words.size(), from + WORDS_AT_ONCE))));
        }
        return vowelled;
    }

    private List<String> some(List<String> words) {
        var bare = words.stream().map(HebrewVowels::bare).toList();
        // The model was taught on sentences: without a full stop it guesses the last letter badly.
        var text = String.join(" ", bare) + ".";
        var numbers = text.chars().mapToObj(c -> number((char) c)).toList();
        var tags = model.tags(numbers);
        var vowelled = new ArrayList<String>();
        int at = 0;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            vowelled.add(HebrewReading.isVowelled(word) ? word : marked(bare.get(i), at, tags));
            at += bare.get(i).length() + 1;
        }
        return vowelled;
    }

    private static String bare(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .chars()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static int number(char letter) {
        int finalForm = FINALS.indexOf(letter);
        char known = finalForm >= 0 ? REGULAR.charAt(finalForm) : letter == '\u05f3' ? '\'' : letter;
        int place = LETTERS.indexOf(known);
        return place >= 0 ? FIRST_LETTER + place : OTHER;
    }

    private static String marked(String word, int at, List<List<Integer>> tags) {
        var text = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            text.append(letter);
            if (TAKES_DAGESH.indexOf(letter) >= 0 && tags.get(1).get(at + i) == 2) {
                text.append(HebrewReading.DAGESH);
            }
            if (letter == 'ש') {
                int dot = tags.get(2).get(at + i);
                text.append(dot == 2 ? "\u05c1" : dot == 3 ? "\u05c2" : "");
            }
            if (TAKES_VOWEL.indexOf(letter) >= 0) {
                text.append(vowel(tags.get(0).get(at + i)));
            }
        }
        return text.toString();
    }

    /** Numbers: 0 pads, 1 is none, then the points from sheva on, at last a patah once more. */
    private static String vowel(int number) {
        if (number < 2) {
            return "";
        }
        int place = number - 2;
        return place < VOWELS ? String.valueOf((char) (FIRST_VOWEL + place)) : "\u05b7";
    }
}
