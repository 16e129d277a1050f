package io.maximin.engines.grammar;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes schemas at random, of all that is supported. */
public final class RandomSchema {
    private static final int MOST_DEPTH = 3;

    private final RandomGenerator random;

    public RandomSchema(RandomGenerator random) {
        this.random = random;
    }

    String write() {
        return "{\"$defs\":{\"shared\":" + schema(2) + "}," + schema(0).substring(1);
    }

    /** Of an object, as tools have it. */
    public String parameters() {
        return "{\"$defs\":{\"shared\":" + schema(2) + "}," + object(0).substring(1);
    }

    private String schema(int depth) {
        return switch (random.nextInt(depth < MOST_DEPTH ? 9 : 6)) {
            case 0 -> string();
            case 1 -> number("integer");
            case 2 -> number("number");
            case 3 -> "{\"enum\":[\"x" + random.nextInt(9) + "\",true," + random.nextInt(100) + "]}";
            case 4 -> "{\"type\":[\"boolean\",\"null\"],\"description\":\"either\"}";
            case 5 -> depth > 0 && depth < 2 ? "{\"$ref\":\"#/$defs/shared\"}" : "{\"const\":\"c\"}";
            case 6 -> array(depth);
            case 7 -> "{\"anyOf\":[" + schema(depth + 1) + "," + schema(depth + 1) + "]}";
            default -> object(depth);
        };
    }

    private String string() {
        int min = random.nextInt(4);
        return switch (random.nextInt(4)) {
            case 0 -> "{\"type\":\"string\",\"minLength\":" + min + ",\"maxLength\":" + (min + random.nextInt(6)) + "}";
            case 1 -> "{\"type\":\"string\",\"pattern\":\"^[a-f]{1," + (1 + min) + "}(-\\\\w+)?$\"}";
            case 2 -> "{\"type\":\"string\",\"format\":\"date-time\"}";
            default -> "{\"type\":\"string\"}";
        };
    }

    private String number(String type) {
        int low = random.nextInt(2000) - 1000;
        int high = low + random.nextInt(300) + 1;
        String lower = random.nextBoolean() ? ",\"minimum\":" + low : ",\"exclusiveMinimum\":" + (low - 1);
        String upper = random.nextBoolean() ? ",\"maximum\":" + high : ",\"exclusiveMaximum\":" + (high + 0.5);
        return "{\"type\":\"" + type + "\"" + (random.nextBoolean() ? lower : "") + (random.nextBoolean() ? upper : "")
                + "}";
    }

    private String array(int depth) {
        int min = random.nextInt(3);
        return "{\"type\":\"array\",\"items\":" + schema(depth + 1) + ",\"minItems\":" + min + ",\"maxItems\":"
                + (min + random.nextInt(3)) + "}";
    }

    private String object(int depth) {
        int count = random.nextInt(5);
        String properties = IntStream.range(0, count)
                .mapToObj(i -> "\"p" + i + "\":" + schema(depth + 1))
                .collect(Collectors.joining(","));
        String required = IntStream.range(0, count)
                .filter(_ -> random.nextBoolean())
                .mapToObj(i -> "\"p" + i + "\"")
                .collect(Collectors.joining(","));
        return "{\"type\":\"object\",\"properties\":{" + properties + "},\"required\":[" + required
                + "],\"additionalProperties\":" + random.nextBoolean() + "}";
    }
}
