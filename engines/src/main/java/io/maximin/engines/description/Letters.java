package io.maximin.engines.description;

import io.maximin.engines.description.Meaning.Particle.Kind;
import io.maximin.engines.scene.Category;
import java.util.List;

/** Text that is to be read in the picture: in quotes, or behind "that says". */
final class Letters {
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 120;

    private final List<Unit> units;
    private final String prompt;
    private final Draft draft;

    Letters(List<Unit> units, String prompt, Draft draft) {
        this.units = units;
        this.prompt = prompt;
        this.draft = draft;
    }

    /** Whether words without quotes begin behind a unit that are to be read. */
    boolean begins(int at, List<Sketch> group) {
        if (at + 1 >= units.size() || units.get(at + 1).is(Kind.QUOTE)) {
            return false;
        }
        Unit unit = units.get(at);
        Unit next = units.get(at + 1);
        boolean word = !next.is(Kind.COMMA) && !next.is(Kind.STOP);
        boolean says = unit.is(Kind.SAYS) && unit.text().matches("(?i).*(?:say|read|spell).*");
        boolean reads = unit.text().matches("(?i)read(?:s|ing)")
                && !group.isEmpty()
                && group.getLast().bearsLetters()
                && group.getLast().category() != Category.CLOTHES
                && !next.has(Meaning.Related.class);
        return word && (says || reads || (unit.is(Kind.SAYS) && isShouted(next.text())));
    }

    /** Whether a unit only says that a quotation follows: "reading". */
    boolean announces(int at) {
        return at + 1 < units.size()
                && units.get(at + 1).is(Kind.QUOTE)
                && units.get(at).text().matches("(?i)read(?:s|ing)?|say(?:s|ing)?");
    }

    /** Puts the letters on who was named last, or on the whole picture; returns the index behind them. */
    int read(int at, List<Sketch> group) {
        if (units.get(at).is(Kind.QUOTE)) {
            put(units.get(at).text(), group);
            return at + 1;
        }
        int begin = at + 1;
        int end = begin;
        boolean shouted = isShouted(units.get(begin).text());
        while (end < units.size() && end - begin < MOST_WORDS && belongs(units.get(end), shouted, end == begin)) {
            end++;
        }
        if (end > begin) {
            put(prompt.substring(units.get(begin).begin(), units.get(end - 1).end()), group);
        }
        return Math.max(end, at + 1);
    }

    private static boolean belongs(Unit unit, boolean shouted, boolean first) {
        if (unit.is(Kind.COMMA) || unit.is(Kind.STOP) || unit.is(Kind.QUOTE)) {
            return false;
        }
        return first
                || (shouted
                        ? isShouted(unit.text())
                        : !unit.has(Meaning.Related.class) && !unit.has(Meaning.Placed.class));
    }

    private static boolean isShouted(String text) {
        return text.chars().anyMatch(Character::isUpperCase) && text.chars().noneMatch(Character::isLowerCase);
    }

    private void put(String text, List<Sketch> group) {
        String said = text.strip();
        if (said.isEmpty()) {
            return;
        }
        String bounded = said.length() > LONGEST ? said.substring(0, LONGEST) : said;
        if (!group.isEmpty() && group.getLast().bearsLetters()) {
            group.getLast().lettering(bounded);
        } else {
            draft.banner(bounded);
        }
    }
}
