package io.maximin.engines.onnx;

/** Types of tensor elements this program handles; the numbers are those of the format's {@code TensorProto}. */
public enum ElementType {
    FLOAT(1),
    UINT8(2),
    INT8(3),
    INT32(6),
    INT64(7);

    private final int number;

    ElementType(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
