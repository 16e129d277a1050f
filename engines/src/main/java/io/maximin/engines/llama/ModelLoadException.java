package io.maximin.engines.llama;

import java.nio.file.Path;

/** A model file is missing, truncated, corrupt or of a kind the engine does not know. The message names the file. */
public final class ModelLoadException extends LlamaException {
    ModelLoadException(Path file, String reason) {
        super("cannot load model " + file + ": " + reason);
    }

    ModelLoadException(Path file, String reason, Throwable cause) {
        super("cannot load model " + file + ": " + reason, cause);
    }
}
