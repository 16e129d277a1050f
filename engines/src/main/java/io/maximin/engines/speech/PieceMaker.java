package io.maximin.engines.speech;

import io.maximin.engines.phonemes.SpokenWord;
import io.maximin.engines.reading.Part;
import io.maximin.engines.reading.Sentence;
import io.maximin.engines.reading.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Cuts sentences into pieces, pronouncing a sentence when its first piece is asked for. The first piece of all is
 * short, so that sound starts early, and the next grow; the others are whole sentences, or clauses of long ones. The
 * cuts depend on the text alone, so that the samples are the same however they are sent.
 */
final class PieceMaker implements Iterator<Utterance> {
    private final List<Sentence> sentences;
    private final Pronouncer pronouncer;
    private final Deque<Utterance> ready = new ArrayDeque<>();
    private int said;
    private int index;

    PieceMaker(List<Sentence> sentences, Pronouncer pronouncer) {
        this.sentences = List.copyOf(sentences);
        this.pronouncer = pronouncer;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && index < sentences.size()) {
            prepare(sentences.get(index++));
        }
        return !ready.isEmpty();
    }

    @Override
    public Utterance next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.removeFirst();
    }

    private void prepare(Sentence sentence) {
        var cutter = new SentenceCutter(said);
        for (Part part : sentence.parts()) {
            switch (part) {
                case Part.Phrase phrase ->
                    pronouncer
                            .pronounce(phrase)
                            .forEach(word -> cutter.word(
                                    word,
                                    word.span().of(phrase.text().text()),
                                    phrase.text().source(word.span())));
                case Part.Given given ->
                    merged(pronouncer.pronounce(given), given.word())
                            .forEach(word -> cutter.word(word, given.word(), given.source()));
                case Part.Mark mark -> cutter.mark(mark.symbol());
                case Part.Pause pause -> cutter.pause(pause.length());
                case Part.Interjection sound -> cutter.noise(sound.name(), sound.source());
            }
        }
        pauseBeforeNext().ifPresent(pause -> cutter.pause(pause.length()));
        List<Utterance> cut = cutter.finish(sentence.endsParagraph());
        said = cutter.said();
        ready.addAll(cut);
    }

    // A pause between two sentences stands at the head of the second and belongs to the end of the first.
    private Optional<Part.Pause> pauseBeforeNext() {
        return index < sentences.size() && sentences.get(index).parts().getFirst() instanceof Part.Pause pause
                ? Optional.of(pause)
                : Optional.empty();
    }

    // Several syllables may sound for the one word that is written.
    private static List<SpokenWord> merged(List<SpokenWord> words, String written) {
        if (words.size() < 2) {
            return words;
        }
        List<SpokenWord> rest = new ArrayList<>(words);
        SpokenWord all = rest.removeFirst();
        for (SpokenWord next : rest) {
            int shift = all.symbols().length();
            var tones = new ArrayList<>(all.tones());
            next.tones().forEach(tone -> tones.add(SentenceCutter.shifted(tone, shift)));
            all = new SpokenWord(new Span(0, written.length()), all.symbols() + next.symbols(), tones);
        }
        return List.of(all);
    }
}
