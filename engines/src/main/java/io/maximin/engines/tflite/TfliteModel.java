package io.maximin.engines.tflite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The one graph of a TensorFlow Lite file (schema version 3), as stored.
 *
 * @param operators in the order they run
 * @param inputs numbers of tensors
 * @param outputs numbers of tensors
 */
record TfliteModel(List<Stored> tensors, List<Operator> operators, List<Integer> inputs, List<Integer> outputs) {
    private static final String IDENTIFIER = "TFL3";
    private static final long MOST_BYTES = 64L << 20;
    private static final int CUSTOM = 32;

    /**
     * A tensor; its elements follow each other as its shape says, channels last.
     *
     * @param type number of the schema's enumeration
     * @param data empty unless it is a constant
     */
    record Stored(List<Integer> shape, int type, ByteBuffer data) {
        boolean constant() {
            return data.hasRemaining();
        }
    }

    /**
     * An operation.
     *
     * @param code number of the schema's enumeration
     * @param custom name of an operation that the schema does not know, else empty
     * @param inputs numbers of tensors; -1 for one left out
     */
    record Operator(int code, String custom, List<Integer> inputs, List<Integer> outputs, FlatTable fields) {
        /** A number of its options, a table of its own. */
        int number(int field, int otherwise) {
            return fields.table(OPTIONS)
                    .map(options -> options.number(field, otherwise))
                    .orElse(otherwise);
        }

        /** A small number of its options; 0 if it is not there. */
        int small(int field) {
            return fields.table(OPTIONS).map(options -> options.small(field)).orElse(0);
        }

        /** The options of an operation that the schema does not know. */
        ByteBuffer customOptions() {
            return fields.data(CUSTOM_OPTIONS);
        }

        private static final int OPTIONS = 4;
        private static final int CUSTOM_OPTIONS = 5;
    }

    /** @throws TfliteFormatException if the file is too large, cut off or no such model */
    static TfliteModel read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new TfliteFormatException(file + " has more than " + MOST_BYTES + " bytes");
        }
        try {
            return read(Files.readAllBytes(file));
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw new TfliteFormatException(file + " is cut off or damaged", e);
        } catch (TfliteFormatException e) {
            throw new TfliteFormatException(file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static TfliteModel read(byte[] bytes) {
        if (!FlatTable.identifier(bytes).equals(IDENTIFIER)) {
            throw new TfliteFormatException("it is no TensorFlow Lite model");
        }
        var model = FlatTable.root(bytes);
        var graphs = model.tables(2);
        if (graphs.size() != 1) {
            throw new TfliteFormatException("it has " + graphs.size() + " graphs instead of one");
        }
        var graph = graphs.getFirst();
        var tensors = tensors(graph, model.tables(4));
        var operators = operators(graph, model.tables(1), tensors.size());
        return new TfliteModel(
                tensors, operators, checked(graph.numbers(1), 0, tensors), checked(graph.numbers(2), 0, tensors));
    }

    private static List<Stored> tensors(FlatTable graph, List<FlatTable> buffers) {
        List<Stored> tensors = new ArrayList<>();
        for (var tensor : graph.tables(0)) {
            var data = buffers.get(tensor.number(2, 0)).data(0);
            tensors.add(new Stored(boxed(tensor.numbers(0)), tensor.small(1), data));
        }
        return tensors;
    }

    private static List<Operator> operators(FlatTable graph, List<FlatTable> codes, int tensors) {
        List<Operator> operators = new ArrayList<>();
        for (var operator : graph.tables(3)) {
            var code = codes.get(operator.number(0, 0));
            int number = Math.max(code.small(0), code.number(3, 0));
            operators.add(new Operator(
                    number,
                    number == CUSTOM ? code.text(1) : "",
                    checked(operator.numbers(1), -1, tensors),
                    checked(operator.numbers(2), 0, tensors),
                    operator));
        }
        return operators;
    }

    private static List<Integer> checked(int[] numbers, int least, List<Stored> tensors) {
        return checked(numbers, least, tensors.size());
    }

    private static List<Integer> checked(int[] numbers, int least, int tensors) {
        for (int number : numbers) {
            if (number < least || number >= tensors) {
                throw new TfliteFormatException("it names tensor " + number + " of " + tensors);
            }
        }
        return boxed(numbers);
    }

    private static List<Integer> boxed(int[] numbers) {
        List<Integer> boxed = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            boxed.add(number);
        }
        return boxed;
    }
}
