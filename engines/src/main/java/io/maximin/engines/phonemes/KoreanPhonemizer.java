package io.maximin.engines.phonemes;

import io.maximin.engines.reading.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Pronounces Korean by the rules of the standard language; a word is what stands between two spaces. */
public final class KoreanPhonemizer implements Phonemizer {
    private static final String FILE = "korean-sounds.tsv";
    private static final Map<String, String> INITIALS = ResourceTable.pairs(FILE, "initial");
    private static final Map<String, String> MEDIALS = ResourceTable.pairs(FILE, "medial");
    private static final Map<String, String> FINALS = ResourceTable.pairs(FILE, "final");
    private static final Map<String, String> VOWELS = ResourceTable.pairs(FILE, "vowel");
    private static final List<Map.Entry<String, String>> RESPELLED = respellings();

    @Override
    public List<SpokenWord> pronounce(String phrase) {
        String respelled = respelled(phrase);
        List<Span> spans = new ArrayList<>();
        List<Hangul> written = new ArrayList<>();
        for (int i = 0; i < respelled.length(); i++) {
            if (Hangul.isSyllable(respelled.charAt(i))) {
                boolean starts = i == 0 || !Hangul.isSyllable(respelled.charAt(i - 1));
                written.add(Hangul.of(respelled.charAt(i), starts));
                if (starts) {
                    spans.add(new Span(i, i + 1));
                } else {
                    spans.add(spans.removeLast().and(new Span(i, i + 1)));
                }
            }
        }
        return words(KoreanAssimilation.applied(written), spans);
    }

    /** The pronunciation that the whole spelling stands for where the rules alone would miss it. */
    static String respelled(String phrase) {
        String spelled = phrase;
        for (Map.Entry<String, String> word : RESPELLED) {
            spelled = spelled.replace(word.getKey(), word.getValue());
        }
        return spelled;
    }

    private static List<SpokenWord> words(List<Hangul> spoken, List<Span> spans) {
        List<SpokenWord> words = new ArrayList<>();
        StringBuilder symbols = new StringBuilder();
        for (int i = 0; i < spoken.size(); i++) {
            symbols.append(symbols(spoken, i));
            if (i + 1 == spoken.size() || spoken.get(i + 1).startsWord()) {
                words.add(new SpokenWord(spans.get(words.size()), symbols.toString()));
                symbols.setLength(0);
            }
        }
        return words;
    }

    private static String symbols(List<Hangul> spoken, int i) {
        Hangul syllable = spoken.get(i);
        String vowel = VOWELS.getOrDefault(String.valueOf(syllable.vowel()), "");
        return onset(spoken, i, vowel) + vowel + FINALS.getOrDefault(String.valueOf(syllable.coda()), "");
    }

    private static String onset(List<Hangul> spoken, int i, String vowel) {
        Hangul syllable = spoken.get(i);
        String key = String.valueOf(syllable.onset());
        boolean inside = !syllable.startsWord();
        char before = inside ? spoken.get(i - 1).coda() : Hangul.NONE;
        if (syllable.onset() == 'ㄹ' && before == 'ㄹ') {
            return FINALS.getOrDefault(key, "");
        }
        boolean soft = vowel.startsWith("i") || vowel.startsWith("j") || vowel.startsWith("wi");
        boolean stopped = before == 'ㄱ' || before == 'ㄷ' || before == 'ㅂ';
        String initial = INITIALS.getOrDefault(key, "");
        String sound = inside && !stopped ? MEDIALS.getOrDefault(key, initial) : initial;
        return soft ? sound.replace('s', 'ɕ') : sound;
    }

    /** Longer spellings first, so that each is met before its own parts are changed. */
    private static List<Map.Entry<String, String>> respellings() {
        return ResourceTable.pairs("korean-words.tsv").entrySet().stream()
                .map(word -> Map.entry(composed(word.getKey()), composed(word.getValue())))
                .sorted(Comparator.comparingInt((Map.Entry<String, String> word) ->
                                -word.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .collect(Collectors.toUnmodifiableList());
    }

    private static String composed(String hangul) {
        return Normalizer.normalize(hangul, Normalizer.Form.NFC);
    }
}
