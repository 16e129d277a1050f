package io.maximin.speech;

import io.maximin.engines.reading.Span;
import java.util.List;

/**
 * Some words as written and as pronounced, and when they are heard. Places count Unicode characters over all texts of
 * the session, times milliseconds from its beginning.
 *
 * @param words not empty; white space between words is an entry of its own
 */
public record Subtitle(List<Word> words) {
    public Subtitle {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a subtitle without words");
        }
    }

    /** One word with the marks that touch it, or white space. */
    public record Word(String text, Span place, String pronounced, Span pronouncedPlace, Time time) {}

    /** Milliseconds from the beginning of the session. */
    public record Time(double begin, double end) {}

    public String text() {
        return join(true);
    }

    public String pronounced() {
        return join(false);
    }

    public Span place() {
        return words.getFirst().place().and(words.getLast().place());
    }

    public Span pronouncedPlace() {
        return words.getFirst().pronouncedPlace().and(words.getLast().pronouncedPlace());
    }

    public Time time() {
        return new Time(words.getFirst().time().begin(), words.getLast().time().end());
    }

    private String join(boolean written) {
        var text = new StringBuilder();
        words.forEach(word -> text.append(written ? word.text() : word.pronounced()));
        return text.toString();
    }
}
