package io.maximin.engines.reading;

import com.ibm.icu.number.FormattedNumber;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DisplayOptions.NounClass;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import io.maximin.engines.language.Language;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with units and currencies in words: the names and plural forms of ICU, or better ones of a table. */
final class Quantities {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\D\\d+)?");

    private final Wording wording;
    private final ULocale locale;
    private final PluralRules plurals;
    private final Map<String, Name> names = new HashMap<>();

    Quantities(Wording wording) {
        this.wording = wording;
        this.locale = ULocale.forLanguageTag(wording.language().tag() + "-u-nu-latn");
        this.plurals = PluralRules.forLocale(locale);
        for (var row : Table.rows("names.tsv")) {
            if (Table.languages(row.getFirst()).contains(wording.language())) {
                for (var key : row.get(1).split(",", -1)) {
                    names.put(
                            key, new Name(gender(row.get(2)), List.of(row.get(3).split("/", -1))));
                }
            }
        }
    }

    /** A name of our own: a form for each plural category, or one with {@code {n}} in it. */
    private record Name(Numerals.Gender gender, List<String> forms) {
        String form(String category) {
            int wanted = switch (category) {
                case "one" -> 0;
                case "two" -> forms.size() > 3 ? 1 : forms.size() - 1;
                case "few" -> forms.size() > 3 ? 2 : 1;
                default -> forms.size() - 1;
            };
            return forms.get(Math.min(wanted, forms.size() - 1));
        }
    }

    /** {@code unit} is an identifier of CLDR such as {@code kilometer-per-hour}. */
    String unit(Amount amount, String unit) {
        return named(amount, unit).orElseGet(() -> formatted(amount, MeasureUnit.forIdentifier(unit)));
    }

    String money(Amount amount, String currency) {
        return named(amount, currency).orElseGet(() -> formatted(amount, Currency.getInstance(currency)));
    }

    /** Hundredths of a currency; empty if we know no word for them. */
    Optional<String> hundredths(Amount amount, String currency) {
        return named(amount, currency + "/100");
    }

    /** The name alone, as it stands with {@code amount}: {@code minutes}. */
    String nameFor(Amount amount, String unit) {
        var name = names.get(unit);
        var measured =
                name == null ? format(amount, MeasureUnit.forIdentifier(unit)).toString() : name.form(category(amount));
        return NUMBER.matcher(measured).replaceAll("").replace("{n}", "").strip();
    }

    /** The plural name of a currency, as it stands with millions of it. */
    String nameForMoney(String currency) {
        var name = names.get(currency);
        var many = Amount.of(1_000_000);
        return name == null
                ? NUMBER.matcher(format(many, Currency.getInstance(currency)).toString())
                        .replaceAll("")
                        .strip()
                : name.form(category(many)).replace("de ", "");
    }

    private Optional<String> named(Amount amount, String key) {
        return Optional.ofNullable(names.get(key)).map(name -> {
            var form = name.form(category(amount));
            var number = wording.numerals().counting(amount, name.gender());
            return form.contains("{n}") ? form.replace("{n}", number) : wording.joined(number, form);
        });
    }

    private String category(Amount amount) {
        return plurals.select(formatter()
                .precision(precision(amount))
                .format(amount.absolute().value()));
    }

    private LocalizedNumberFormatter formatter() {
        return NumberFormatter.withLocale(locale).grouping(NumberFormatter.GroupingStrategy.OFF);
    }

    private static Precision precision(Amount amount) {
        return Precision.fixedFraction(Math.min(amount.fraction().length(), 10));
    }

    private FormattedNumber format(Amount amount, MeasureUnit unit) {
        BigDecimal value = amount.absolute().value();
        return formatter()
                .unit(unit)
                .unitWidth(NumberFormatter.UnitWidth.FULL_NAME)
                .precision(precision(amount))
                .format(value);
    }

    private String formatted(Amount amount, MeasureUnit unit) {
        var measured = format(amount, unit);
        var gender = unit instanceof Currency ? Numerals.Gender.MASCULINE : gender(measured.getNounClass());
        var words = wording.numerals().counting(amount, gender);
        return NUMBER.matcher(measured.toString())
                .replaceFirst(Matcher.quoteReplacement(words))
                .replace("/", " " + wording.word(Wording.Word.SLASH) + " ");
    }

    private Numerals.Gender gender(NounClass noun) {
        return switch (noun) {
            case MASCULINE, ANIMATE, INANIMATE, PERSONAL -> Numerals.Gender.MASCULINE;
            case FEMININE -> Numerals.Gender.FEMININE;
            case NEUTER -> Numerals.Gender.NEUTER;
            case COMMON -> Numerals.Gender.COMMON;
            default -> wording.language() == Language.BULGARIAN ? Numerals.Gender.MASCULINE : Numerals.Gender.NONE;
        };
    }

    private static Numerals.Gender gender(String letter) {
        return switch (letter) {
            case "m" -> Numerals.Gender.MASCULINE;
            case "f" -> Numerals.Gender.FEMININE;
            case "n" -> Numerals.Gender.NEUTER;
            case "c" -> Numerals.Gender.COMMON;
            default -> Numerals.Gender.NONE;
        };
    }
}
