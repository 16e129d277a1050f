package io.maximin.engines.reading;

import io.maximin.engines.language.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Numbers with units of measurement, percent among them. */
final class UnitRule implements Rule {
    private static final int LONGEST = 6;
    /** Units whose letter means other things, so that they count only right behind the number. */
    private static final String CLOSE = "ABJt";
    /** Units whose letter means other things right behind a number. */
    private static final String APART = "s";

    private final Wording wording;
    private final Quantities quantities;
    private final boolean percentOnly;
    private final Map<String, String> units = new HashMap<>();

    UnitRule(Wording wording, Quantities quantities, boolean percentOnly) {
        this.wording = wording;
        this.quantities = quantities;
        this.percentOnly = percentOnly;
        for (var row : Table.rows("units.tsv")) {
            for (var written : row.get(1).split(" ", -1)) {
                units.put(written, row.getFirst());
            }
        }
    }

    @Override
    public Optional<Said> at(String text, int index) {
        return wording.parser().at(text, index).flatMap(number -> behind(text, number.amount(), number.end()));
    }

    private Optional<Said> behind(String text, Amount amount, int end) {
        boolean space = end < text.length()
                && (text.charAt(end) == ' ' || text.charAt(end) == '\u00a0' || text.charAt(end) == '\u202f');
        int begin = space ? end + 1 : end;
        for (int length = Math.min(LONGEST, text.length() - begin); length > 0; length--) {
            var written = text.substring(begin, begin + length);
            var unit = units.get(written);
            if (unit != null && isAllowed(unit, written, space) && isWhole(text, begin + length)) {
                return Optional.of(new Said(begin + length, quantities.unit(amount, unit)));
            }
        }
        return Optional.empty();
    }

    private boolean isAllowed(String unit, String written, boolean space) {
        if (percentOnly) {
            return unit.equals("percent");
        }
        boolean ordinalSign = unit.equals("degree") && written.equals("°") && wording.language() == Language.ITALIAN;
        return !(space && CLOSE.contains(written)) && !(!space && APART.contains(written)) && !ordinalSign;
    }

    private static boolean isWhole(String text, int end) {
        if (end >= text.length()) {
            return true;
        }
        char next = text.charAt(end);
        boolean letters = Character.isLetter(text.charAt(end - 1));
        return !letters || !Character.isLetterOrDigit(next) || !Scripts.hasSpaces(next);
    }
}
