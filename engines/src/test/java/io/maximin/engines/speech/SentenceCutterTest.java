package io.maximin.engines.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.phonemes.SpokenWord;
import io.maximin.engines.phonemes.Tone;
import io.maximin.engines.reading.Span;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceCutterTest {
    private static List<Piece> pieces(String text, boolean startsText) {
        var cutter = new SentenceCutter(startsText ? 0 : 1_000);
        int at = 0;
        for (String token : List.of(text.split(" "))) {
            if (token.length() == 1 && !Character.isLetter(token.charAt(0))) {
                cutter.mark(token.charAt(0));
            } else if (token.startsWith("pause")) {
                cutter.pause(Duration.ofMillis(Integer.parseInt(token.substring(5))));
            } else {
                var span = new Span(at, at + token.length());
                cutter.word(new SpokenWord(new Span(0, token.length()), token), token, span);
            }
            at += token.length() + 1;
        }
        return cutter.finish(false).stream()
                .map(utterance -> ((Utterance.Words) utterance).piece())
                .toList();
    }

    private static List<String> symbols(String text, boolean startsText) {
        return pieces(text, startsText).stream().map(Piece::symbols).toList();
    }

    @Test
    void wordsAreJoinedByASpaceAndMarksFollowAtOnce() {
        assertThat(symbols("wan , tu .", false)).containsExactly("wan, tu.");
    }

    @Test
    void bracketsStandAroundTheirWords() {
        assertThat(symbols("wan ( tu ) θɹi .", false)).containsExactly("wan (tu) θɹi.");
    }

    @Test
    void theFirstPieceOfATextHasAtMostSixWords() {
        assertThat(symbols("a b c d e f g h i j k l m n .", true)).containsExactly("a b c d e f,", "g h i j k l m n.");
    }

    @Test
    void piecesGrowNoFasterThanTheyCanBeMade() {
        String word = "abcdefghi ";

        var lengths = pieces(word.repeat(24) + ".", true).stream()
                .map(piece -> piece.symbols().length())
                .toList();

        assertThat(lengths).hasSizeGreaterThan(2);
        int said = lengths.getFirst();
        for (int length : lengths.subList(1, lengths.size())) {
            assertThat(length).isLessThanOrEqualTo((int) (1.5 * 1.2 * said));
            said += length;
        }
    }

    @Test
    void theFirstPieceEndsAtAMarkIfThereIsOne() {
        assertThat(symbols("a b c , d e f g h i j .", true)).containsExactly("a b c,", "d e f g h i j.");
    }

    @Test
    void aShortFirstSentenceStaysWhole() {
        assertThat(symbols("a b c d e f .", true)).containsExactly("a b c d e f.");
        assertThat(symbols("a b c d e f g .", true)).containsExactly("a b c d,", "e f g.");
    }

    @Test
    void aLongSentenceIsCutAtItsMarks() {
        String clause = "abcdefghij ".repeat(9) + ", ";

        assertThat(pieces(clause.repeat(4) + "end .", false))
                .allSatisfy(piece -> assertThat(piece.symbols().length()).isLessThan(210))
                .extracting(piece -> piece.end().getClass().getSimpleName())
                .containsExactly("Clause", "Clause", "Clause", "SentenceEnd");
    }

    @Test
    void aSentenceWithoutMarksIsCutBetweenWords() {
        List<Piece> pieces = pieces("abcdefghij ".repeat(100) + ".", false);

        assertThat(pieces)
                .allSatisfy(piece -> assertThat(piece.symbols().length()).isLessThanOrEqualTo(302));
        assertThat(pieces.stream().mapToInt(piece -> piece.words().size()).sum())
                .isEqualTo(100);
    }

    @Test
    void anOverlongWordIsCutShort() {
        assertThat(pieces("a".repeat(900) + " b .", false))
                .allSatisfy(piece -> assertThat(piece.symbols().length()).isLessThan(400));
    }

    @Test
    void aPauseEndsAPieceAndKeepsItsLength() {
        assertThat(pieces("wan pause500 tu .", false))
                .extracting(Piece::end)
                .containsExactly(new Piece.End.Pause(Duration.ofMillis(500), false), new Piece.End.SentenceEnd(false));
    }

    @Test
    void theLastPieceEndsTheSentenceEvenBeforeAPause() {
        assertThat(pieces("wan . pause500 .", false))
                .extracting(Piece::end)
                .containsExactly(new Piece.End.Pause(Duration.ofMillis(500), true));
    }

    @Test
    void wordsAndTonesKnowTheirSymbols() {
        var cutter = new SentenceCutter(1_000);
        cutter.word(new SpokenWord(new Span(0, 2), "ni"), "你", new Span(10, 11));
        cutter.word(new SpokenWord(new Span(2, 4), "xau", List.of(new Tone(0, 3, List.of(1f)))), "好", new Span(11, 12));

        Piece piece = ((Utterance.Words) cutter.finish(false).getFirst()).piece();

        assertThat(piece.words())
                .containsExactly(
                        new Piece.PlacedWord("你", new Span(10, 11), 0, 2),
                        new Piece.PlacedWord("好", new Span(11, 12), 3, 6));
        assertThat(piece.tones()).containsExactly(new Tone(3, 6, List.of(1f)));
        assertThat(piece.source()).isEqualTo(new Span(10, 12));
    }

    @Test
    void marksAloneSayNothing() {
        assertThat(pieces(". . !", true)).isEmpty();
    }
}
