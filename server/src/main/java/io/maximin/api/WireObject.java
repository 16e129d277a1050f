package io.maximin.api;

import io.maximin.error.ApiException;
import io.maximin.json.Json;
import io.maximin.json.JsonFailure;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object of a request and where it stood, for bodies whose fields come in several shapes. Fields nobody asks
 * for are ignored whatever they hold, null counts as absent, and a field that does not fit is an {@link ApiException}
 * naming path and value.
 */
public final class WireObject {
    private static final BigInteger MAX_INT = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final BigInteger MIN_INT = BigInteger.valueOf(Integer.MIN_VALUE);

    private final String path;
    private final JsonNode node;

    private WireObject(String path, JsonNode node) {
        this.path = path;
        this.node = node;
        if (!node.isObject()) {
            throw JsonFailure.mismatch(path.isEmpty() ? "body" : path, "object", node.toString());
        }
    }

    /** A whole request body. */
    public static WireObject body(byte[] body) {
        return body(Json.tree(body));
    }

    /** A whole request body that is parsed already. */
    public static WireObject body(JsonNode body) {
        return new WireObject("", body);
    }

    /**
     * This object, if it has no other fields than these: for bodies in which a typo must not pass for nothing.
     *
     * @throws ApiException naming the first other field
     */
    public WireObject only(String... fields) {
        var known = List.of(fields);
        for (var name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw ApiException.invalid(
                        "field '" + path(name) + "' is unknown, expected one of " + String.join(", ", known));
            }
        }
        return this;
    }

    /** Where a field of this object stands in the body, such as {@code messages[0].role}. */
    public String path(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    /** Where this object stands in the body. */
    public String path() {
        return path;
    }

    /** The object as JSON text. */
    public String json() {
        return node.toString();
    }

    public String text(String field) {
        return optionalText(field).orElseThrow(() -> JsonFailure.missing(path(field)));
    }

    public Optional<String> optionalText(String field) {
        var value = value(field);
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(require(value.isString(), field, "string", value).stringValue());
    }

    /** A whole number; one beyond the range of an int is taken as the nearest int. */
    public OptionalInt integer(String field) {
        var value = value(field);
        if (value == null) {
            return OptionalInt.empty();
        }
        var number = require(value.isIntegralNumber(), field, "int", value).bigIntegerValue();
        return OptionalInt.of(number.max(MIN_INT).min(MAX_INT).intValue());
    }

    /** A whole number within the range of a long. */
    public Optional<Long> wholeNumber(String field) {
        var value = value(field);
        if (value == null) {
            return Optional.empty();
        }
        boolean fits = value.isIntegralNumber() && value.canConvertToLong();
        return Optional.of(require(fits, field, "int", value).longValue());
    }

    /** A whole number that only counts if it is one: any other value is as good as none. */
    public OptionalLong lenientLong(String field) {
        var value = value(field);
        return value != null && value.isIntegralNumber() && value.canConvertToLong()
                ? OptionalLong.of(value.longValue())
                : OptionalLong.empty();
    }

    public OptionalDouble number(String field) {
        var value = value(field);
        if (value == null) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                require(value.isNumber(), field, "float", value).decimalValue().doubleValue());
    }

    /** A boolean, false when absent. */
    public Optional<Boolean> optionalFlag(String field) {
        return value(field) == null ? Optional.empty() : Optional.of(flag(field));
    }

    public boolean flag(String field) {
        var value = value(field);
        return value != null && require(value.isBoolean(), field, "bool", value).booleanValue();
    }

    /** Whether it is false itself: any other value is as good as none. */
    public boolean isFalse(String field) {
        var value = value(field);
        return value != null && value.isBoolean() && !value.booleanValue();
    }

    public boolean isText(String field) {
        var value = value(field);
        return value != null && value.isString();
    }

    public boolean isArray(String field) {
        var value = value(field);
        return value != null && value.isArray();
    }

    /** Whether it is an array of numbers, or of arrays. */
    public boolean holdsTokens(String field) {
        var value = value(field);
        var first = value == null ? null : value.get(0);
        return first != null && (first.isNumber() || first.isArray());
    }

    public boolean has(String field) {
        return value(field) != null;
    }

    public WireObject object(String field) {
        return optionalObject(field).orElseThrow(() -> JsonFailure.missing(path(field)));
    }

    public Optional<WireObject> optionalObject(String field) {
        var value = value(field);
        return value == null ? Optional.empty() : Optional.of(new WireObject(path(field), value));
    }

    /** An array of objects that may be absent, which is as good as empty. */
    public List<WireObject> objects(String field) {
        var value = value(field);
        if (value == null) {
            return List.of();
        }
        require(value.isArray(), field, "array", value);
        var items = new ArrayList<WireObject>(value.size());
        for (var item : value) {
            items.add(new WireObject(path(field) + "[" + items.size() + "]", item));
        }
        return List.copyOf(items);
    }

    /** An array of strings that may be absent, which is as good as empty. */
    public List<String> texts(String field) {
        var value = value(field);
        if (value == null) {
            return List.of();
        }
        require(value.isArray(), field, "array", value);
        var items = new ArrayList<String>(value.size());
        for (var item : value) {
            items.add(require(item.isString(), field + "[" + items.size() + "]", "string", item)
                    .stringValue());
        }
        return List.copyOf(items);
    }

    /** An object of strings that may be absent, which is as good as empty; in the order of the body. */
    public Map<String, String> textMap(String field) {
        var texts = new LinkedHashMap<String, String>();
        optionalObject(field)
                .ifPresent(object -> object.node.propertyNames().forEach(name -> texts.put(name, object.text(name))));
        return Collections.unmodifiableMap(texts);
    }

    /** A field as JSON text, whatever it holds. */
    public Optional<String> json(String field) {
        return Optional.ofNullable(value(field)).map(JsonNode::toString);
    }

    /**
     * Content that is a bare string or an array of parts; the string comes back as one part of type
     * {@code text}. Empty when the field is absent.
     */
    public Optional<List<WireObject>> textOrParts(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        if (!isText(field)) {
            return Optional.of(objects(field));
        }
        var part = Json.object().put("type", "text").put("text", text(field));
        return Optional.of(List.of(new WireObject(path(field), part)));
    }

    private @Nullable JsonNode value(String field) {
        var value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private JsonNode require(boolean fits, String field, String type, JsonNode value) {
        if (!fits) {
            throw JsonFailure.mismatch(path(field), type, value.toString());
        }
        return value;
    }
}
