package io.maximin.usage;

import io.maximin.limits.Product;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a price list as operators write it; resource {@code prices.yaml} is an example. */
final class PriceReader {
    private static final int MICROS_DIGITS = 6;
    private static final String CURRENCY = "USD";
    private static final List<String> SECTIONS = List.of("currency", "products", "models");
    private static final Pattern ITEM = Pattern.compile("picture|song|voice|call|clip-\\d+[pk]-\\d+s");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PriceReader() {}

    /** @throws PriceException naming what does not fit */
    static PriceList read(String yaml, long version) {
        JsonNode root = root(yaml);
        for (var key : root.propertyNames()) {
            if (!SECTIONS.contains(key)) {
                throw new PriceException("prices: '" + key + "' is none of " + String.join(", ", SECTIONS));
            }
        }
        var given = root.path("currency");
        var currency = root.has("currency") ? given.asString(given.toString()) : CURRENCY;
        if (!currency.equals(CURRENCY)) {
            throw new PriceException("prices: currency must be " + CURRENCY + ", got " + currency);
        }
        Map<Product, Rates> products = new HashMap<>();
        section(root, "products").forEach((name, rates) -> products.put(product(name), rates(name, rates)));
        Map<String, Rates> models = new HashMap<>();
        section(root, "models").forEach((name, rates) -> models.put(name.toLowerCase(Locale.ROOT), rates(name, rates)));
        return new PriceList(version, models, products);
    }

    private static JsonNode root(String yaml) {
        try {
            JsonNode root = YAML.readTree(yaml);
            mapping("prices", root);
            return root;
        } catch (JacksonException e) {
            throw new PriceException("prices cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private static Map<String, JsonNode> section(JsonNode root, String name) {
        return root.has(name) ? mapping("prices: " + name, root.path(name)) : Map.of();
    }

    private static Product product(String label) {
        return Product.ofLabel(label)
                .orElseThrow(() -> new PriceException("prices: products: there is no '" + label + "'"));
    }

    private static Rates rates(String name, JsonNode value) {
        Map<String, Long> rates = new HashMap<>();
        mapping("prices of " + name, value).forEach((unit, dollars) -> rates.put(unit, micros(name, unit, dollars)));
        long input = taken(rates, "input", 0);
        long cached = taken(rates, "cached", input);
        long output = taken(rates, "output", 0);
        long characters = taken(rates, "characters", 0);
        for (var item : rates.keySet()) {
            if (!ITEM.matcher(item).matches()) {
                throw new PriceException("prices of " + name + ": '" + item + "' is none of input, cached, output,"
                        + " characters, picture, song, voice, call, or such as clip-768p-6s");
            }
        }
        try {
            return new Rates(input, cached, output, characters, rates);
        } catch (IllegalArgumentException e) {
            throw new PriceException("prices of " + name + ": " + e.getMessage(), e);
        }
    }

    private static long taken(Map<String, Long> rates, String unit, long otherwise) {
        Long rate = rates.remove(unit);
        return rate == null ? otherwise : rate;
    }

    private static long micros(String name, String unit, JsonNode dollars) {
        if (dollars.isNumber()) {
            try {
                return dollars.decimalValue().movePointRight(MICROS_DIGITS).longValueExact();
            } catch (ArithmeticException | JacksonException _) {
                // Said below.
            }
        }
        throw new PriceException(
                "prices of " + name + ": " + unit + " must be dollars with at most six decimals, got " + dollars);
    }

    private static Map<String, JsonNode> mapping(String place, JsonNode value) {
        if (!value.isObject()) {
            throw new PriceException(place + " must be a mapping, got " + value);
        }
        Map<String, JsonNode> children = new LinkedHashMap<>();
        value.properties().forEach(child -> children.put(child.getKey(), child.getValue()));
        return children;
    }
}
