package io.maximin.engines.description;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import io.maximin.engines.description.Meaning.Particle.Kind;
import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Colour;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts Chinese into words: the longest that the lexicon has, where it has none what the segmenter finds. English words
 * in between keep their meanings.
 */
final class ChineseWords {
    private static final Pattern TOKEN =
            Quotes.with("\\p{IsHan}+|[\\p{L}\\p{N}]+(?:['’-](?=[\\p{L}\\p{N}])[\\p{L}\\p{N}]+)*");
    private static final Pattern COUNT = Pattern.compile("([一二两三四五六七八九十百千几数]{1,5}|[0-9]{1,4})"
            + "(?:只|个|棵|条|匹|头|朵|座|栋|间|位|名|辆|艘|架|把|张|本|幅|盏|颗|枝|株|根|片|块|件|顶|双|对|面|轮|道|杯|碗|盘|瓶|盒|口|尾|群|束|"
            + "排|堆|串|所|家|幢|扇|台|叶|丛|滴|册|节|粒|枚|支|滩|池|层|艇|团|簇|缕|抹)");
    private static final String MANY = "群";
    private static final String PAIR = "双对";
    private static final String SOME = "束排堆串丛簇";

    private final Lexicon lexicon;
    private final Segment segment =
            new ViterbiSegment().enableAllNamedEntityRecognize(false).enableCustomDictionary(false);

    ChineseWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Unit> units(String prompt) {
        List<Unit> units = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(prompt);
        while (matcher.find()) {
            String text = matcher.group();
            int begin = matcher.start();
            if (matcher.group("word") != null) {
                if (Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.HAN) {
                    han(text, begin, prompt, units);
                } else {
                    latin(text, begin, units);
                }
            } else if (matcher.group("hex") != null) {
                int rgb = Integer.parseInt(matcher.group("hex"), 16);
                units.add(unit(text, begin, new Meaning.Tint(new Colour(text.toLowerCase(Locale.ROOT), rgb))));
            } else if (matcher.group("quote") != null) {
                String inner = text.substring(1, text.length() - 1);
                units.add(new Unit(
                        inner, begin, matcher.end(), List.of(new Meaning.Particle(Kind.QUOTE)), Unit.Form.BASE));
            } else {
                Kind kind = matcher.group("stop") != null
                        ? Kind.STOP
                        : matcher.group("comma") != null ? Kind.COMMA : Kind.AND;
                units.add(unit(text, begin, new Meaning.Particle(kind)));
            }
        }
        return units;
    }

    private static Unit unit(String text, int begin, Meaning meaning) {
        return new Unit(text, begin, begin + text.length(), List.of(meaning), Unit.Form.BASE);
    }

    private void latin(String text, int begin, List<Unit> units) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<Meaning> meanings = new ArrayList<>(lexicon.chinese(text));
        meanings.addAll(lexicon.english(lower));
        if (meanings.isEmpty()) {
            Lemmas.singular(lower).forEach(lemma -> meanings.addAll(lexicon.english(lemma)));
        }
        if (meanings.isEmpty() && lower.length() < 4 && lower.chars().allMatch(c -> c >= '0' && c <= '9')) {
            meanings.add(new Meaning.Counted(Math.clamp(Integer.parseInt(lower), 1, Actor.MOST)));
        }
        units.add(new Unit(text, begin, begin + text.length(), meanings, Unit.Form.BASE));
    }

    private void han(String written, int offset, String prompt, List<Unit> units) {
        String text = HanLP.convertToSimplifiedChinese(written);
        if (text.length() != written.length()) {
            text = written;
        }
        Map<Integer, String> terms = terms(text);
        int at = 0;
        while (at < text.length()) {
            String word = longest(text, at, terms);
            Matcher count = COUNT.matcher(text).region(at, text.length());
            int begin = offset + at;
            if (count.lookingAt() && count.end() - at >= word.length()) {
                int end = offset + count.end();
                units.add(new Unit(
                        prompt.substring(begin, end),
                        begin,
                        end,
                        List.of(new Meaning.Counted(number(count))),
                        Unit.Form.BASE));
                at = count.end();
                continue;
            }
            String whole = word.isEmpty() ? unknown(text, at, terms) : word;
            int end = begin + whole.length();
            units.add(new Unit(prompt.substring(begin, end), begin, end, lexicon.chinese(whole), Unit.Form.BASE));
            at += whole.length();
        }
    }

    /** Words by the place where they begin. */
    private Map<Integer, String> terms(String text) {
        Map<Integer, String> terms = new HashMap<>();
        int at = 0;
        for (Term term : segment.seg(text)) {
            terms.put(at, term.word);
            at += term.word.length();
        }
        return terms;
    }

    /** The longest word of the lexicon; one of a single character only where it does not cut another word in two. */
    private String longest(String text, int at, Map<Integer, String> terms) {
        for (int length = Math.min(lexicon.longestChinese(), text.length() - at); length > 1; length--) {
            String word = text.substring(at, at + length);
            if (!lexicon.chinese(word).isEmpty()) {
                return word;
            }
        }
        String single = text.substring(at, at + 1);
        String term = terms.getOrDefault(at, single);
        return lexicon.chinese(single).isEmpty() || !isMadeOfKnown(term) ? "" : single;
    }

    private boolean isMadeOfKnown(String term) {
        for (int at = 0; at < term.length(); ) {
            int length = Math.min(lexicon.longestChinese(), term.length() - at);
            while (length > 0
                    && lexicon.chinese(term.substring(at, at + length)).isEmpty()) {
                length--;
            }
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /** The segmenter's word, cut where a word of ours of two or more characters begins in it. */
    private String unknown(String text, int at, Map<Integer, String> terms) {
        String term = terms.getOrDefault(at, text.substring(at, at + 1));
        for (int cut = 1; cut < term.length(); cut++) {
            if (!longest(text, at + cut, Map.of()).isEmpty() && term.length() - cut > 1) {
                return term.substring(0, cut);
            }
        }
        return term;
    }

    private static int number(Matcher count) {
        String figures = count.group(1);
        String measure = count.group().substring(figures.length());
        int number = figures.charAt(0) <= '9' ? Integer.parseInt(figures) : chinese(figures);
        int each = MANY.contains(measure) ? 8 : PAIR.contains(measure) ? 2 : SOME.contains(measure) ? 5 : 1;
        return Math.clamp((long) number * each, 1, Actor.MOST);
    }

    private static int chinese(String figures) {
        int sum = 0;
        int digit = 0;
        for (int i = 0; i < figures.length(); i++) {
            switch (figures.charAt(i)) {
                case '十' -> sum += Math.max(1, digit) * 10;
                case '百' -> sum += Math.max(1, digit) * 100;
                case '千' -> sum += Math.max(1, digit) * 1000;
                default -> {
                    digit = digit(figures.charAt(i));
                    continue;
                }
            }
            digit = 0;
        }
        return Math.max(1, sum + digit);
    }

    private static int digit(char c) {
        return switch (c) {
            case '两' -> 2;
            case '几', '数' -> 4;
            default -> Math.max(1, "零一二三四五六七八九".indexOf(c));
        };
    }
}
