package io.maximin.api.minimax;

import io.maximin.api.WireObject;
import io.maximin.error.ApiException;
import io.maximin.images.ImageOrder.Reference;
import io.maximin.json.JsonFailure;
import java.util.List;
import java.util.Optional;

/**
 * {@code subject_reference} in every shape that clients send: the documented array, one of its objects, or the picture
 * itself as a string. Source: spec/image.md section 2.4.
 */
final class SubjectReference {
    private static final String FIELD = "subject_reference";

    /** The documented name, and that of the vendor's command line for addresses. */
    private static final List<String> NAMES = List.of("image_file", "image_url");

    private SubjectReference() {}

    /** @throws ApiException if there is more than one, no picture in it, or a type that is not known */
    static Optional<Reference> read(WireObject body) {
        if (body.isText(FIELD)) {
            return Optional.of(body.text(FIELD))
                    .filter(text -> !text.isEmpty())
                    .map(text -> new Reference(FIELD, text));
        }
        var subjects = body.isArray(FIELD)
                ? body.objects(FIELD)
                : body.optionalObject(FIELD).stream().toList();
        if (subjects.size() > 1) {
            throw ApiException.invalid(FIELD + " must hold one object, got " + subjects.size());
        }
        return subjects.stream().findFirst().map(SubjectReference::of);
    }

    private static Reference of(WireObject subject) {
        var type = subject.optionalText("type").orElse("character");
        if (!type.equals("character")) {
            throw ApiException.invalid(subject.path("type") + " must be character, got '" + type + "'");
        }
        for (var name : NAMES) {
            var text = subject.optionalText(name).filter(given -> !given.isEmpty());
            if (text.isPresent()) {
                return new Reference(subject.path(name), text.get());
            }
        }
        throw JsonFailure.missing(subject.path(NAMES.getFirst()));
    }
}
