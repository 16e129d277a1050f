package io.maximin.images.upstream;

import io.maximin.images.Drawn;
import io.maximin.images.Picture;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Pictures as other servers send them, checked before anybody sees them. */
final class Received {
    private Received() {}

    /** @throws io.maximin.error.ApiException UNAVAILABLE if the bytes are no picture */
    static Drawn made(int index, byte[] bytes, Reply reply) {
        try {
            return new Drawn.Made(index, Picture.of(bytes), List.of());
        } catch (IllegalArgumentException e) {
            throw reply.unusable("sent a picture that " + e.getMessage());
        }
    }

    /** As {@link #made}, out of a string in base64, which may be a data url. */
    static Drawn base64(int index, JsonNode text, Reply reply) {
        if (!text.isString()) {
            throw reply.unusable("sent no picture");
        }
        String encoded = text.stringValue();
        if (encoded.startsWith("data:")) {
            encoded = encoded.substring(encoded.indexOf(',') + 1);
        }
        try {
            return made(index, Base64.getDecoder().decode(encoded), reply);
        } catch (IllegalArgumentException e) {
            throw reply.unusable("sent a picture that is not valid base64");
        }
    }
}
