package io.maximin.engines.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a paragraph into sentences. Full stops of abbreviations, initials, numbers and web addresses end none, nor does
 * a mark that a small letter follows.
 */
final class SentenceBreaker {
    private static final String ENDS = ".!?…。！？．｡؟।॥۔‼⁇⁈⁉";
    private static final String STRONG = "。！？｡؟।॥۔";
    private static final String CLOSERS = "\"'”’»›)）]】」』》〉";

    private final String text;

    SentenceBreaker(String text) {
        this.text = text;
    }

    /** The sentences between {@code begin} and {@code end}, white space around them left out; none of them is empty. */
    List<Span> sentences(int begin, int end) {
        var sentences = new ArrayList<Span>();
        int start = begin;
        int index = begin;
        while (index < end) {
            int behind = endsAt(index, end);
            if (behind > 0) {
                add(sentences, start, behind);
                start = behind;
                index = behind;
            } else {
                index++;
            }
        }
        add(sentences, start, end);
        return sentences;
    }

    private void add(List<Span> sentences, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new Span(from, to));
        }
    }

    /** Behind the sentence whose last marks begin at {@code index}; 0 if none ends there. */
    private int endsAt(int index, int end) {
        char mark = text.charAt(index);
        boolean greekQuestion = mark == ';' && index > 0 && isGreek(text.charAt(index - 1));
        if (ENDS.indexOf(mark) < 0 && mark != '\u037e' && !greekQuestion) {
            return 0;
        }
        int behind = index + 1;
        while (behind < end && ENDS.indexOf(text.charAt(behind)) >= 0) {
            behind++;
        }
        boolean strong = STRONG.indexOf(mark) >= 0;
        boolean stopOnly = behind == index + 1 && (mark == '.' || mark == '．');
        int closed = behind;
        while (closed < end && CLOSERS.indexOf(text.charAt(closed)) >= 0) {
            closed++;
        }
        if (closed < end && text.charAt(closed) == Scripts.ATOM) {
            return pauseBehind(closed, end);
        }
        boolean ends = strong ? closed == behind || !continues(closed, end) : isEnd(index, closed, end, stopOnly);
        return ends ? closed : 0;
    }

    /** A pause or sound behind the marks still belongs to the sentence, if nothing of it follows. */
    private int pauseBehind(int closed, int end) {
        int behind = closed + 1;
        return behind < end && Character.isLowerCase(text.charAt(behind)) ? 0 : behind;
    }

    private boolean isEnd(int index, int behind, int end, boolean stopOnly) {
        if (behind < end && !isSpace(text.charAt(behind)) && Scripts.hasSpaces(text.charAt(behind))) {
            return false;
        }
        if (continues(behind, end)) {
            return false;
        }
        return !stopOnly || !(isInitial(index) || isOrdinal(index, behind, end) || abbreviates(index, behind, end));
    }

    private boolean abbreviates(int index, int behind, int end) {
        return behind < end && Abbreviations.endsAt(text, index);
    }

    /** Whether the next letter is a small one. */
    private boolean continues(int behind, int end) {
        int next = behind;
        while (next < end && (isSpace(text.charAt(next)) || text.charAt(next) == ',')) {
            next++;
        }
        return next < end && (Character.isLowerCase(text.charAt(next)) || text.charAt(next) == '—');
    }

    private boolean isInitial(int index) {
        return index > 0
                && Character.isUpperCase(text.charAt(index - 1))
                && text.charAt(index - 1) != 'I'
                && (index == 1 || " .\u00a0(\"“".indexOf(text.charAt(index - 2)) >= 0)
                && !endsWithSmallWord(index - 2);
    }

    /** Whether a word in small letters stands before: {@code plan B. Then} ends, {@code by J. Smith} is rare enough. */
    private boolean endsWithSmallWord(int space) {
        int begin = space;
        while (begin > 0 && Character.isLowerCase(text.charAt(begin - 1))) {
            begin--;
        }
        return space - begin > 3 && text.charAt(begin) != ' ' && (begin == 0 || text.charAt(begin - 1) == ' ');
    }

    /** A one- or two-digit number with its stop, at the start of a sentence or before a word it may count. */
    private boolean isOrdinal(int index, int behind, int end) {
        int begin = index;
        while (begin > 0 && Character.isDigit(text.charAt(begin - 1))) {
            begin--;
        }
        int digits = index - begin;
        if (digits == 0 || behind >= end) {
            return false;
        }
        if (digits > 2) {
            return digits == 4 && isDate(begin, behind, end);
        }
        boolean first = begin == 0 || text.charAt(begin - 1) == '\n';
        return first || isDate(begin, behind, end) || DotOrdinals.follows(text, begin, behind);
    }

    /** Whether a number with a stop of its own follows: {@code 5. 1. 2024}. */
    private boolean isDate(int begin, int behind, int end) {
        int next = behind;
        while (next < end && isSpace(text.charAt(next))) {
            next++;
        }
        int digits = next;
        while (digits < end && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean inside = begin > 1 && text.charAt(begin - 1) == ' ' && text.charAt(begin - 2) == '.';
        boolean stop = digits < end && text.charAt(digits) == '.' && digits - next <= 2;
        return digits > next && (stop || (inside && digits - next == 4));
    }

    private static boolean isGreek(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.GREEK;
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
