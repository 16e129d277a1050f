package io.maximin.engines.grammar;

import static io.maximin.engines.grammar.Expr.choice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The grammar of the JSON texts that a JSON Schema allows. Every text of the grammar is valid; not every valid text is
 * in it: members come in the order of the schema, none that the schema does not name, and numbers have at most 15
 * digits. Keywords that a grammar cannot hold are refused and never ignored.
 *
 * @see <a href="https://json-schema.org/draft/2020-12/json-schema-validation">JSON Schema, 2020-12</a>
 */
public final class SchemaGrammar {
    /** Numbers keep every digit. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String ROOT = "root";
    private static final int MOST_DEPTH = 100;
    private static final Set<String> COMBINED = Set.of("$ref", "anyOf", "oneOf", "allOf");

    private final JsonNode schema;
    private final boolean lenient;
    private final Map<String, Expr> rules;
    private final Map<String, String> referred = new HashMap<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int depth;

    /** A rule that is yet to be made. */
    private record Waiting(String rule, JsonNode node, String place) {}

    private SchemaGrammar(JsonNode schema, boolean lenient, Map<String, Expr> rules) {
        this.schema = schema;
        this.lenient = lenient;
        this.rules = rules;
    }

    /** The grammar of any JSON object. */
    public static Grammar ofObject() {
        return Grammar.of(JsonRules.all(), "object");
    }

    /**
     * The grammar of a schema.
     *
     * @throws GrammarException if the schema is malformed, has a keyword that is not supported, or allows nothing; the
     *     message begins with the place in the schema
     */
    public static Grammar of(String schemaJson) {
        JsonNode schema = tree(schemaJson).orElseThrow(() -> new GrammarException("#: the schema is no JSON"));
        var rules = new TreeMap<>(JsonRules.all());
        rules.put(ROOT, new SchemaGrammar(schema, false, rules).whole(schema));
        try {
            return Grammar.of(rules, ROOT);
        } catch (GrammarException e) {
            throw refusal("#", String.valueOf(e.getMessage()));
        }
    }

    /**
     * What a schema allows, as part of another grammar; keywords that are not supported are left out.
     *
     * @param rules of that grammar, which have those of JSON already; others are added
     */
    static Expr within(Map<String, Expr> rules, JsonNode schema) {
        return within(rules, schema, schema);
    }

    /** As {@link #within(Map, JsonNode)}, of a part of a schema, whose references point into the whole. */
    static Expr within(Map<String, Expr> rules, JsonNode schema, JsonNode part) {
        return new SchemaGrammar(schema, true, rules).whole(part);
    }

    /** @param place of the schema, as a pointer */
    Expr value(JsonNode node, String place) {
        if (node.isBoolean() && node.asBoolean()) {
            return JsonRules.VALUE;
        }
        if (node.isBoolean()) {
            throw refusal(place, "allows nothing");
        }
        if (!node.isObject()) {
            throw refusal(place, "must be an object or a boolean, got " + node);
        }
        if (++depth > MOST_DEPTH) {
            throw refusal(place, "is nested more than " + MOST_DEPTH + " deep");
        }
        try {
            return possible(new Keywords(node, place, lenient), place);
        } finally {
            depth--;
        }
    }

    private Expr possible(Keywords keywords, String place) {
        try {
            return made(keywords, place);
        } catch (GrammarException e) {
            if (!lenient) {
                throw e;
            }
            var types = keywords.types();
            return types.size() == 1 ? JsonRules.of(types.getFirst()) : JsonRules.VALUE;
        }
    }

