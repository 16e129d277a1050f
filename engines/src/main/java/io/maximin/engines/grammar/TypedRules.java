package io.maximin.engines.grammar;

import static io.maximin.engines.grammar.Expr.choice;
import static io.maximin.engines.grammar.Expr.optional;
import static io.maximin.engines.grammar.Expr.sequence;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a schema says of each type. */
final class TypedRules {
    private static final Map<String, Set<String>> KEYWORDS = Map.of(
            "object", Set.of("properties", "required", "additionalProperties", "minProperties", "maxProperties"),
            "array", Set.of("items", "prefixItems", "minItems", "maxItems"),
            "string", Set.of("minLength", "maxLength", "pattern", "format"),
            "number", Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
            "integer", Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format"),
            "boolean", Set.of(),
            "null", Set.of());

    private static final int MOST_DECIMALS = 6;

    private final SchemaGrammar schema;
    private final Keywords keywords;
    private final String place;

    TypedRules(SchemaGrammar schema, Keywords keywords, String place) {
        this.schema = schema;
        this.keywords = keywords;
        this.place = place;
    }

    static Set<String> keywords(List<String> types) {
        Set<String> all = new HashSet<>(Set.of("type"));
        types.forEach(type -> all.addAll(KEYWORDS.getOrDefault(type, Set.of())));
        return all;
    }

    Expr of(String type) {
        return switch (type) {
            case "object" -> object();
            case "array" -> array();
            case "string" -> JsonRules.string(new StringRules(keywords, place).characters(Writing.JSON));
            case "number" -> number(MOST_DECIMALS, JsonRules.NUMBER);
            case "integer" -> number(0, JsonRules.INTEGER);
            default -> JsonRules.of(type);
        };
    }

    private Expr object() {
        var properties = keywords.find("properties").orElseGet(JsonNodeFactory.instance::objectNode);
        if (!properties.isObject()) {
            throw SchemaGrammar.refusal(place, "properties must be an object, got " + properties);
        }
        var required = required();
        var members = new ArrayList<Member>();
        for (String name : properties.propertyNames()) {
            var written = written(name);
            var value = schema.value(properties.get(name), place + "/properties/" + name);
            members.add(new Member(JsonRules.entry(written, value), required.remove(name)));
        }
        var others = keywords.find("additionalProperties");
        required.forEach(name -> members.add(new Member(JsonRules.entry(written(name), other(others, name)), true)));
        boolean closed =
                others.map(value -> value.isBoolean() && !value.asBoolean()).orElse(keywords.has("properties"));
        if (members.isEmpty() && !closed) {
            return map(others);
        }
        requireCount(members);
        return JsonRules.braced("{", members(members), "}");
    }

    private record Member(Expr entry, boolean required) {}

    private Expr written(String name) {
        return SchemaGrammar.literal(JsonNodeFactory.instance.stringNode(name), place);
    }

    private Set<String> required() {
        Set<String> names = new LinkedHashSet<>();
        keywords.find("required").ifPresent(list -> {
            if (!list.isArray()) {
                throw SchemaGrammar.refusal(place, "required must be a list, got " + list);
            }
            list.forEach(name -> names.add(name.asString("")));
        });
        return names;
    }

    private Expr other(Optional<JsonNode> others, String name) {
        if (others.isPresent() && others.get().isBoolean() && !others.get().asBoolean()) {
            throw SchemaGrammar.refusal(place, "'" + name + "' is required and no property may have that name");
        }
        return others.map(value -> schema.value(value, place + "/additionalProperties"))
                .orElse(JsonRules.VALUE);
    }

    private void requireCount(List<Member> members) {
        long required = members.stream().filter(Member::required).count();
        if (keywords.count("minProperties", 0) > required
                || keywords.count("maxProperties", Expr.UNBOUNDED) < members.size()) {
            throw SchemaGrammar.refusal(place, "minProperties and maxProperties are not supported beside properties");
        }
    }

