package io.maximin.engines.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.language.Language;
import io.maximin.engines.phonemes.SpokenWord;
import io.maximin.engines.reading.MappedText;
import io.maximin.engines.reading.Part;
import io.maximin.engines.reading.ReadingOptions;
import io.maximin.engines.reading.ScriptReader;
import io.maximin.engines.reading.Sentence;
import io.maximin.engines.reading.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PieceMakerTest {
    private static final ReadingOptions ENGLISH =
            new ReadingOptions(Optional.of(Language.ENGLISH), true, false, true, List.of());

    private static List<Utterance> utterances(List<Sentence> sentences) {
        List<Utterance> made = new ArrayList<>();
        new PieceMaker(sentences, PieceMakerTest::spelled).forEachRemaining(made::add);
        return made;
    }

    private static List<SpokenWord> spelled(Part part) {
        List<SpokenWord> words = new ArrayList<>();
        if (part instanceof Part.Phrase phrase) {
            String text = phrase.text().text();
            int at = 0;
            for (String word : List.of(text.split(" ", -1))) {
                if (!word.isBlank()) {
                    words.add(new SpokenWord(new Span(at, at + word.length()), "a"));
                }
                at += word.length() + 1;
            }
        }
        return words;
    }

    private static List<Piece.End> ends(String text) {
        return utterances(new ScriptReader().read(text, ENGLISH)).stream()
                .filter(Utterance.Words.class::isInstance)
                .map(utterance -> ((Utterance.Words) utterance).piece().end())
                .toList();
    }

    @Test
    void aPauseBetweenSentencesReplacesTheirOwn() {
        assertThat(ends("Hi there. <#2#> Bye now."))
                .containsExactly(new Piece.End.Pause(Duration.ofSeconds(2), true), new Piece.End.SentenceEnd(false));
    }

    @Test
    void aPauseWithinASentenceKeepsItsPlace() {
        assertThat(ends("Hi <#0.5#> there."))
                .containsExactly(new Piece.End.Pause(Duration.ofMillis(500), false), new Piece.End.SentenceEnd(false));
    }

    @Test
    void aSoundStandsBetweenItsNeighbours() {
        assertThat(utterances(new ScriptReader().read("Hello there. (laughs) That was fun.", ENGLISH)))
                .extracting(utterance -> utterance.getClass().getSimpleName())
                .containsExactly("Words", "Noise", "Words");
    }

    @Test
    void aWordWhoseSoundIsGivenIsOneWordHoweverManySyllablesItHas() {
        var given = new Part.Given("处理", Part.Notation.PINYIN, "chu3 li3", Language.CHINESE, new Span(0, 2));
        var sentence = new Sentence(List.of(given), new Span(0, 2), false);
        List<Utterance> made = new ArrayList<>();
        new PieceMaker(
                        List.of(sentence),
                        _ -> List.of(new SpokenWord(new Span(0, 2), "tʂu"), new SpokenWord(new Span(0, 2), "li")))
                .forEachRemaining(made::add);

        Piece piece = ((Utterance.Words) made.getFirst()).piece();

        assertThat(piece.symbols()).isEqualTo("tʂuli");
        assertThat(piece.words()).hasSize(1);
    }

    @Test
    void wordsKnowTheirPlacesInTheText() {
        var text = "One two.";
        var phrase = new Part.Phrase(MappedText.verbatim(text, new Span(0, 7)), Language.ENGLISH);
        List<Utterance> made = utterances(List.of(new Sentence(List.of(phrase), new Span(0, 8), false)));

        assertThat(((Utterance.Words) made.getFirst()).piece().words())
                .extracting(Piece.PlacedWord::source)
                .containsExactly(new Span(0, 3), new Span(4, 7));
    }
}
