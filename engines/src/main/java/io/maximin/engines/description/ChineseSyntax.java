package io.maximin.engines.description;

import io.maximin.engines.description.Meaning.Particle.Kind;
import java.util.List;

/** What stands around a word of a Chinese prompt, which says what it does there. */
final class ChineseSyntax {
    private static final int FARTHEST = 8;

    private final List<Unit> units;

    ChineseSyntax(List<Unit> units) {
        this.units = units;
    }

    static boolean isNoun(Unit unit) {
        boolean colour = unit.has(Meaning.Tint.class) || unit.has(Meaning.Made.class);
        return (unit.has(Meaning.Subject.class) && !colour) || unit.has(Meaning.Where.class);
    }

    boolean is(int at, Kind kind) {
        return at < units.size() && units.get(at).is(kind);
    }

    boolean isPlace(int at) {
        return at < units.size() && units.get(at).has(Meaning.Related.class) && !isNoun(units.get(at));
    }

    /** Another noun follows at once, or behind 的 with words between that describe it. */
    boolean isDescribing(int at) {
        int next = at + 1;
        if (next < units.size() && isNoun(units.get(next))) {
            return true;
        }
        return is(next, Kind.OF) && leadsToNoun(next + 1);
    }

    boolean leadsToNoun(int from) {
        for (int i = from; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (isNoun(unit)) {
                return true;
            }
            boolean between = unit.has(Meaning.Counted.class)
                    || unit.has(Meaning.Tint.class)
                    || unit.has(Meaning.Sized.class)
                    || unit.has(Meaning.Made.class)
                    || unit.has(Meaning.Feeling.class)
                    || unit.is(Kind.FILLER)
                    || unit.is(Kind.OF)
                    || unit.has(Meaning.Doing.class);
            if (!between) {
                return false;
            }
        }
        return false;
    }

    /** With 在 before the place it is about the noun before; without it a new clause begins. */
    boolean isSaidOfSubject(int at) {
        for (int i = at; i >= 0; i--) {
            Unit unit = units.get(i);
            if (unit.is(Kind.COMMA) || unit.is(Kind.STOP)) {
                return false;
            }
            if (unit.text().equals("在")
                    || unit.text().equals("于")
                    || unit.text().equals("位于")
                    || unit.isVerb()) {
                return true;
            }
        }
        return false;
    }

    /** "坐在椅子上的猫": 的 comes behind the place. */
    boolean isRelativeLater(int at) {
        for (int i = at + 1; i < Math.min(units.size(), at + FARTHEST); i++) {
            Unit unit = units.get(i);
            if (unit.is(Kind.COMMA) || unit.is(Kind.STOP)) {
                return false;
            }
            if (isPlace(i)) {
                return is(i + 1, Kind.OF) && leadsToNoun(i + 2);
            }
        }
        return false;
    }
}
