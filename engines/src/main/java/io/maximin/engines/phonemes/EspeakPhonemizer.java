package io.maximin.engines.phonemes;

import io.maximin.engines.reading.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Pronounces a language as espeak-ng does in running speech, a sound for each word. */
final class EspeakPhonemizer implements Phonemizer {
    /** Words that are said in one go; more would make the comparison of words and sounds slow. */
    private static final int WORDS_AT_ONCE = 40;

    private static final int UNBROKEN = 40;

    private final Espeak espeak;
    private final String voice;
    private final SymbolMap symbols;

    EspeakPhonemizer(Espeak espeak, String voice) {
        this.espeak = espeak;
        this.voice = voice;
        this.symbols = SymbolMap.of(voice);
    }

    @Override
    public List<SpokenWord> pronounce(String phrase) {
        return pronounce(Word.of(phrase));
    }

    List<SpokenWord> pronounce(List<Word> words) {
        var spoken = new ArrayList<SpokenWord>();
        for (int from = 0; from < words.size(); from += WORDS_AT_ONCE) {
            var some = words.subList(from, Math.min(words.size(), from + WORDS_AT_ONCE));
            spoken.addAll(joined(some, sounds(some.stream().map(Word::text).toList())));
        }
        return spoken;
    }

    /** The sound of each word in running speech; empty where it has none of its own. */
    List<String> sounds(List<String> words) {
        var safe = words.stream().map(EspeakPhonemizer::broken).toList();
        var groups =
                groups(espeak.phonemes(voice, List.of(String.join(" ", safe))).getFirst());
        if (groups.size() == words.size() && words.stream().allMatch(EspeakPhonemizer::simple)) {
            return groups;
        }
        return GroupAlignment.share(alone(safe), groups);
    }

    /** The sound of each word said alone. */
    List<String> alone(List<String> words) {
        return espeak.phonemes(voice, words).stream()
                .map(ipa -> String.join("", groups(ipa)))
                .toList();
    }

    private List<String> groups(String ipa) {
        return Arrays.stream(ipa.split("\\s+"))
                .map(symbols::apply)
                .filter(group -> !group.isEmpty())
                .toList();
    }

    private static boolean simple(String word) {
        return word.codePoints().allMatch(Character::isLetter) && word.length() <= UNBROKEN;
    }

    /** espeak-ng has fixed buffers for a word. */
    private static String broken(String word) {
        return word.length() <= UNBROKEN ? word : word.replaceAll("(.{" + UNBROKEN + "})", "$1 ");
    }

    /** A word that has no sound of its own is heard with the one after it, the last with the one before. */
    static List<SpokenWord> joined(List<Word> words, List<String> sounds) {
        var spoken = new ArrayList<SpokenWord>();
        Optional<Span> silent = Optional.empty();
        for (int i = 0; i < words.size(); i++) {
            var own = words.get(i).span();
            var span = silent.map(before -> before.and(own)).orElse(own);
            if (sounds.get(i).isEmpty()) {
                silent = Optional.of(span);
            } else {
                spoken.add(new SpokenWord(span, sounds.get(i)));
                silent = Optional.empty();
            }
        }
        if (silent.isPresent() && !spoken.isEmpty()) {
            var last = spoken.removeLast();
            spoken.add(new SpokenWord(last.span().and(silent.get()), last.symbols()));
        }
        return spoken;
    }
}
