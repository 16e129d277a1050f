package io.maximin.fetch;

import java.io.IOException;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpField;

/** Counts the bytes of headers and ends the exchange when there are too many, with a failure that says so. */
final class HeaderBudget implements Response.HeaderListener {
    private static final int SEPARATORS = 4;

    static final class ExceededException extends IOException {}

    private int left;

    HeaderBudget(int bytes) {
        left = bytes;
    }

    @Override
    public boolean onHeader(Response response, HttpField field) {
        var value = field.getValue();
        left -= field.getName().length() + (value == null ? 0 : value.length()) + SEPARATORS;
        if (left < 0) {
            var _ = response.abort(new ExceededException());
        }
        return true;
    }
}
