package io.maximin.engines.onnx;

/** A file is no ONNX graph, or not the one this program was written for. */
public final class OnnxFormatException extends RuntimeException {
    public OnnxFormatException(String message) {
        super(message);
    }

    public OnnxFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
