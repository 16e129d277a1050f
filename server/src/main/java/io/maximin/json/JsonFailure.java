package io.maximin.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.error.ApiException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says what Jackson refused in the platform's words (spec/errors-and-limits.md section 3). */
public final class JsonFailure {
    private static final int MAX_SHOWN = 64;

    private JsonFailure() {}

    /**
     * The error for a required field that is absent, null or empty.
     *
     * @param path as in {@code messages[0].content}
     */
    public static ApiException missing(String path) {
        return ApiException.invalid("binding: expr_path=" + path + ", cause=missing required parameter");
    }

    /**
     * The error for a field of the wrong type.
     *
     * @param type in JSON's or Go's words: {@code int}, {@code string}, {@code object}
     * @param value as it would stand in JSON; shown shortened
     */
    public static ApiException mismatch(String path, String type, String value) {
        return ApiException.invalid(
                "binding: expr_path=" + path + ", cause=mismatch type " + type + " with value " + shorten(value));
    }

    static ApiException empty() {
        return ApiException.invalid("request body is empty");
    }

    static ApiException translate(String prefix, JacksonException failure) {
        // A record's own check speaks for itself: it ran inside Jackson, which wrapped it.
        if (failure.getCause() instanceof ApiException own) {
            return own;
        }
        var path = join(prefix, failure);
        return switch (failure) {
            case StreamConstraintsException _ -> tooLarge();
            case InvalidNullException _ -> missing(path);
            case MismatchedInputException bad when isMissing(bad) -> missing(path);
            case MismatchedInputException bad when isEmpty(bad) -> empty();
            case MismatchedInputException bad -> mismatch(path, name(bad.getTargetType()), shown(bad));
            case InputCoercionException bad -> mismatch(path, name(bad.getTargetType()), "out of range");
            case StreamReadException bad -> notJson(bad);
            default -> rejected(path, failure);
        };
    }

    private static ApiException tooLarge() {
        return ApiException.invalid("request body breaks a JSON limit: nesting " + Json.MAX_NESTING + ", "
                + Json.MAX_TOKENS + " values, string " + Json.MAX_STRING + " characters, name " + Json.MAX_NAME
                + " characters, number " + Json.MAX_NUMBER + " digits");
    }

    private static ApiException notJson(StreamReadException failure) {
        var at = failure.getLocation();
        var place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return ApiException.invalid("request body is not valid JSON" + place);
    }

    private static ApiException rejected(String path, JacksonException failure) {
        var cause = failure.getCause();
        var detail = cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : "value cannot be bound";
        return ApiException.invalid("binding: expr_path=" + path + ", cause=" + detail);
    }

    // Jackson tells these two apart from other mismatches by their words only.
    private static boolean isMissing(MismatchedInputException failure) {
        return failure.getOriginalMessage().startsWith("Missing required creator property");
    }

    private static boolean isEmpty(MismatchedInputException failure) {
        return failure.getOriginalMessage().startsWith("No content to map");
    }

    private static String join(String prefix, JacksonException failure) {
        var path = new StringBuilder(prefix);
        for (var step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
                continue;
            }
            path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String name(@Nullable Class<?> type) {
        if (type == null) {
            return "object";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "int";
        }
        if (type == double.class || type == Double.class || type == float.class || type == Float.class) {
            return "float";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "bool";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "string";
        }
        if (type.isEnum()) {
            return "one of " + constants(type);
        }
        return type.isArray() || Collection.class.isAssignableFrom(type) ? "array" : "object";
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(field -> {
                    var named = field.getAnnotation(JsonProperty.class);
                    return named == null ? field.getName() : named.value();
                })
                .toList()
                .toString();
    }

    private static String shown(JacksonException failure) {
        if (!(failure.processor() instanceof JsonParser parser) || parser.currentToken() == null) {
            return "null";
        }
        return switch (parser.currentToken()) {
            case START_OBJECT, PROPERTY_NAME, END_OBJECT -> "object";
            case START_ARRAY, END_ARRAY -> "array";
            case VALUE_STRING -> '"' + shorten(parser.getString()) + '"';
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> parser.getString();
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> "unknown";
        };
    }

    private static String shorten(String value) {
        return value.length() <= MAX_SHOWN ? value : value.substring(0, MAX_SHOWN) + "...";
    }
}
