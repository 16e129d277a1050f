package io.maximin.engines.speech;

import io.maximin.engines.phonemes.SpokenWord;
import io.maximin.engines.phonemes.Tone;
import io.maximin.engines.reading.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what a sentence says and cuts it where it is long, paused, or has to start early. */
final class SentenceCutter {
    /** Words of the first piece of a text at most. */
    private static final int FIRST_WORDS = 6;

    /** A sentence is cut at its marks when it is longer, in symbols: about twelve seconds. */
    private static final int LONG = 180;

    /**
     * Near the beginning of a text a piece is at most that many times as long as all before it, so that it is made
     * before they are heard, also while another text is spoken.
     */
    private static final double GROWTH = 1.5;

    /** But need not be shorter, in symbols: about six words. */
    private static final int SHORT = 35;

    /** What a piece may be longer than it should before it is cut where there is no mark. */
    private static final double INDULGENCE = 1.2;

    /** No piece is longer, in symbols; the model's own bound is some way above. */
    private static final int LONGEST = 300;

    private static final String CLAUSE_MARKS = ",;:—….!?";
    private static final String OPENING_MARKS = "(“";

    /** A word or a mark behind one. */
    private sealed interface Item {
        record Word(SpokenWord word, String said, Span source) implements Item {}

        record Mark(char symbol) implements Item {}
    }

    private final List<Item> items = new ArrayList<>();
    private final List<Utterance> done = new ArrayList<>();
    private int said;

    /** @param said symbols of the text before this sentence */
    SentenceCutter(int said) {
        this.said = said;
    }

    /** Symbols of the text up to now. */
    int said() {
        return said;
    }

    void word(SpokenWord word, String said, Span source) {
        items.add(new Item.Word(word, said, source));
    }

    void mark(char symbol) {
        items.add(new Item.Mark(symbol));
    }

    void pause(Duration length) {
        flush(new Piece.End.Pause(length, false));
    }

    void noise(String name, Span source) {
        flush(new Piece.End.Clause());
        done.add(new Utterance.Noise(name, source));
    }

    /** All that the sentence says; marks without words say nothing. */
    List<Utterance> finish(boolean paragraph) {
        flush(new Piece.End.SentenceEnd(paragraph));
        endLast(paragraph);
        return done;
    }

    // A pause at the end of the sentence, or a closing mark behind it, leaves no words for a last piece.
    private void endLast(boolean paragraph) {
        if (done.isEmpty() || !(done.getLast() instanceof Utterance.Words(Piece last)) || last.endsSentence()) {
            return;
        }
        Piece.End end = last.end() instanceof Piece.End.Pause(Duration length, boolean _)
                ? new Piece.End.Pause(length, true)
                : new Piece.End.SentenceEnd(paragraph);
        done.set(
                done.size() - 1,
                new Utterance.Words(new Piece(last.symbols(), last.words(), last.tones(), last.source(), end)));
    }

    static Tone shifted(Tone tone, int symbols) {
        return new Tone(tone.begin() + symbols, tone.end() + symbols, tone.semitones());
    }

    private void flush(Piece.End end) {
        List<Item> rest = new ArrayList<>(items);
        items.clear();
        while (words(rest) > 0) {
            int cut = cut(rest);
            List<Item> head = rest.subList(0, cut);
            boolean last = words(rest.subList(cut, rest.size())) == 0;
            Piece.End ends = last ? end : endsClause(head) ? new Piece.End.Clause() : new Piece.End.Running();
            Piece piece = new Assembly().piece(last ? rest : head, ends);
            done.add(new Utterance.Words(piece));
            said += piece.symbols().length();
            rest = last ? List.of() : new ArrayList<>(rest.subList(cut, rest.size()));
        }
    }

