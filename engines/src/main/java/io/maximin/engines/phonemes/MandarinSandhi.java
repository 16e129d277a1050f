package io.maximin.engines.phonemes;

import java.util.ArrayList;
import java.util.List;

/** Changes tones as neighbours demand: third before third, 不 and 一. Source: any grammar of Standard Chinese. */
final class MandarinSandhi {
    private static final String NUMERALS = "零〇一二三四五六七八九十两几第初";
    private static final String COUNTED = "百千万亿";
    private static final String ORDINAL_UNITS = "月号楼班";

    private final List<MandarinWord> words;
    private final StringBuilder text = new StringBuilder();
    private final List<PinyinSyllable> syllables = new ArrayList<>();
    private final List<Integer> wordEnds = new ArrayList<>();

    private MandarinSandhi(List<MandarinWord> words) {
        this.words = words;
        for (MandarinWord word : words) {
            text.append(word.text());
            syllables.addAll(word.reading());
            wordEnds.add(syllables.size());
        }
    }

    /** The words of a phrase with the tones they are spoken in. */
    static List<MandarinWord> applied(List<MandarinWord> words) {
        return new MandarinSandhi(words).run();
    }

    private List<MandarinWord> run() {
        for (int i = 0; i < syllables.size(); i++) {
            switch (text.charAt(i)) {
                case '不' -> negation(i);
                case '一' -> one(i);
                default -> {}
            }
        }
        thirds();
        List<MandarinWord> changed = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < words.size(); i++) {
            changed.add(words.get(i).read(syllables.subList(begin, wordEnds.get(i))));
            begin = wordEnds.get(i);
        }
        return changed;
    }

    private void negation(int i) {
        if (isBetweenTwins(i)) {
            retone(i, PinyinSyllable.NEUTRAL);
        } else if (syllables.get(i).tone() == 4 && tone(i + 1) == 4) {
            retone(i, 2);
        }
    }

    private void one(int i) {
        if (syllables.get(i).tone() != 1 || isNumeral(i) || i + 1 >= syllables.size()) {
            return;
        }
        if (isBetweenTwins(i)) {
            retone(i, PinyinSyllable.NEUTRAL);
        } else if (!(wordEnds.contains(i + 1) && !wordEnds.contains(i) && i > 0)) {
            retone(i, tone(i + 1) == 4 || isMeasureGe(i + 1) ? 2 : 4);
        }
    }

    /** Whether the 一 is a digit among others or an ordinal, which keeps its tone. */
    private boolean isNumeral(int i) {
        boolean countsOn = i + 1 < text.length()
                && (NUMERALS + ORDINAL_UNITS).indexOf(text.charAt(i + 1)) >= 0
                && !isBetweenTwins(i);
        boolean counted = i + 1 < text.length() && COUNTED.indexOf(text.charAt(i + 1)) >= 0;
        boolean afterNumeral = i > 0 && NUMERALS.indexOf(text.charAt(i - 1)) >= 0;
        return countsOn || (afterNumeral && !counted);
    }

    private boolean isMeasureGe(int i) {
        return text.charAt(i) == '个';
    }

    private boolean isBetweenTwins(int i) {
        return i > 0 && i + 1 < text.length() && text.charAt(i - 1) == text.charAt(i + 1);
    }

    /** Third tones, first inside words and then from word to word, from left to right. */
    private void thirds() {
        int begin = 0;
        for (int end : wordEnds) {
            withinWord(begin, end);
            begin = end;
        }
        for (int i = 0; i < wordEnds.size() - 1; i++) {
            int last = wordEnds.get(i) - 1;
            boolean shortWord = length(i) == 1 || length(i + 1) == 1;
            if (shortWord && tone(last) == 3 && tone(last + 1) == 3) {
                retone(last, 2);
            }
        }
    }

    private int length(int word) {
        return wordEnds.get(word) - (word == 0 ? 0 : wordEnds.get(word - 1));
    }

    /** Two and two: of 展览馆 the first two rise, of 雨伞厂 too; a word of four is two words of two. */
    private void withinWord(int begin, int end) {
        for (int i = begin; i + 1 < end; i++) {
            boolean pairBorder = end - begin == 4 && i == begin + 1;
            if (tone(i) == 3 && syllables.get(i + 1).tone() == 3 && !pairBorder) {
                retone(i, 2);
            }
        }
    }

    private int tone(int i) {
        return i < syllables.size() ? syllables.get(i).tone() : 0;
    }

    private void retone(int i, int tone) {
        syllables.set(i, syllables.get(i).withTone(tone));
    }
}
