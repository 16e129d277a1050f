package io.maximin.config;

/** The configuration cannot be used; the message names the key, the value and where it was set. */
public final class ConfigException extends RuntimeException {
    public ConfigException(String message) {
        super(message);
    }

    public ConfigException(String message, Throwable cause) {
        super(message, cause);
    }
}
