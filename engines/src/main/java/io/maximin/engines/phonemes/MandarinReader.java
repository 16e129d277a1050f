package io.maximin.engines.phonemes;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import io.maximin.engines.reading.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the words of a Chinese text and reads each in its context, before tone sandhi. */
final class MandarinReader {
    private static final int MAX_MERGED_TERMS = 5;
    private static final String NEUTRAL_END = "-";
    private static final String KEEPS_ZHUO = "执沉附穿衣显";

    private final Segment segment =
            new ViterbiSegment().enableAllNamedEntityRecognize(false).enableCustomDictionary(false);
    private final Map<String, String> words = ResourceTable.pairs("mandarin-words.tsv");
    private final Map<String, List<HeteronymRule>> rules = ResourceTable.rows("mandarin-rules.tsv").stream()
            .map(HeteronymRule::of)
            .collect(Collectors.groupingBy(HeteronymRule::character));

    List<MandarinWord> read(String phrase) {
        List<Term> terms = merged(segmented(simplified(phrase)));
        List<MandarinWord> read = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            List<PinyinSyllable> reading = reading(terms, i);
            if (reading.size() == term.word.length()) {
                read.add(new MandarinWord(term.word, new Span(term.offset, term.offset + term.word.length()), reading));
            }
        }
        return read;
    }

    /** The same characters in their simplified form, as many as before, so that places stay true. */
    private static String simplified(String text) {
        String whole = HanLP.convertToSimplifiedChinese(text);
        if (whole.length() == text.length()) {
            return whole;
        }
        return text.chars()
                .mapToObj(c -> {
                    String simple = HanLP.convertToSimplifiedChinese(String.valueOf((char) c));
                    return simple.length() == 1 ? simple : String.valueOf((char) c);
                })
                .collect(Collectors.joining());
    }

    /** The segmenter cannot be trusted with odd text: whatever is no ideograph parts the pieces it gets. */
    private List<Term> segmented(String text) {
        List<Term> terms = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !isIdeograph(text.charAt(i))) {
                int offset = begin;
                if (i > begin) {
                    segment.seg(text.substring(begin, i)).forEach(term -> terms.add(placed(term, offset, terms)));
                }
                begin = i + 1;
            }
        }
        return terms;
    }

    private static Term placed(Term term, int offset, List<Term> before) {
        int end = before.isEmpty()
                ? 0
                : before.getLast().offset + before.getLast().word.length();
        term.offset = Math.max(offset, end);
        return term;
    }

    private static boolean isIdeograph(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** Joins words that together are one in our list. */
    private List<Term> merged(List<Term> terms) {
        List<Term> merged = new ArrayList<>();
        int at = 0;
        while (at < terms.size()) {
            int count = mergeable(terms, at);
            Term term = terms.get(at);
            if (count > 1) {
                Term whole = new Term(joined(terms.subList(at, at + count)), term.nature);
                whole.offset = term.offset;
                term = whole;
            }
            merged.add(term);
            at += count;
        }
        return merged;
    }

    private int mergeable(List<Term> terms, int at) {
        for (int count = Math.min(MAX_MERGED_TERMS, terms.size() - at); count > 1; count--) {
            List<Term> candidate = terms.subList(at, at + count);
            String whole = joined(candidate);
            Term last = candidate.getLast();
            boolean adjacent = last.offset + last.word.length() - candidate.getFirst().offset == whole.length();
            if (adjacent && words.containsKey(whole)) {
                return count;
            }
        }
        return 1;
    }

    private static String joined(List<Term> terms) {
        return terms.stream().map(term -> term.word).collect(Collectors.joining());
    }

    private List<PinyinSyllable> reading(List<Term> terms, int at) {
        Term term = terms.get(at);
        String own = words.get(term.word);
        if (own != null && !own.equals(NEUTRAL_END)) {
            return parsed(Arrays.asList(own.split(" ")));
        }
        List<PinyinSyllable> reading = term.word.length() == 1 ? single(terms, at) : dictionary(term.word);
        boolean neutralEnd = own != null || endsInParticle(term, reading);
        return neutralEnd ? withNeutralEnd(reading) : reading;
    }

    private List<PinyinSyllable> single(List<Term> terms, int at) {
        Term term = terms.get(at);
        Optional<Term> previous = at == 0 ? Optional.empty() : Optional.of(terms.get(at - 1));
        Optional<Term> next = at + 1 == terms.size() ? Optional.empty() : Optional.of(terms.get(at + 1));
        return rules.getOrDefault(term.word, List.of()).stream()
                .filter(rule -> rule.fits(term, previous, next))
                .findFirst()
                .map(rule -> parsed(List.of(rule.pinyin())))
                .orElseGet(() -> dictionary(term.word));
    }

    private static List<PinyinSyllable> dictionary(String word) {
        return parsed(
                HanLP.convertToPinyinList(word).stream().map(Pinyin::toString).toList());
    }

    private static List<PinyinSyllable> parsed(List<String> syllables) {
        return syllables.stream()
                .flatMap(syllable -> PinyinSyllable.parse(syllable).stream())
                .toList();
    }

    private static boolean endsInParticle(Term term, List<PinyinSyllable> reading) {
        int last = term.word.length() - 1;
        if (last < 1 || reading.size() <= last) {
            return false;
        }
        return switch (term.word.charAt(last)) {
            case '们', '么' -> true;
            case '着' ->
                KEEPS_ZHUO.indexOf(term.word.charAt(last - 1)) < 0
                        && reading.get(last).rhyme().equals("uo");
            case '地' -> term.nature.startsWith("d") && last > 1;
            default -> term.nature.startsWith("v") && last == 1 && term.word.charAt(0) == term.word.charAt(1);
        };
    }

    private static List<PinyinSyllable> withNeutralEnd(List<PinyinSyllable> reading) {
        List<PinyinSyllable> changed = new ArrayList<>(reading);
        changed.set(changed.size() - 1, changed.getLast().withTone(PinyinSyllable.NEUTRAL));
        return changed;
    }
}
