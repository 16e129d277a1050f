package io.maximin.engines.reading;

import io.maximin.engines.language.Language;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Cuts what is said into phrases and marks. */
final class Parts {
    private final Iterator<Optional<Part>> atoms;
    private final List<Part> parts = new ArrayList<>();
    private final int start;
    private MappedText.Builder phrase = new MappedText.Builder();

    /**
     * @param atoms what each {@link Scripts#ATOM} stands for, in order
     * @param start where the parts may begin in the caller's text
     */
    Parts(Iterator<Optional<Part>> atoms, int start) {
        this.atoms = atoms;
        this.start = start;
    }

    /** Adds a run of one language, numbers already in words. */
    void add(MappedText spoken, Language language) {
        var text = spoken.text();
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (isWord(text, index)) {
                phrase.add(
                        character == '’' || character == 'ʼ' ? replaced(spoken, index) : spoken, index(spoken, index));
            } else if (character == Scripts.ATOM) {
                flush(language);
                atoms.next().ifPresent(part -> add(part, language));
            } else {
                mark(spoken, index, language);
            }
        }
        flush(language);
    }

    /** The straight apostrophe, which dictionaries know. */
    private static MappedText replaced(MappedText spoken, int index) {
        return MappedText.replacing(spoken.source(new Span(index, index + 1)), "'");
    }

    private static int index(MappedText spoken, int index) {
        char character = spoken.text().charAt(index);
        return character == '’' || character == 'ʼ' ? 0 : index;
    }

    List<Part> parts() {
        return parts;
    }

    /** Whether anything of it is heard, pauses aside. */
    boolean isHeard() {
        return parts.stream().anyMatch(part -> !(part instanceof Part.Mark || part instanceof Part.Pause));
    }

    private void mark(MappedText spoken, int index, Language language) {
        char character = spoken.text().charAt(index);
        var symbol = character == ';' && language == Language.GREEK ? Optional.of('?') : Marks.of(character);
        boolean betweenDigits = (character == ':' || character == '.' || character == ',')
                && index > 0
                && isGlued(spoken.text(), index);
        if (symbol.isEmpty() || betweenDigits) {
            space(spoken, index);
            return;
        }
        flush(language);
        var source = spoken.source(new Span(index, index + 1));
        if (!parts.isEmpty() && parts.getLast() instanceof Part.Mark(char before, Span place)) {
            boolean dots = symbol.get() == '.' && (before == '.' || before == '…');
            if (dots || before == symbol.get()) {
                parts.removeLast();
                add(new Part.Mark(dots ? '…' : before, place.and(source)), language);
                return;
            }
        }
        add(new Part.Mark(symbol.get(), source), language);
    }

    /** Whether a mark stands between two letters without a space, so that it is none that is heard. */
    private static boolean isGlued(String text, int index) {
        return index + 1 < text.length()
                && Character.isLetter(text.charAt(index - 1))
                && Character.isLetter(text.charAt(index + 1))
                && Scripts.hasSpaces(text.charAt(index - 1))
                && Scripts.hasSpaces(text.charAt(index + 1));
    }

    private void space(MappedText spoken, int index) {
        int length = phrase.length();
        if (length > 0 && phrase.text().charAt(length - 1) != ' ') {
            var source = spoken.source(new Span(index, index + 1));
            phrase.add(' ', source.begin(), source.end());
        }
    }

    private static boolean isWord(String text, int index) {
        char character = text.charAt(index);
        int code = Character.isLowSurrogate(character) && index > 0
                ? text.codePointAt(index - 1)
                : text.codePointAt(index);
        if (Scripts.isSounding(code) || character == '\u05f3' || character == '\u05f4') {
            return character != 'ـ';
        }
        boolean inside = index > 0
                && index + 1 < text.length()
                && Scripts.isSounding(text.charAt(index - 1))
                && Scripts.isSounding(text.charAt(index + 1));
        return switch (character) {
            case '\'', '’', 'ʼ' -> inside || isClipped(text, index);
            case '-', '‐', '‑' -> inside && Scripts.hasSpaces(text.charAt(index - 1));
            case '·' -> inside && Character.UnicodeScript.of(text.charAt(index - 1)) == Character.UnicodeScript.LATIN;
            case '"' -> inside && Character.UnicodeScript.of(text.charAt(index - 1)) == Character.UnicodeScript.HEBREW;
            default -> false;
        };
    }

    /** An apostrophe before a short word: {@code 't}, {@code 's}, {@code 'n}. */
    private static boolean isClipped(String text, int index) {
        boolean free = index == 0 || text.charAt(index - 1) == ' ';
        boolean one = index + 1 < text.length() && Character.isLetter(text.charAt(index + 1));
        boolean closed = index + 2 >= text.length() || text.charAt(index + 2) == ' ';
        return free && one && closed;
    }

    private void flush(Language language) {
        var built = phrase.build();
        phrase = new MappedText.Builder();
        int end = built.length();
        while (end > 0
                && !Scripts.isSounding(built.text().charAt(end - 1))
                && !Character.isSurrogate(built.text().charAt(end - 1))) {
            end--;
        }
        if (built.text().codePoints().anyMatch(code -> Character.isLetter(code) || Character.isIdeographic(code))) {
            add(new Part.Phrase(built.part(new Span(0, end)), language), language);
        }
    }

    /** Adds a part, its place moved behind that of the part before if both were made from one stretch. */
    private void add(Part part, Language language) {
        int least = parts.isEmpty() ? start : parts.getLast().source().end();
        var source = part.source();
        var place = new Span(Math.max(source.begin(), least), Math.max(source.end(), least));
        parts.add(
                switch (part) {
                    case Part.Phrase phrased ->
                        source.equals(place)
                                ? phrased
                                : new Part.Phrase(phrased.text().notBefore(least), phrased.language());
                    case Part.Mark mark -> new Part.Mark(mark.symbol(), place);
                    case Part.Pause pause -> new Part.Pause(pause.length(), place);
                    case Part.Interjection sound -> new Part.Interjection(sound.name(), place);
                    case Part.Given given ->
                        new Part.Given(
                                given.word(), given.notation(), given.phonetics(), language(given, language), place);
                });
    }

    private static Language language(Part.Given given, Language around) {
        return given.notation() == Part.Notation.IPA ? around : given.language();
    }
}
