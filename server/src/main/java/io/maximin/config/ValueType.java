package io.maximin.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The type of one setting: a scalar, an optional scalar or a list of scalars. */
record ValueType(Class<?> scalar, Shape shape) {
    enum Shape {
        ONE,
        OPTIONAL,
        LIST
    }

    private static final List<Class<?>> SCALARS = List.of(
            String.class,
            int.class,
            long.class,
            double.class,
            boolean.class,
            Integer.class,
            Long.class,
            Double.class,
            Boolean.class,
            URI.class,
            Instant.class,
            Path.class,
            Duration.class,
            ByteSize.class,
            Secret.class);

    /** Empty when the type is no setting but a section. */
    static Optional<ValueType> of(Type type) {
        if (type instanceof Class<?> plain) {
            return isScalar(plain) ? Optional.of(new ValueType(plain, Shape.ONE)) : Optional.empty();
        }
        if (type instanceof ParameterizedType generic
                && generic.getActualTypeArguments()[0] instanceof Class<?> inner
                && isScalar(inner)) {
            return shape(generic.getRawType()).map(shape -> new ValueType(inner, shape));
        }
        return Optional.empty();
    }

    private static Optional<Shape> shape(Type raw) {
        if (raw == Optional.class) {
            return Optional.of(Shape.OPTIONAL);
        }
        return raw == List.class ? Optional.of(Shape.LIST) : Optional.empty();
    }

    private static boolean isScalar(Class<?> type) {
        return type.isEnum() || SCALARS.contains(type);
    }

    boolean secret() {
        return scalar == Secret.class;
    }

    /** The reverse of {@link #bind}. */
    List<String> items(Object value) {
        return switch (shape) {
            case ONE -> List.of(format(value));
            case OPTIONAL -> ((Optional<?>) value).map(this::format).stream().toList();
            case LIST -> ((List<?>) value).stream().map(this::format).toList();
        };
    }

    /**
     * The component's value.
     *
     * @throws IllegalArgumentException saying what was expected
     */
    Object bind(List<String> items) {
        return switch (shape) {
            case ONE -> parse(only(items));
            case OPTIONAL -> items.isEmpty() ? Optional.empty() : Optional.of(parse(only(items)));
            case LIST -> items.stream().map(this::parse).toList();
        };
    }

    private static String only(List<String> items) {
        if (items.size() != 1) {
            throw new IllegalArgumentException("expected one value, not " + items.size());
        }
        return items.getFirst();
    }

    private Object parse(String text) {
        if (scalar == String.class) {
            return text;
        }
        if (scalar == int.class || scalar == Integer.class) {
            return number(text, Integer::valueOf, "a whole number");
        }
        if (scalar == long.class || scalar == Long.class) {
            return number(text, Long::valueOf, "a whole number");
        }
        if (scalar == double.class || scalar == Double.class) {
            return number(text, Double::valueOf, "a number");
        }
        if (scalar == boolean.class || scalar == Boolean.class) {
            return bool(text);
        }
        if (scalar == URI.class) {
            return URI.create(text);
        }
        if (scalar == Instant.class) {
            return instant(text);
        }
        if (scalar == Path.class) {
            return path(text);
        }
        if (scalar == Duration.class) {
            return DurationText.parse(text);
        }
        if (scalar == ByteSize.class) {
            return ByteSize.parse(text);
        }
        return scalar == Secret.class ? new Secret(text) : constant(text);
    }

    private String format(Object value) {
        return switch (value) {
            case Duration duration -> DurationText.format(duration);
            case Secret secret -> secret.reveal();
            case Enum<?> constant -> Names.dashed(constant);
            default -> value.toString();
        };
    }

    private interface Parser {
        Object parse(String text);
    }

    private static Object number(String text, Parser parser, String expected) {
        try {
            return parser.parse(text.strip().replace("_", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected " + expected, e);
        }
    }

    private static boolean bool(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("expected true or false");
        };
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("expected a time such as 2026-01-31T12:00:00Z", e);
        }
    }

    private static Path path(String text) {
        if (text.isBlank() || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("expected a path");
        }
        if (text.equals("~") || text.startsWith("~/")) {
            return Path.of(System.getProperty("user.home", "") + text.substring(1));
        }
        return Path.of(text);
    }

    private Object constant(String text) {
        var constants = scalar.getEnumConstants();
        for (var constant : constants) {
            if (Names.dashed((Enum<?>) constant).equals(text.strip())) {
                return constant;
            }
        }
        var names = Arrays.stream(constants)
                .map(constant -> Names.dashed((Enum<?>) constant))
                .toList();
        throw new IllegalArgumentException("expected one of " + names);
    }
}