    /** Any names, all with values of one kind. */
    private Expr map(Optional<JsonNode> others) {
        int min = keywords.count("minProperties", 0);
        int max = keywords.count("maxProperties", Expr.UNBOUNDED);
        if (min > 1) {
            throw SchemaGrammar.refusal(place, "minProperties above 1 is not supported: names may come twice");
        }
        keywords.requireOrder("Properties", min, max);
        var value = others.map(node -> schema.value(node, place + "/additionalProperties"))
                .orElse(JsonRules.VALUE);
        return JsonRules.braced("{", JsonRules.list(JsonRules.entry(JsonRules.STRING, value), min, max), "}");
    }

    /** All of them in their order, those that are not required only perhaps, with commas where some came before. */
    private Expr members(List<Member> members) {
        Expr following = Expr.EMPTY;
        Expr leading = Expr.EMPTY;
        for (var member : members.reversed()) {
            var first = sequence(member.entry(), following);
            leading = schema.shared(member.required() ? first : choice(first, leading));
            var another = sequence(JsonRules.COMMA, member.entry());
            following = schema.shared(sequence(member.required() ? another : optional(another), following));
        }
        return leading;
    }

    private Expr array() {
        int min = keywords.count("minItems", 0);
        int max = keywords.count("maxItems", Expr.UNBOUNDED);
        keywords.requireOrder("Items", min, max);
        if (keywords.has("prefixItems")) {
            return tuple(min, max);
        }
        var item = keywords.find("items")
                .map(items -> schema.value(items, place + "/items"))
                .orElse(JsonRules.VALUE);
        return JsonRules.braced("[", JsonRules.list(item, min, max), "]");
    }

    private Expr tuple(int min, int max) {
        var prefix = keywords.find("prefixItems").orElseThrow();
        boolean closed = keywords.find("items")
                .filter(items -> items.isBoolean() && !items.asBoolean())
                .isPresent();
        if (!prefix.isArray() || prefix.isEmpty() || min > prefix.size() || (max < prefix.size())) {
            throw SchemaGrammar.refusal(place, "prefixItems must be a list as long as minItems and maxItems allow");
        }
        if (keywords.has("items") && !closed) {
            throw SchemaGrammar.refusal(place, "items beside prefixItems is supported only as false");
        }
        var parts = new ArrayList<Expr>();
        for (int i = 0; i < prefix.size(); i++) {
            var item = schema.value(prefix.get(i), place + "/prefixItems/" + i);
            parts.add(i == 0 ? item : sequence(JsonRules.COMMA, item));
        }
        return JsonRules.braced("[", new Expr.Sequence(parts), "]");
    }

    private Expr number(int decimals, Expr unbounded) {
        int places = decimals;
        var unit = keywords.number("multipleOf");
        if (unit.isPresent()) {
            places = Math.min(places, places(unit.get()));
        }
        var bounds = bounds();
        if (bounds.low().isEmpty() && bounds.high().isEmpty() && unit.isEmpty()) {
            return unbounded;
        }
        return DecimalRange.of(bounds, places)
                .orElseThrow(() -> SchemaGrammar.refusal(
                        place,
                        "no number of at most " + DecimalRange.MOST_WHOLE_DIGITS
                                + " digits before the point is within its bounds"));
    }

    private int places(BigDecimal unit) {
        var plain = unit.stripTrailingZeros();
        if (!plain.unscaledValue().equals(BigInteger.ONE) || plain.scale() < 0) {
            throw SchemaGrammar.refusal(place, "multipleOf is supported for 1, 0.1, 0.01 and so on, got " + unit);
        }
        return plain.scale();
    }

    private DecimalRange.Bounds bounds() {
        var low = keywords.number("minimum");
        var high = keywords.number("maximum");
        var above = keywords.number("exclusiveMinimum");
        var below = keywords.number("exclusiveMaximum");
        boolean openLow = above.isPresent() && (low.isEmpty() || above.get().compareTo(low.get()) >= 0);
        boolean openHigh = below.isPresent() && (high.isEmpty() || below.get().compareTo(high.get()) <= 0);
        return new DecimalRange.Bounds(openLow ? above : low, openHigh ? below : high, openLow, openHigh);
    }
}
