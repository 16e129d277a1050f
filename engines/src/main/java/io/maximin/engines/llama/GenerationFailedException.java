package io.maximin.engines.llama;

/** The engine failed while it worked on this request; other requests and later ones are not affected. */
public final class GenerationFailedException extends LlamaException {
    GenerationFailedException(String message) {
        super(message);
    }

    GenerationFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
