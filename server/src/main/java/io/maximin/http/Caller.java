package io.maximin.http;

/** Who asks; what else is known of them is the authenticator's. */
public interface Caller {
    /** The caller of a public route. */
    Caller ANONYMOUS = () -> "";

    /** Public identifier of the key that was presented, fit for logs; never the secret. Empty without a key. */
    String keyId();
}
