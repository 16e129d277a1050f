package io.maximin.engines.tflite;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes flatbuffers for tests: each part is followed by what it points to. */
final class FlatBytes {
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

    /** A part that others point to. */
    sealed interface Part {}

    /** Fields by number: whole numbers, bytes or parts. */
    record Table(Map<Integer, Object> fields) implements Part {
        /** @param numbersAndValues of the fields, in turn */
        static Table of(Object... numbersAndValues) {
            Map<Integer, Object> fields = new LinkedHashMap<>();
            for (int i = 0; i < numbersAndValues.length; i += 2) {
                fields.put((Integer) numbersAndValues[i], numbersAndValues[i + 1]);
            }
            return new Table(fields);
        }
    }

    record Tables(List<Table> tables) implements Part {
        static Tables of(Table... tables) {
            return new Tables(List.of(tables));
        }
    }

    record Numbers(List<Integer> numbers) implements Part {
        static Numbers of(Integer... numbers) {
            return new Numbers(List.of(numbers));
        }
    }

    record Data(ByteBuffer content) implements Part {
        static Data text(String text) {
            return new Data(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }

        static Data halves(float... values) {
            var content = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
            for (float value : values) {
                content.putShort(Float.floatToFloat16(value));
            }
            return new Data(content.flip());
        }

        static Data floats(float... values) {
            var content = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
            for (float value : values) {
                content.putFloat(value);
            }
            return new Data(content.flip());
        }

        static Data ints(int... values) {
            var content = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
            for (int value : values) {
                content.putInt(value);
            }
            return new Data(content.flip());
        }
    }

    static byte[] of(Table root, String identifier) {
        var writer = new FlatBytes();
        writer.bytes.putInt(0).put(identifier.getBytes(StandardCharsets.ISO_8859_1));
        writer.bytes.putInt(0, writer.write(root));
        return Arrays.copyOf(writer.bytes.array(), writer.bytes.position());
    }

    private int write(Part part) {
        align();
        return switch (part) {
            case Table table -> table(table);
            case Tables tables -> {
                int start = bytes.position();
                bytes.putInt(tables.tables.size()).position(start + 4 + 4 * tables.tables.size());
                for (int i = 0; i < tables.tables.size(); i++) {
                    point(start + 4 + 4 * i, tables.tables.get(i));
                }
                yield start;
            }
            case Numbers numbers -> {
                int start = bytes.position();
                bytes.putInt(numbers.numbers.size());
                numbers.numbers.forEach(bytes::putInt);
                yield start;
            }
            case Data data -> {
                int start = bytes.position();
                bytes.putInt(data.content.remaining()).put(data.content.duplicate());
                yield start;
            }
        };
    }

    private void align() {
        bytes.position((bytes.position() + 3) / 4 * 4);
    }

    private void point(int place, Part part) {
        bytes.putInt(place, write(part) - place);
    }

    private int table(Table table) {
        int fields = table.fields.isEmpty() ? 0 : Collections.max(table.fields.keySet()) + 1;
        int directory = bytes.position();
        int start = (directory + 4 + 2 * fields + 3) / 4 * 4;
        bytes.putShort((short) (4 + 2 * fields)).putShort((short) (4 + 4 * fields));
        bytes.position(start + 4 + 4 * fields);
        bytes.putInt(start, start - directory);
        table.fields.forEach((number, value) -> {
            int place = start + 4 + 4 * number;
            bytes.putShort(directory + 4 + 2 * number, (short) (place - start));
            switch (value) {
                case Integer whole -> bytes.putInt(place, whole);
                case Byte small -> bytes.put(place, small);
                case Part part -> point(place, part);
                default -> throw new IllegalArgumentException("no field is " + value);
            }
        });
        return start;
    }
}
