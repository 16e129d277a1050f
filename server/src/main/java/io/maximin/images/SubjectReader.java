package io.maximin.images;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.fetch.CallerUrl;
import io.maximin.fetch.FetchRequest;
import io.maximin.fetch.Fetcher;
import io.maximin.images.ImageOrder.Reference;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the picture of a subject: out of a data url, or from the address a caller gave. */
public final class SubjectReader {
    /** Source: spec/image.md section 2.4, below 10 MB. */
    private static final int MAX_BYTES = (10 << 20) - 1;

    private static final int MAX_ENCODED = 4 * ((MAX_BYTES + 2) / 3);
    private static final String DATA = "data:";
    private static final String BASE64 = ";base64";

    private final Fetcher fetcher;

    public SubjectReader(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** @throws ApiException INVALID_REQUEST naming the field, if it is no picture that can be taken */
    Picture read(Reference reference) throws InterruptedException {
        byte[] bytes = reference.text().regionMatches(true, 0, DATA, 0, DATA.length())
                ? decoded(reference)
                : fetched(reference);
        try {
            return Picture.of(bytes);
        } catch (IllegalArgumentException e) {
            throw refused(reference, String.valueOf(e.getMessage()), e);
        }
    }

    private byte[] fetched(Reference reference) throws InterruptedException {
        var url = CallerUrl.parse(reference.field(), reference.text());
        var request = new FetchRequest(url, Optional.empty(), OptionalLong.of(MAX_BYTES), Optional.empty());
        return fetcher.get(request).body();
    }

    private static byte[] decoded(Reference reference) {
        String text = reference.text();
        int comma = text.indexOf(',');
        int end = comma - BASE64.length();
        if (comma < 0 || !text.regionMatches(true, end, BASE64, 0, BASE64.length())) {
            throw ApiException.invalid(reference.field() + " must be an address or a data url in base64");
        }
        if (text.length() - comma - 1 > MAX_ENCODED) {
            throw ApiException.invalid(reference.field() + " must be smaller than 10 MB");
        }
        try {
            return Base64.getDecoder().decode(text.substring(comma + 1));
        } catch (IllegalArgumentException e) {
            throw refused(reference, "is not valid base64", e);
        }
    }

    private static ApiException refused(Reference reference, String why, Exception cause) {
        String message = ApiException.invalid(reference.field() + " " + why).getMessage();
        return new ApiException(ErrorKind.INVALID_REQUEST, message, cause);
    }
}
