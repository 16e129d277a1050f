package io.maximin.voices;

import io.maximin.engines.language.Language;
import java.util.List;
import java.util.Objects;

/**
 * Who a voice sounds like.
 *
 * @param name for display, in the language the platform shows it in
 * @param language its own; it may read any other
 * @param styles words such as {@code calm}, the most telling first; not empty
 * @param description one English sentence
 */
public record Persona(String name, Language language, Gender gender, Age age, List<String> styles, String description) {
    public Persona {
        Objects.requireNonNull(name);
        Objects.requireNonNull(language);
        Objects.requireNonNull(gender);
        Objects.requireNonNull(age);
        Objects.requireNonNull(description);
        styles = List.copyOf(styles);
    }
}