    /** The schema that a text is; empty if it is no JSON or has a number in it whose exponent no decimal can have. */
    static Optional<JsonNode> tree(String schemaJson) {
        try {
            return Optional.of(JSON.readTree(schemaJson));
        } catch (JacksonException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private Expr made(Keywords keywords, String place) {
        if (keywords.has("$ref")) {
            keywords.only("$ref");
            return Expr.rule(referred(keywords.text("$ref").orElseThrow(), place));
        }
        if (keywords.has("const")) {
            return constant(keywords, place);
        }
        if (keywords.has("enum")) {
            return literals(keywords, place);
        }
        for (String union : List.of("anyOf", "oneOf")) {
            if (keywords.has(union)) {
                return union(keywords, union, place);
            }
        }
        if (keywords.has("allOf")) {
            var merged = Merged.of(this, keywords.only("allOf", "type"), place);
            return value(narrowed(merged, keywords, place), place + "/allOf");
        }
        return typed(keywords, place);
    }

    /** The rule of what a reference names; it is made later, so that a schema may refer to itself. */
    private String referred(String target, String place) {
        var node = resolved(target, place);
        String known = referred.get(target);
        if (known != null) {
            return known;
        }
        String name = "ref-" + rules.size();
        referred.put(target, name);
        rules.put(name, Expr.EMPTY);
        waiting.add(new Waiting(name, node, target));
        return name;
    }

    private Expr whole(JsonNode node) {
        var root = value(node, "#");
        while (!waiting.isEmpty()) {
            var next = waiting.removeFirst();
            rules.put(next.rule(), value(next.node(), next.place()));
        }
        return root;
    }

    JsonNode resolved(String target, String place) {
        return resolved(schema, target, place);
    }

    static JsonNode resolved(JsonNode schema, String target, String place) {
        if (!target.equals("#") && !target.startsWith("#/")) {
            throw refusal(place, "$ref '" + target + "' must point into the schema itself, as in '#/$defs/name'");
        }
        var node = schema.at(
                target.substring(1).replace("%25", "%").replace("%22", "\"").replace("%20", " "));
        if (node.isMissingNode()) {
            throw refusal(place, "$ref '" + target + "' points to nothing");
        }
        return node;
    }

    /**
     * A constant as it is written.
     *
     * @throws GrammarException if it has half of a pair of surrogates in it, for which UTF-8 has no form
     */
    static Expr literal(JsonNode value, String place) {
        String text = value.toString();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw refusal(place, "half of a pair of surrogates is no character, got " + escaped(text));
        }
        return Expr.text(text);
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints()
                .forEach(character -> escaped.append(
                        Character.getType(character) == Character.SURROGATE
                                ? "\\u%04x".formatted(character)
                                : Character.toString(character)));
        return escaped.toString();
    }

    private static Expr constant(Keywords keywords, String place) {
        var value = keywords.only("const", "type");
        var types = keywords.types();
        if (!types.isEmpty() && types.stream().noneMatch(type -> Keywords.isOf(value, type))) {
            throw refusal(place, "const is not of type " + types + ", got " + value);
        }
        return literal(value, place);
    }

    private static Expr literals(Keywords keywords, String place) {
        var values = keywords.only("enum", "type");
        if (!values.isArray() || values.isEmpty()) {
            throw refusal(place, "enum must be a list with something in it");
        }
        var types = keywords.types();
        var options = new ArrayList<Expr>();
        for (var value : values) {
            if (types.isEmpty() || types.stream().anyMatch(type -> Keywords.isOf(value, type))) {
                options.add(literal(value, place));
            }
        }
        if (options.isEmpty()) {
            throw refusal(place, "enum has nothing of type " + types);
        }
        return choice(options);
    }

    private Expr union(Keywords keywords, String union, String place) {
        var schemas = keywords.only(union, "type");
        if (!schemas.isArray() || schemas.isEmpty()) {
            throw refusal(place, union + " must be a list with something in it");
        }
        if (union.equals("oneOf") && !lenient) {
            Disjoint.require(this, schemas, place);
        }
        var options = new ArrayList<Expr>();
        for (int i = 0; i < schemas.size(); i++) {
            options.add(value(narrowed(schemas.get(i), keywords, place), place + "/" + union + "/" + i));
        }
        return choice(options);
    }

    /** A schema of a union, of the types that the union names beside it. */
    private JsonNode narrowed(JsonNode option, Keywords union, String place) {
        var types = union.types();
        if (lenient || types.isEmpty() || !option.isObject()) {
            return option;
        }
        var target =
                option.path("$ref").isString() ? resolved(option.path("$ref").asString(), place) : option;
        var named = new Keywords(target, place, false).types();
        if (named.isEmpty() && COMBINED.stream().noneMatch(target::has)) {
            var copy = ((ObjectNode) option).deepCopy();
            types.forEach(copy.putArray("type")::add);
            return copy;
        }
        boolean within = types.containsAll(named) || (types.contains("number") && named.equals(List.of("integer")));
        if (named.isEmpty() || !within) {
            throw refusal(place, "the schemas beside type " + types + " must be of it, got " + option);
        }
        return option;
    }

    private Expr typed(Keywords keywords, String place) {
        var types = keywords.typesOrImplied();
        if (types.isEmpty()) {
            keywords.requireNoOther(Set.of("type"));
            return JsonRules.VALUE;
        }
        keywords.requireNoOther(TypedRules.keywords(types));
        var rules = new TypedRules(this, keywords, place);
        return choice(types.stream().map(rules::of).toList());
    }

    /** Keeps an expression as a rule, so that it is laid out once however often it is used. */
    Expr shared(Expr expr) {
        String name = "part-" + rules.size();
        rules.put(name, expr);
        return Expr.rule(name);
    }

    static GrammarException refusal(String place, String why) {
        return new GrammarException(place + ": " + why);
    }
}
