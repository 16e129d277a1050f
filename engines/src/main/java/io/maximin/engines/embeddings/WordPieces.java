package io.maximin.engines.embeddings;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Text to the numbers that BERT's vocabulary has for its words, or for the longest pieces of words that it knows.
 * Letters are made small and lose their accents; an ideograph and a sign of punctuation are words of their own.
 *
 * @see <a href="https://arxiv.org/abs/1810.04805">Devlin and others, 2019</a>
 */
final class WordPieces {
    /** Code points. A longer word is unknown as a whole, as it was when the model was trained. */
    private static final int LONGEST_WORD = 100;

    private static final String INSIDE = "##";
    private static final int REPLACEMENT = 0xFFFD;

    private final Map<String, Integer> vocabulary;
    private final BitSet inside = new BitSet();
    private final int unknown;
    private final int begin;
    private final int end;

    /** @throws EmbeddingsException if the vocabulary lacks one of the marks that every row needs */
    WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        vocabulary.forEach((piece, number) -> inside.set(number, piece.startsWith(INSIDE)));
        this.unknown = mark("[UNK]");
        this.begin = mark("[CLS]");
        this.end = mark("[SEP]");
    }

    private int mark(String mark) {
        return Optional.ofNullable(vocabulary.get(mark))
                .orElseThrow(() -> new EmbeddingsException("the vocabulary lacks " + mark));
    }

    /** What stands before the pieces of a row. */
    int begin() {
        return begin;
    }

    /** What stands behind them. */
    int end() {
        return end;
    }

    /** The pieces of a text, without marks; what looks like a mark in the text is text. */
    int[] of(String text) {
        var pieces = IntStream.builder();
        var words = new StringTokenizer(spaced(text), " ");
        while (words.hasMoreTokens()) {
            add(words.nextToken(), pieces);
        }
        return pieces.build().toArray();
    }

    /** Where a row that begins at a piece ends at the latest, between two words unless one fills the row. */
    int cut(int[] pieces, int begin, int most) {
        int full = Math.min(pieces.length, begin + most);
        int end = full;
        while (end < pieces.length && end > begin && inside.get(pieces[end])) {
            end--;
        }
        return end > begin ? end : full;
    }

    /** The greedy longest match; a word of which any part is unknown is unknown. */
    private void add(String word, IntStream.Builder pieces) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            pieces.add(unknown);
            return;
        }
        var found = IntStream.builder();
        for (int at = 0; at < word.length(); ) {
            int stop = word.length();
            Integer number = piece(word, at, stop);
            while (number == null && stop > at + 1) {
                stop--;
                number = piece(word, at, stop);
            }
            if (number == null) {
                pieces.add(unknown);
                return;
            }
            found.add(number);
            at = stop;
        }
        found.build().forEach(pieces);
    }

    private @Nullable Integer piece(String word, int begin, int end) {
        String piece = word.substring(begin, end);
        return vocabulary.get(begin == 0 ? piece : INSIDE + piece);
    }

    /** The text with one space between words at least, and none inside of them. */
    private static String spaced(String text) {
        var clean = new StringBuilder(text.length() + 16);
        text.codePoints().filter(WordPieces::isKept).forEach(point -> {
            if (isSpace(point)) {
                clean.append(' ');
            } else if (isIdeograph(point)) {
                clean.append(' ').appendCodePoint(point).append(' ');
            } else {
                clean.appendCodePoint(point);
            }
        });
        var words = new StringBuilder(clean.length() + 16);
        Normalizer.normalize(clean, Normalizer.Form.NFD)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(point -> {
                    if (isPunctuation(point)) {
                        words.append(' ').appendCodePoint(point).append(' ');
                    } else {
                        words.appendCodePoint(Character.toLowerCase(point));
                    }
                });
        return words.toString();
    }

    private static boolean isKept(int point) {
        if (point == '\t' || point == '\n' || point == '\r') {
            return true;
        }
        return point != REPLACEMENT
                && switch (Character.getType(point)) {
                    case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> false;
                    default -> true;
                };
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    /** Blocks of ideographs; kana and hangul are letters as others are. */
    private static boolean isIdeograph(int point) {
        return within(point, 0x4E00, 0x9FFF)
                || within(point, 0x3400, 0x4DBF)
                || within(point, 0x20000, 0x2A6DF)
                || within(point, 0x2A700, 0x2B81F)
                || within(point, 0x2B920, 0x2CEAF)
                || within(point, 0xF900, 0xFAFF)
                || within(point, 0x2F800, 0x2FA1F);
    }

    private static boolean within(int point, int first, int last) {
        return point >= first && point <= last;
    }

    /** All of ASCII that is neither letter, digit nor space counts, though to Unicode some are symbols. */
    private static boolean isPunctuation(int point) {
        if (point < 0x80) {
            return point > ' ' && !Character.isLetterOrDigit(point);
        }
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
