package io.maximin.engines.phonemes;

import java.util.ArrayList;
import java.util.List;

/** Pronounces Modern Standard Arabic: first the vowels that are not written, then the sound. */
final class ArabicPhonemizer implements Phonemizer {
    private final Vowelling vowelling;

    ArabicPhonemizer(Vowelling vowelling) {
        this.vowelling = vowelling;
    }

    @Override
    public List<SpokenWord> pronounce(String phrase) {
        var words = Word.of(phrase);
        var vowelled = vowelling.vowelled(words.stream().map(Word::text).toList());
        var sounds = new ArrayList<String>();
        boolean afterVowel = false;
        for (int i = 0; i < words.size(); i++) {
            var sound = ArabicReading.sound(vowelled.get(i), afterVowel, isConstruct(words, i));
            afterVowel = !sound.isEmpty() && "aɑiuː".indexOf(sound.charAt(sound.length() - 1)) >= 0;
            sounds.add(sound);
        }
        return EspeakPhonemizer.joined(words, sounds);
    }

    /** A word in ة without an article before a word with one is owned by it. */
    private static boolean isConstruct(List<Word> words, int at) {
        boolean ownerFollows = at + 1 < words.size() && words.get(at + 1).text().startsWith("ال");
        return ownerFollows && !words.get(at).text().contains("ال");
    }
}
