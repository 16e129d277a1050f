package io.maximin.engines.grammar;

import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes schemas as hostile or careless callers do: any keyword anywhere, with any value. */
final class WildSchema {
    private static final int MOST_DEPTH = 3;
    private static final List<String> TYPES =
            List.of("object", "array", "string", "number", "integer", "boolean", "null");
    private static final List<String> NAMES = List.of("a", "b", "é", "\\\"", "", "a b", "\\ud800");
    private static final List<String> PLACES = List.of(
            "#", "#/$defs/one", "#/$defs/two", "#/$defs/none", "#/properties/a", "#/anyOf/0", "#two", "other", "#/%25");
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "-1",
            "2",
            "3",
            "-2.5",
            "0.1",
            "0.001",
            "0.75",
            "9.99",
            "100",
            "10000",
            "-0.0",
            "1e15",
            "1e-7",
            "123456789012345678",
            "1e400",
            "-1e400",
            "2147483648");
    private static final List<String> LITERALS = List.of(
            "null",
            "true",
            "false",
            "\"\"",
            "\"x\"",
            "\"\\ud800\"",
            "\"\\u0000\\n\"",
            "[]",
            "{}",
            "[1,\"a\"]",
            "{\"a\":1}",
            "0",
            "1.0",
            "1e2",
            "-7");
    private static final List<String> FORMATS = List.of(
            "date", "time", "date-time", "uuid", "email", "hostname", "ipv4", "ipv6", "uri", "duration", "int32");
    private static final List<String> ATOMS = List.of(
            "a",
            "b",
            "-",
            "_",
            "é",
            "\\\\.",
            "\\\\d",
            "\\\\w",
            "\\\\D",
            "[a-c]",
            "[^a-c]",
            "[é-ü0]",
            "\\\\u0041",
            "\\\\\\\\",
            "\\\"",
            "[\\\\]x]",
            "\\\\n",
            "\\ud83d\\ude00");
    private static final List<String> REPEATS = List.of("", "", "*", "+", "?", "{2}", "{0,3}", "{1,}", "{0}", "*?");

    private final RandomGenerator random;

    WildSchema(RandomGenerator random) {
        this.random = random;
    }

    String write() {
        return "{\"$defs\":{\"one\":" + schema(1) + ",\"two\":" + schema(1) + "}" + rest(0);
    }

    /** A pattern that means the same to Java. */
    String pattern() {
        return (chance(2) ? "^" : "") + alternatives(0) + (chance(2) ? "$" : "");
    }

    private String alternatives(int depth) {
        return list(1 + random.nextInt(2), "|", () -> list(random.nextInt(4), "", () -> repeated(depth)));
    }

    private String repeated(int depth) {
        var atom = depth < MOST_DEPTH && chance(5) ? "(" + alternatives(depth + 1) + ")" : any(ATOMS);
        return atom + any(REPEATS);
    }

    private String schema(int depth) {
        if (chance(12)) {
            return any(LITERALS);
        }
        return depth >= MOST_DEPTH && chance(2) ? "{}" : "{\"title\":\"t\"" + rest(depth);
    }

    private String rest(int depth) {
        var type = switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> ",\"type\":[" + string(any(TYPES)) + "," + string(any(TYPES)) + "]";
            default -> ",\"type\":" + string(any(TYPES));
        };
        var keywords = IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> "," + keyword(depth))
                .collect(Collectors.joining());
        return type + keywords + "}";
    }

    private String keyword(int depth) {
        if (chance(2)) {
            return bound();
        }
        return switch (random.nextInt(12)) {
            case 0, 1 -> "\"properties\":{" + list(random.nextInt(4), ",", () -> member(depth)) + "}";
            case 2 -> "\"required\":[" + list(random.nextInt(3), ",", () -> string(any(NAMES))) + "]";
            case 3 -> "\"additionalProperties\":" + (chance(2) ? "false" : schema(depth + 1));
            case 4 -> "\"items\":" + schema(depth + 1);
            case 5 -> "\"prefixItems\":" + schemas(depth);
            case 6 -> "\"anyOf\":" + schemas(depth);
            case 7 -> "\"oneOf\":" + schemas(depth);
            case 8 -> "\"allOf\":" + schemas(depth);
            case 9 -> "\"$ref\":" + (chance(9) ? any(LITERALS) : string(any(PLACES)));
            case 10 -> "\"enum\":[" + list(random.nextInt(4), ",", () -> any(LITERALS)) + "]";
            default -> "\"const\":" + any(LITERALS);
        };
    }

    private String bound() {
        var value = chance(15) ? any(LITERALS) : any(NUMBERS);
        return switch (random.nextInt(14)) {
            case 0 -> "\"minimum\":" + value;
            case 1 -> "\"maximum\":" + value;
            case 2 -> "\"exclusiveMinimum\":" + value;
            case 3 -> "\"exclusiveMaximum\":" + value;
            case 4 -> "\"multipleOf\":" + value;
            case 5 -> "\"minLength\":" + value;
            case 6 -> "\"maxLength\":" + value;
            case 7 -> "\"minItems\":" + value;
            case 8 -> "\"maxItems\":" + value;
            case 9 -> "\"minProperties\":" + value;
            case 10 -> "\"maxProperties\":" + value;
            case 11 -> "\"format\":" + string(any(FORMATS));
            case 12 -> chance(5) ? "\"nullable\":true" : "\"uniqueItems\":true";
            default -> "\"pattern\":" + string(pattern());
        };
    }

    private String schemas(int depth) {
        return "[" + list(random.nextInt(4), ",", () -> schema(depth + 1)) + "]";
    }

    private String member(int depth) {
        return string(any(NAMES)) + ":" + schema(depth + 1);
    }

    private static String list(int count, String between, Supplier<String> part) {
        return IntStream.range(0, count).mapToObj(_ -> part.get()).collect(Collectors.joining(between));
    }

    private static String string(String escaped) {
        return "\"" + escaped + "\"";
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private String any(List<String> options) {
        return options.get(random.nextInt(options.size()));
    }
}
