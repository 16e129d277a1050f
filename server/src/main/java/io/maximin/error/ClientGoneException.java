package io.maximin.error;

/** The client closed its connection or reset its stream; nobody is left to answer. Let it rise. */
public final class ClientGoneException extends RuntimeException {
    public ClientGoneException(Throwable cause) {
        super("client gone", cause);
    }
}