    /** How many items the next piece takes. */
    private int cut(List<Item> rest) {
        int words = words(rest);
        int symbols = symbols(rest);
        if (said == 0 && words > FIRST_WORDS) {
            int clause = lastClauseWithin(rest, FIRST_WORDS);
            // An even cut of a short sentence leaves no single word behind.
            return clause > 0 ? clause : behindWord(rest, Math.min(FIRST_WORDS, (words + 1) / 2));
        }
        int most = said == 0 ? LONG : (int) Math.clamp(GROWTH * said, SHORT, LONG);
        if (symbols <= most) {
            return rest.size();
        }
        int fit = fitting(rest, most);
        int clause = lastClauseWithin(rest, fit);
        if (clause > 0) {
            return clause;
        }
        boolean whole = symbols <= (most < LONG ? INDULGENCE * most : LONGEST);
        return whole ? rest.size() : behindWord(rest, symbols < 2 * most ? Math.min(fit, (words + 1) / 2) : fit);
    }

    private static int words(List<Item> items) {
        return (int) items.stream().filter(Item.Word.class::isInstance).count();
    }

    private static int symbols(List<Item> items) {
        int symbols = 0;
        for (Item item : items) {
            symbols += length(item);
        }
        return symbols;
    }

    private static int length(Item item) {
        return item instanceof Item.Word word ? word.word().symbols().length() + 1 : 1;
    }

    /** Words that stay below so many symbols, at least one. */
    private static int fitting(List<Item> items, int most) {
        int symbols = 0;
        int words = 0;
        for (Item item : items) {
            symbols += length(item);
            if (symbols > most) {
                break;
            }
            words += item instanceof Item.Word ? 1 : 0;
        }
        return Math.max(1, words);
    }

    /** Items up to the last clause mark behind 2 to {@code most} words; 0 if there is none. */
    private static int lastClauseWithin(List<Item> items, int most) {
        int words = 0;
        int found = 0;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Item.Mark(char symbol)) {
                found = words >= 2 && CLAUSE_MARKS.indexOf(symbol) >= 0 ? i + 1 : found;
            } else if (++words > most) {
                return found;
            }
        }
        return found;
    }

    /** Items up to that many words, with the marks that follow the last. */
    private static int behindWord(List<Item> items, int most) {
        int words = 0;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Item.Word && ++words > most) {
                return i;
            }
        }
        return items.size();
    }

    private static boolean endsClause(List<Item> items) {
        return items.getLast() instanceof Item.Mark(char symbol) && CLAUSE_MARKS.indexOf(symbol) >= 0;
    }

    /** Puts the symbols of one piece together. */
    private static final class Assembly {
        private final StringBuilder symbols = new StringBuilder();
        private final List<Piece.PlacedWord> words = new ArrayList<>();
        private final List<Tone> tones = new ArrayList<>();
        private @Nullable Span source;

        Piece piece(List<Item> items, Piece.End end) {
            items.forEach(item -> {
                switch (item) {
                    case Item.Word(SpokenWord word, String said, Span place) -> word(word, said, place);
                    case Item.Mark(char symbol) -> mark(symbol);
                }
            });
            // Without a mark the voice would fall as at the end of a sentence.
            if (end instanceof Piece.End.Running) {
                symbols.append(',');
            }
            if (source == null) {
                throw new IllegalStateException("a piece without words");
            }
            return new Piece(symbols.toString(), words, tones, source, end);
        }

        private void word(SpokenWord word, String said, Span place) {
            if (!symbols.isEmpty() && OPENING_MARKS.indexOf(symbols.charAt(symbols.length() - 1)) < 0) {
                symbols.append(' ');
            }
            int begin = symbols.length();
            String sounds = word.symbols().length() <= LONGEST
                    ? word.symbols()
                    : word.symbols().substring(0, LONGEST);
            symbols.append(sounds);
            words.add(new Piece.PlacedWord(said, place, begin, symbols.length()));
            word.tones().stream()
                    .filter(tone -> tone.end() <= sounds.length())
                    .forEach(tone -> tones.add(shifted(tone, begin)));
            source = source == null ? place : source.and(place);
        }

        private void mark(char symbol) {
            if (OPENING_MARKS.indexOf(symbol) >= 0) {
                if (!symbols.isEmpty()) {
                    symbols.append(' ');
                }
                symbols.append(symbol);
            } else if (!words.isEmpty()) {
                symbols.append(symbol);
            }
        }
    }
}
