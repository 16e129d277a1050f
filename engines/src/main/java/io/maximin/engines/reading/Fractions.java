package io.maximin.engines.reading;

import java.util.List;

/** Fractions in words: a half, thirds and quarters by name where a language names them, else both numbers. */
final class Fractions {
    private final Wording wording;

    Fractions(Wording wording) {
        this.wording = wording;
    }

    /** What joins a whole number and a fraction: and. */
    String with() {
        return switch (wording.language()) {
            case CHINESE, CANTONESE -> "又";
            case JAPANESE -> "と";
            case KOREAN -> "과";
            default -> wording.word(Wording.Word.AND);
        };
    }

    String said(long above, long below) {
        var numerals = wording.numerals();
        return switch (wording.language()) {
            case CHINESE, CANTONESE -> cjk(above, below, "分之");
            case JAPANESE -> cjk(above, below, "分の");
            case KOREAN -> numerals.byRule("numbering", below) + " 분의 " + numerals.byRule("numbering", above);
            case ENGLISH -> english(above, below);
            case GERMAN -> german(above, below);
            default -> named(above, below);
        };
    }

    private String cjk(long above, long below, String of) {
        return wording.numerals().byRule("numbering", below)
                + of
                + wording.numerals().byRule("numbering", above);
    }

    private String english(long above, long below) {
        var one = wording.numerals().byRule("numbering", above);
        if (below == 2) {
            return above == 1 ? "one half" : one + " halves";
        }
        if (below > 20 && below % 10 != 0) {
            return one + " over " + wording.numerals().byRule("numbering", below);
        }
        var part = below == 4 ? "quarter" : wording.numerals().byRule("ordinal", below);
        return one + " " + (above == 1 ? part : part + "s");
    }

    private String german(long above, long below) {
        var one = wording.numerals().counting(Amount.of(above), Numerals.Gender.NEUTER);
        if (below == 2) {
            return above == 1 ? "einhalb" : one + " Halbe";
        }
        return one + " " + capital(wording.numerals().byRule("ordinal", below).replaceFirst("te$", "tel"));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String named(long above, long below) {
        if (above == 1 && below <= 4) {
            for (var row : Table.rows("fractions.tsv")) {
                if (row.getFirst().equals(wording.language().tag())) {
                    return List.of(row.get(1).split("/", -1)).get((int) below - 2);
                }
            }
        }
        return wording.joined(
                wording.numerals().byRule("numbering", above),
                wording.word(Wording.Word.OVER),
                wording.numerals().byRule("numbering", below));
    }
}
