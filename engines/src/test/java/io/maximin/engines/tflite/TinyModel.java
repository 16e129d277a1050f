package io.maximin.engines.tflite;

import io.maximin.engines.tflite.FlatBytes.Data;
import io.maximin.engines.tflite.FlatBytes.Numbers;
import io.maximin.engines.tflite.FlatBytes.Table;
import io.maximin.engines.tflite.FlatBytes.Tables;
import java.util.ArrayList;
import java.util.List;

/** A network of a few operations, in the form of TensorFlow Lite. */
final class TinyModel {
    private static final byte FLOAT32 = 0;
    private static final byte FLOAT16 = 1;
    private static final byte INT32 = 2;

    private final List<Table> tensors = new ArrayList<>();
    private final List<Table> buffers = new ArrayList<>(List.of(Table.of()));
    private final List<Table> codes = new ArrayList<>();
    private final List<Table> operators = new ArrayList<>();

    int tensor(Integer... shape) {
        return tensor(FLOAT32, 0, shape);
    }

    private int tensor(byte type, int buffer, Integer... shape) {
        tensors.add(Table.of(0, Numbers.of(shape), 1, type, 2, buffer));
        return tensors.size() - 1;
    }

    private int constant(byte type, Data data, Integer... shape) {
        buffers.add(Table.of(0, data));
        return tensor(type, buffers.size() - 1, shape);
    }

    int floats(Data data, Integer... shape) {
        return constant(FLOAT32, data, shape);
    }

    int halves(Data data, Integer... shape) {
        return constant(FLOAT16, data, shape);
    }

    int ints(Data data, Integer... shape) {
        return constant(INT32, data, shape);
    }

    void operator(int code, Numbers inputs, int output, Table options) {
        codes.add(Table.of(0, (byte) Math.min(code, 127), 3, code));
        operators.add(Table.of(0, codes.size() - 1, 1, inputs, 2, Numbers.of(output), 3, (byte) 1, 4, options));
    }

    void custom(String name, Numbers inputs, int output, Data options) {
        codes.add(Table.of(0, (byte) 32, 1, Data.text(name), 3, 32));
        operators.add(Table.of(0, codes.size() - 1, 1, inputs, 2, Numbers.of(output), 5, options));
    }

    byte[] bytes(Numbers inputs, Numbers outputs) {
        var graph = Table.of(0, new Tables(tensors), 1, inputs, 2, outputs, 3, new Tables(operators));
        var model = Table.of(0, 3, 1, new Tables(codes), 2, Tables.of(graph), 4, new Tables(buffers));
        return FlatBytes.of(model, "TFL3");
    }

    /**
     * Two channels to three by weights of half precision, rectified, then twice as large by a transposed convolution:
     * [1,2,2,2] to [1,4,4,1].
     */
    static byte[] convolutions() {
        var model = new TinyModel();
        int input = model.tensor(1, 2, 2, 2);
        int weights = model.halves(Data.halves(1, 2, -1, 0.5f, 3, -2), 3, 1, 1, 2);
        int bias = model.halves(Data.halves(0.5f, -0.25f, 1), 3);
        int wide = model.tensor(3, 1, 1, 2);
        int wideBias = model.tensor(3);
        int middle = model.tensor(1, 2, 2, 3);
        int kernel = model.floats(Data.floats(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12), 1, 2, 2, 3);
        int shift = model.floats(Data.floats(0.125f), 1);
        int output = model.tensor(1, 4, 4, 1);
        model.operator(6, Numbers.of(weights), wide, Table.of());
        model.operator(6, Numbers.of(bias), wideBias, Table.of());
        model.operator(3, Numbers.of(input, wide, wideBias), middle, Table.of(1, 1, 2, 1, 3, (byte) 1));
        model.custom("Convolution2DTransposeBias", Numbers.of(middle, kernel, shift), output, Data.ints(1, 2, 2));
        return model.bytes(Numbers.of(input), Numbers.of(output));
    }

    /** Padded by a channel, largest of each two by two, then flattened and put behind itself: [1,4,4,1] to [1,8,2]. */
    static byte[] flattened() {
        var model = new TinyModel();
        int input = model.tensor(1, 4, 4, 1);
        int pads = model.ints(Data.ints(0, 0, 0, 0, 0, 0, 0, 1), 4, 2);
        int padded = model.tensor(1, 4, 4, 2);
        int pooled = model.tensor(1, 2, 2, 2);
        int shape = model.ints(Data.ints(1, 4, 2), 3);
        int flat = model.tensor(1, 4, 2);
        int output = model.tensor(1, 8, 2);
        model.operator(34, Numbers.of(input, pads), padded, Table.of());
        model.operator(17, Numbers.of(padded), pooled, Table.of(1, 2, 2, 2, 3, 2, 4, 2));
        model.operator(22, Numbers.of(pooled, shape), flat, Table.of());
        model.operator(2, Numbers.of(flat, flat), output, Table.of(0, 1));
        return model.bytes(Numbers.of(input), Numbers.of(output));
    }
}
