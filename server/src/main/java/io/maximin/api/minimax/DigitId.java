package io.maximin.api.minimax;

import io.maximin.error.ApiException;
import io.maximin.json.JsonFailure;

/** Ids that stand as digits where a number is documented. */
final class DigitId {
    private DigitId() {}

    /** @throws ApiException naming the field, unless the text is 1 to 18 digits */
    static long read(String field, String digits) {
        if (!digits.matches("[0-9]{1,18}")) {
            throw JsonFailure.mismatch(field, "int64", "\"" + digits + "\"");
        }
        return Long.parseLong(digits);
    }
}
