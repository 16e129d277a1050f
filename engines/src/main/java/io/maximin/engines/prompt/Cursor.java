package io.maximin.engines.prompt;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * A place in a text that still grows, and what is known of what follows it. White space in front of what is looked for
 * is passed over. What has been searched once is not searched again.
 */
final class Cursor {
    private static final int END = -1;

    private final StringBuilder text;
    private int position;
    private int searched;
    private Optional<ObjectScanner> object = Optional.empty();

    Cursor(StringBuilder text, int position) {
        this.text = text;
        this.position = position;
    }

    /** Everything before it has been read. */
    int position() {
        return position;
    }

    /** Passes over a part that must come next. An empty one always does. */
    Match take(String part) {
        var wanted = part.strip();
        if (wanted.isEmpty()) {
            return Match.YES;
        }
        passBlanks();
        int length = Math.min(wanted.length(), text.length() - position);
        if (CharSequence.compare(text.subSequence(position, position + length), wanted.substring(0, length)) != 0) {
            return Match.NO;
        }
        if (length < wanted.length()) {
            return Match.OPEN;
        }
        position += length;
        return Match.YES;
    }

    /**
     * Passes over everything up to a part, and the part.
     *
     * @param most characters there may be in front of it
     * @param accepted whether they are as they should be
     */
    Match until(String part, int most, Predicate<String> accepted) {
        var wanted = part.strip();
        int found = text.indexOf(wanted, Math.max(position, searched));
        if (found < 0) {
            searched = Math.max(searched, text.length() - wanted.length() + 1);
            return text.length() - position - wanted.length() > most ? Match.NO : Match.OPEN;
        }
        var before = text.substring(position, found);
        if (before.length() > most || !accepted.test(before)) {
            return Match.NO;
        }
        position = found + wanted.length();
        return Match.YES;
    }

    /** Whether one of some characters comes next. */
    Match begins(String characters) {
        passBlanks();
        if (position == text.length()) {
            return Match.OPEN;
        }
        return characters.indexOf(text.charAt(position)) < 0 ? Match.NO : Match.YES;
    }

    /** Passes over the JSON object that comes next, if it is accepted. */
    Match object(Predicate<String> accepted) {
        var begun = begins("{");
        if (begun != Match.YES) {
            return begun;
        }
        int end = objectEnd();
        if (end == END) {
            return Match.OPEN;
        }
        var json = text.substring(position, end);
        position = end;
        return accepted.test(json) ? Match.YES : Match.NO;
    }

    /** Has {@link #until} look only behind the JSON object or list that comes next, if one does. */
    Match hideObject() {
        var begun = begins("{[");
        if (begun != Match.YES) {
            return begun == Match.OPEN ? Match.OPEN : Match.YES;
        }
        int end = objectEnd();
        searched = Math.max(searched, end);
        return end == END ? Match.OPEN : Match.YES;
    }

    private int objectEnd() {
        var scanner = object.orElseGet(() -> new ObjectScanner(position));
        int end = scanner.end(text);
        object = end == END ? Optional.of(scanner) : Optional.empty();
        return end;
    }

    private void passBlanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }
}
