package io.maximin.engines.reading;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import io.maximin.engines.language.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Numbers in words of one language, by the spell-out rules of ICU. Instances may be used by several threads at once.
 */
final class Numerals {
    private static final String PLAIN = "numbering";

    private final Language language;
    private final String point;
    private final String minus;
    private final RuleBasedNumberFormat format;
    private final Set<String> rules;
    private final List<String> ordinals;
    private final List<String> figures;

    Numerals(Language language, String point, String minus) {
        this.language = language;
        this.point = point;
        this.minus = minus;
        this.format = new RuleBasedNumberFormat(ULocale.forLanguageTag(language.tag()), RuleBasedNumberFormat.SPELLOUT);
        this.rules = Arrays.stream(format.getRuleSetNames())
                .map(name -> name.replace("%spellout-", ""))
                .collect(Collectors.toUnmodifiableSet());
        this.ordinals = Table.rows("ordinals.tsv").stream()
                .filter(row -> row.getFirst().equals(language.tag()))
                .findFirst()
                .map(row -> List.of(row.get(1).split(",", -1)))
                .orElse(List.of());
        this.figures = IntStream.range(0, 10)
                .mapToObj(figure -> clean(format(PLAIN, figure)))
                .toList();
    }

    /** How a word that is counted behaves. */
    enum Gender {
        NONE,
        MASCULINE,
        FEMININE,
        NEUTER,
        COMMON
    }

    boolean has(String rule) {
        return rules.contains(rule);
    }

    /** A number said for itself. */
    String said(Amount amount) {
        return said(amount, PLAIN);
    }

    /** A number before what it counts. */
    String counting(Amount amount, Gender gender) {
        if (language == Language.HUNGARIAN && amount.isWhole()) {
            return said(amount).replaceFirst("kettő$", "két");
        }
        if (language == Language.CHINESE || language == Language.CANTONESE) {
            return chinese(amount);
        }
        return said(amount, amount.isWhole() ? countingRule(gender) : PLAIN);
    }

    /** Two of something, and two thousand or more, begin with another word than the number two. */
    private String chinese(Amount amount) {
        var plain = said(amount);
        boolean two = plain.equals("二")
                || plain.startsWith("二千")
                || plain.startsWith("二万")
                || plain.startsWith("二萬")
                || plain.startsWith("二亿")
                || plain.startsWith("二億");
        return two ? (language == Language.CHINESE ? "两" : "兩") + plain.substring(1) : plain;
    }

    private String countingRule(Gender gender) {
        var wanted = switch (gender) {
            case NONE -> "cardinal";
            case MASCULINE -> "cardinal-masculine";
            case FEMININE -> "cardinal-feminine";
            case NEUTER -> "cardinal-neuter";
            case COMMON -> rules.contains("cardinal-common") ? "cardinal-common" : "cardinal-reale";
        };
        return rules.contains(wanted) ? wanted : gender == Gender.COMMON ? "cardinal-masculine" : "cardinal";
    }

    String said(Amount amount, String rule) {
        var whole = amount.isCountable() ? byRule(rule, amount.units()) : digits(amount.whole());
        var words = amount.isWhole() ? whole : decimal(whole, amount.fraction());
        return amount.negative() ? joined(minus, words) : words;
    }

    private String decimal(String whole, String fraction) {
        return joined(joined(whole, point), digits(fraction));
    }

    private String joined(String first, String second) {
        return spaced() ? first + " " + second : first + second;
    }

    private boolean spaced() {
        return switch (language) {
            case CHINESE, CANTONESE, JAPANESE, THAI -> false;
            default -> true;
        };
    }

    /** One digit after the other. */
    String digits(String digits) {
        return digits.chars()
                .mapToObj(digit -> figures.get(digit - '0'))
                .collect(Collectors.joining(spaced() ? " " : ""));
    }

    /**
     * A whole number by a rule set of ICU such as {@code ordinal-feminine}; {@code digits} says them one by one, a rule
     * that ICU lacks gives the plain number.
     */
    String byRule(String rule, long number) {
        if (rule.equals("digits")) {
            return digits(Long.toString(number));
        }
        if (rule.equals("list")) {
            return listed(number).orElseGet(() -> byRule(PLAIN, number));
        }
        if (rule.equals("possessed")) {
            return possessed(byRule("ordinal", number));
        }
        return clean(format(rules.contains(rule) ? rule : PLAIN, number));
    }

    private Optional<String> listed(long number) {
        return number >= 1 && number <= ordinals.size()
                ? Optional.of(ordinals.get((int) number - 1))
                : Optional.empty();
    }

    /** Hungarian days of the month: the ordinal with the ending that its vowels ask for. */
    private static String possessed(String ordinal) {
        if (ordinal.equals("első")) {
            return "elseje";
        }
        var stem = ordinal.substring(0, Math.max(0, ordinal.length() - 2));
        int vowel = stem.length() - 1;
        while (vowel > 0 && "aáeéiíoóöőuúüű".indexOf(stem.charAt(vowel)) < 0) {
            vowel--;
        }
        return ordinal + ("aáoóuú".indexOf(stem.charAt(Math.max(0, vowel))) >= 0 ? "a" : "e");
    }

    /** The format keeps state while it works. */
    private synchronized String format(String rule, long number) {
        return format.format(number, "%spellout-" + rule);
    }

    private String clean(String words) {
        var plain = words.replace("\u00ad", "")
                .replace("\u200b", "")
                .replaceAll(" {2,}", " ")
                .strip();
        return switch (language) {
            case CHINESE, CANTONESE -> plain.replace('〇', '零');
            case JAPANESE -> plain.replace("〇", "ゼロ");
            default -> plain;
        };
    }
}
