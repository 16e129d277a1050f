package io.maximin.engines.phonemes;

import com.atilika.kuromoji.ipadic.Token;
import com.atilika.kuromoji.ipadic.Tokenizer;
import io.maximin.engines.reading.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Pronounces Japanese: readings by a morphological analyser, particles as they are said, numerals with their counters.
 * A word is a content word with what leans on it. The dictionary (about 50 MB of heap) is loaded by the first call.
 */
public final class JapanesePhonemizer implements Phonemizer {
    private static final String UNKNOWN = "*";
    private static final Map<String, String> WORDS = ResourceTable.pairs("japanese-words.tsv", "word");
    private static final String VOWEL_E = "エケゲセゼテデネヘベペメレェ";

    @Override
    public List<SpokenWord> pronounce(String phrase) {
        List<Morpheme> morphemes = morphemes(Dictionary.TOKENIZER.tokenize(fullWidth(phrase)));
        List<SpokenWord> words = new ArrayList<>();
        StringBuilder symbols = new StringBuilder();
        Span span = new Span(0, 0);
        String border = "";
        for (Morpheme morpheme : morphemes) {
            if (!morpheme.leans() && !symbols.isEmpty()) {
                words.add(new SpokenWord(span, symbols.toString()));
                symbols.setLength(0);
            }
            String sounds = KanaSounds.symbols(morpheme.pronunciation());
            if (!sounds.isEmpty()) {
                span = symbols.isEmpty() ? morpheme.span() : span.and(morpheme.span());
                symbols.append(symbols.isEmpty() ? "" : border).append(sounds);
                border = morpheme.pronunciation().endsWith("ッ") ? "ʔ" : " ";
            }
        }
        if (!symbols.isEmpty()) {
            words.add(new SpokenWord(span, symbols.toString()));
        }
        return words;
    }

    /** Half-width kana made full, character by character so that places stay true. */
    private static String fullWidth(String phrase) {
        return phrase.chars()
                .mapToObj(c -> {
                    String wide = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFKC);
                    return wide.length() == 1 ? wide : String.valueOf((char) c);
                })
                .collect(Collectors.joining());
    }

    private static List<Morpheme> morphemes(List<Token> tokens) {
        List<Morpheme> morphemes = new ArrayList<>();
        boolean afterPrefix = false;
        int at = 0;
        while (at < tokens.size()) {
            int count = length(tokens, at);
            List<Token> joined = tokens.subList(at, at + count);
            boolean leans = !morphemes.isEmpty() && (afterPrefix || leans(tokens.get(at), tokens.get(at - 1)));
            morphemes.add(new Morpheme(span(joined), pronunciation(joined), leans));
            afterPrefix = joined.getLast().getPartOfSpeechLevel1().equals("接頭詞");
            at += count;
        }
        return morphemes;
    }

    /** How many tokens are read together from {@code at} on. */
    private static int length(List<Token> tokens, int at) {
        int end = at;
        while (end < tokens.size() && JapaneseNumbers.isNumeral(tokens.get(end))) {
            end++;
        }
        if (end > at) {
            return end - at + (end < tokens.size() && JapaneseNumbers.isCounter(tokens.get(end)) ? 1 : 0);
        }
        boolean pair = at + 1 < tokens.size()
                && WORDS.containsKey(
                        tokens.get(at).getSurface() + tokens.get(at + 1).getSurface());
        return pair ? 2 : 1;
    }

    private static Span span(List<Token> tokens) {
        Token last = tokens.getLast();
        return new Span(
                tokens.getFirst().getPosition(),
                last.getPosition() + last.getSurface().length());
    }

    private static String pronunciation(List<Token> tokens) {
        String surface = tokens.stream().map(Token::getSurface).collect(Collectors.joining());
        if (WORDS.containsKey(surface)) {
            return WORDS.get(surface);
        }
        if (JapaneseNumbers.isNumeral(tokens.getFirst())) {
            return JapaneseNumbers.pronunciation(tokens);
        }
        Token token = tokens.getFirst();
        if (token.getPronunciation().equals(UNKNOWN)) {
            return unknown(surface);
        }
        boolean noun = token.getPartOfSpeechLevel1().equals("名詞");
        return noun && !KanaSounds.isKana(surface.charAt(surface.length() - 1))
                ? withLongE(token.getPronunciation())
                : token.getPronunciation();
    }

    /** Sino-Japanese エイ is one long vowel. */
    private static String withLongE(String pronunciation) {
        StringBuilder said = new StringBuilder(pronunciation);
        for (int i = 1; i < said.length(); i++) {
            if (said.charAt(i) == 'イ' && VOWEL_E.indexOf(said.charAt(i - 1)) >= 0) {
                said.setCharAt(i, 'ー');
            }
        }
        return said.toString();
    }

    /** A word the dictionary lacks is said as its kana, or character by character. */
    private static String unknown(String surface) {
        if (surface.chars().allMatch(c -> KanaSounds.isKana((char) c))) {
            return Kana.lengthened(KanaSounds.katakana(surface));
        }
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < surface.length(); i++) {
            String character = surface.substring(i, i + 1);
            String known = Dictionary.TOKENIZER.tokenize(character).getFirst().getPronunciation();
            said.append(known.equals(UNKNOWN) ? KanaSounds.katakana(character) : known);
        }
        return said.toString();
    }

    /** Whether {@code token} belongs to the word that {@code previous} ends. */
    private static boolean leans(Token token, Token previous) {
        String speech = token.getPartOfSpeechLevel1();
        String kind = token.getPartOfSpeechLevel2();
        return switch (speech) {
            case "助詞", "助動詞" -> true;
            case "名詞" -> kind.equals("接尾");
            case "動詞", "形容詞" ->
                kind.equals("接尾")
                        || (kind.equals("非自立")
                                && !previous.getPartOfSpeechLevel1().equals("名詞"));
            default -> false;
        };
    }

    /** @param leans whether it belongs to the word before */
    private record Morpheme(Span span, String pronunciation, boolean leans) {}

    /** Loaded when first needed. */
    private static final class Dictionary {
        static final Tokenizer TOKENIZER = new Tokenizer();
    }
}
