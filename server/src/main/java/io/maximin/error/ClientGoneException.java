package io.maximin.http;

/** The client closed its connection or reset its stream; nobody is left to answer. Let it rise. */
public final class ClientGoneException extends RuntimeException {
    ClientGoneException(Throwable cause) {
        super("client gone", cause);
    }
}
