package io.maximin.engines.tflite;

/** A file is no TensorFlow Lite model, or one with something that is not converted. */
public final class TfliteFormatException extends RuntimeException {
    public TfliteFormatException(String message) {
        super(message);
    }

    public TfliteFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
