package io.maximin.engines.tflite;

import io.maximin.engines.tflite.TfliteModel.Stored;
import java.util.List;

/** Elements of constants as floats, and in the order in which ONNX has them. */
final class Constants {
    private static final int FLOAT32 = 0;
    private static final int FLOAT16 = 1;
    private static final int INT32 = 2;

    private Constants() {}

    static float[] floats(Stored tensor) {
        var data = tensor.data();
        int count = count(tensor.shape());
        int bytes = tensor.type() == FLOAT16 ? Short.BYTES : Float.BYTES;
        if (tensor.type() != FLOAT32 && tensor.type() != FLOAT16) {
            throw new TfliteFormatException("a constant of type " + tensor.type() + " is not of floats");
        }
        requireBytes(tensor, (long) count * bytes);
        var floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] =
                    bytes == Short.BYTES ? Float.float16ToFloat(data.getShort(i * bytes)) : data.getFloat(i * bytes);
        }
        return floats;
    }

    static int[] ints(Stored tensor) {
        int count = count(tensor.shape());
        if (tensor.type() != INT32) {
            throw new TfliteFormatException("a constant of type " + tensor.type() + " is not of whole numbers");
        }
        requireBytes(tensor, (long) count * Integer.BYTES);
        var ints = new int[count];
        for (int i = 0; i < count; i++) {
            ints[i] = tensor.data().getInt(i * Integer.BYTES);
        }
        return ints;
    }

    private static void requireBytes(Stored tensor, long bytes) {
        if (tensor.data().remaining() != bytes) {
            throw new TfliteFormatException("a constant of shape " + tensor.shape() + " has "
                    + tensor.data().remaining() + " bytes instead of " + bytes);
        }
    }

    private static int count(List<Integer> shape) {
        int count = 1;
        for (int extent : shape) {
            if (extent < 0) {
                throw new TfliteFormatException("a shape of " + shape);
            }
            count = Math.multiplyExact(count, extent);
        }
        return count;
    }

    /**
     * Elements of four dimensions in another order of these.
     *
     * @param order for each dimension of the result which one of the source it is
     */
    static float[] reordered(float[] values, List<Integer> shape, int... order) {
        var strides = new int[4];
        for (int i = 3, stride = 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= shape.get(i);
        }
        var reordered = new float[values.length];
        int at = 0;
        for (int a = 0; a < shape.get(order[0]); a++) {
            for (int b = 0; b < shape.get(order[1]); b++) {
                for (int c = 0; c < shape.get(order[2]); c++) {
                    for (int d = 0; d < shape.get(order[3]); d++) {
                        reordered[at++] = values[
                                a * strides[order[0]]
                                        + b * strides[order[1]]
                                        + c * strides[order[2]]
                                        + d * strides[order[3]]];
                    }
                }
            }
        }
        return reordered;
    }
}
