package io.maximin.http;

/**
 * Finds out who calls, from the headers alone: the body is not read yet. Never asked about {@link Access#PUBLIC}
 * routes.
 */
@FunctionalInterface
public interface Authenticator {

    /** @throws io.maximin.error.ApiException if no key or an unknown key was presented */
    Caller authenticate(Headers headers, Access access);
}
