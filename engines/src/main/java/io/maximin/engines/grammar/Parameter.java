package io.maximin.engines.grammar;

import static io.maximin.engines.grammar.Expr.choice;
import static io.maximin.engines.grammar.Expr.sequence;
import static io.maximin.engines.grammar.Expr.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;

/**
 * A member of an object that is written as a text of its own, up to a mark: a string as it is, anything else as JSON.
 */
public final class Parameter {
    private final String name;
    private final boolean required;
    private final JsonNode schema;
    private final StringParts parts;

    /** @param schema of the object, which references point into */
    Parameter(String name, boolean required, JsonNode schema, JsonNode value) {
        this.name = name;
        this.required = required;
        this.schema = schema;
        this.parts = StringParts.of(schema, value);
    }

    public String name() {
        return name;
    }

    public boolean required() {
        return required;
    }

    /** Whether its value is never a string. */
    public boolean neverString() {
        return parts.strings().isEmpty();
    }

    /** Whether a text is the JSON of a value, and not a string that is to be taken as it is. */
    public boolean isJson(String value) {
        if (neverString() || parts.others().isEmpty()) {
            return neverString();
        }
        var form = new JsonForm();
        var grammar = form.grammar(form.value(schema, parts.others().get()));
        return Guide.of(grammar).next(value.getBytes(StandardCharsets.UTF_8)).complete();
    }

    /**
     * What may stand for its value. Strings of which the schema says more than their type have no first character of
     * the mark in them.
     *
     * @param around stands in front of the value and behind it; may be empty
     * @param mark what follows that, which is part of the text
     */
    public Expr written(JsonForm form, String around, String mark) {
        var options = new ArrayList<Expr>();
        for (var strings : parts.strings()) {
            options.add(string(form, strings, around + mark));
        }
        parts.others().ifPresent(others -> options.add(sequence(form.value(schema, others), Expr.text(around + mark))));
        return sequence(Expr.text(around), choice(options));
    }

    private static Expr string(JsonForm form, JsonNode strings, String end) {
        if (strings.has("enum")) {
            return choice(strings.get("enum").values().stream()
                    .map(value -> text(value.asString() + end))
                    .toList());
        }
        var rules = new StringRules(new Keywords(strings, "#", true), "#");
        if (!rules.bound()) {
            return form.until(end.strip());
        }
        try {
            var characters =
                    rules.characters(Writing.without(CharSet.of(end.strip().substring(0, 1))));
            return sequence(characters, text(end));
        } catch (GrammarException _) {
            return form.until(end.strip());
        }
    }
}
