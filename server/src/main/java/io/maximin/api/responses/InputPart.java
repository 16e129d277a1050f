package io.maximin.api.responses;

import io.maximin.api.WireObject;
import io.maximin.error.ApiException;
import io.maximin.json.JsonFailure;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One part of the content of an item; only parts that are text have one. */
record InputPart(String path, String type, Optional<String> text) {
    private static final Set<String> TEXTS = Set.of("input_text", "output_text", "text");

    /** Reads a field that is a bare string or an array of parts. */
    static List<InputPart> readAll(WireObject owner, String field) {
        return owner.textOrParts(field).orElseThrow(() -> JsonFailure.missing(owner.path(field))).stream()
                .map(InputPart::read)
                .toList();
    }

    private static InputPart read(WireObject part) {
        var type = part.text("type");
        return new InputPart(
                part.path(), type, TEXTS.contains(type) ? Optional.of(part.text("text")) : Optional.empty());
    }

    /** @throws ApiException if it is no text */
    String supported() {
        return text.orElseThrow(() -> ApiException.invalid(
                path + ": content of type '" + type + "' is not supported, only 'input_text' and 'output_text' are"));
    }
}
