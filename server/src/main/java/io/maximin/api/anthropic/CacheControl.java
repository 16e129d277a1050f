package io.maximin.api.anthropic;

import io.maximin.api.WireObject;
import io.maximin.error.ApiException;

/**
 * The field {@code cache_control} of tools, system texts and message blocks. How long the caller wants something kept
 * is read and has no effect: what is used least recently goes first. Source: spec/text.md section 7.
 */
final class CacheControl {
    private static final String EPHEMERAL = "ephemeral";

    private CacheControl() {}

    /** @throws ApiException if the field is there and is no {@code {"type":"ephemeral"}} */
    static boolean marks(WireObject owner) {
        var control = owner.optionalObject("cache_control");
        control.ifPresent(given -> {
            var type = given.text("type");
            if (!type.equals(EPHEMERAL)) {
                throw ApiException.invalid(given.path("type") + " must be " + EPHEMERAL + ", got '" + type + "'");
            }
        });
        return control.isPresent();
    }
}
