package io.maximin.engines.reading;

import io.maximin.engines.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ordinal numbers in figures. */
final class OrdinalRule implements Rule {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?!\\d|[.,]\\d)");
    private static final Pattern STOP = Pattern.compile("\\.(?= \\p{Lu})");

    private final Wording wording;
    private final List<Form> forms;

    OrdinalRule(Wording wording) {
        this.wording = wording;
        this.forms = Table.rows("ordinal-forms.tsv").stream()
                .filter(row -> Table.languages(row.getFirst()).contains(wording.language()))
                .map(row -> new Form(Pattern.compile(row.get(1)), row.get(2)))
                .toList();
    }

    private record Form(Pattern behind, String rule) {}

    @Override
    public Optional<Said> at(String text, int index) {
        return Rule.match(NUMBER, text, index).flatMap(number -> {
            long value = Long.parseLong(number.group());
            if (wording.language() == Language.GERMAN) {
                var german = german(text, index, number.end(), value);
                if (german.isPresent()) {
                    return german;
                }
            }
            return forms.stream()
                    .flatMap(form -> Rule.match(form.behind(), text, number.end())
                            .map(behind ->
                                    new Said(behind.end(), wording.numerals().byRule(form.rule(), value)))
                            .stream())
                    .findFirst();
        });
    }

    private Optional<Said> german(String text, int index, int end, long value) {
        var ending = DotOrdinals.ending(text, index);
        if (ending.isEmpty() || value > 999) {
            return Optional.empty();
        }
        return Rule.match(STOP, text, end)
                .map(stop -> new Said(stop.end(), wording.numerals().byRule("ordinal", value) + ending.substring(1)));
    }
}
