package io.maximin.engines.llama;

/** What can go wrong in the text engine, apart from a wrong native library. */
public abstract sealed class LlamaException extends RuntimeException
        permits ModelLoadException,
                QueueFullException,
                ContextOverflowException,
                GenerationFailedException,
                SchedulerClosedException {
    LlamaException(String message) {
        super(message);
    }

    LlamaException(String message, Throwable cause) {
        super(message, cause);
    }
}
