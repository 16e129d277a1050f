package io.maximin.callbacks;

import io.maximin.error.ApiException;
import io.maximin.fetch.CallerUrl;

/**
 * Where a caller wants to be told. Whether it may be reached is decided whenever it is dialled.
 *
 * @param host as {@link CallerUrl} has it
 */
public record CallbackUrl(String text, String host) {
    private static final int MAX_LENGTH = 2048;
    private static final int MAX_SHOWN = 200;

    /** @throws ApiException that names {@code callback_url} and its value if it is no url of the web */
    public static CallbackUrl parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw ApiException.invalid(
                    "callback_url must have 1 to " + MAX_LENGTH + " characters, got " + text.length());
        }
        return new CallbackUrl(
                text, CallerUrl.parse("callback_url" + shown(text), text).host());
    }

    /** What stands before an at-sign may be a password. */
    private static String shown(String text) {
        if (text.indexOf('@') >= 0) {
            return "";
        }
        var cut = text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "...";
        return " '" + cut.replaceAll("\\p{Cntrl}", "?") + "'";
    }

    /** The host alone, because path and query may hold secrets. */
    @Override
    public String toString() {
        return "CallbackUrl[" + host + "]";
    }
}
