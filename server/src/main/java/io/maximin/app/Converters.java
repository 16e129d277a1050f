package io.maximin.app;

import io.maximin.config.DurationText;
import io.maximin.keys.KeyKind;
import io.maximin.keys.Plan;
import io.maximin.tasks.TaskKind;
import io.maximin.tasks.TaskQuery;
import io.maximin.tasks.TaskState;
import io.maximin.usage.Money;
import io.maximin.usage.UsageQuery.Dimension;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How values of options are read; one that does not fit is told in the words of its type. */
final class Converters {
    private Converters() {}

    private static <T> T read(Function<String, T> reading, String text) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    static final class OfKind implements ITypeConverter<KeyKind> {
        @Override
        public KeyKind convert(String text) {
            return read(KeyKind::ofLabel, text);
        }
    }

    static final class OfTier implements ITypeConverter<Plan> {
        @Override
        public Plan convert(String text) {
            return read(Plan::ofLabel, text);
        }
    }

    static final class OfTaskKind implements ITypeConverter<TaskKind> {
        @Override
        public TaskKind convert(String text) {
            return read(TaskQuery::kind, text);
        }
    }

    static final class OfTaskState implements ITypeConverter<TaskState> {
        @Override
        public TaskState convert(String text) {
            return read(TaskQuery::state, text);
        }
    }

    /** Dollars, as millionths. */
    static final class OfDollars implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return read(Money::micros, text);
        }
    }

    static final class OfExpiry implements ITypeConverter<Expiry> {
        @Override
        public Expiry convert(String text) {
            return read(Expiry::parse, text);
        }
    }

    static final class OfDuration implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return read(given -> TimeText.bounded(DurationText.parse(given)), text);
        }
    }

    static final class OfMoment implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            return read(TimeText::moment, text);
        }
    }

    /** The end of a date. */
    static final class OfEnd implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            return read(TimeText::end, text);
        }
    }

    static final class OfDimension implements ITypeConverter<Dimension> {
        @Override
        public Dimension convert(String text) {
            return read(OfDimension::dimension, text);
        }

        private static Dimension dimension(String label) {
            return Arrays.stream(Dimension.values())
                    .filter(dimension -> dimension.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("'" + label + "' is none of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(Dimension.values())
                                            .map(Dimension::label)
                                            .toList())));
        }
    }
}
