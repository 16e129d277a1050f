package io.maximin.text;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A model callers may name.
 *
 * @param id public id in its documented case
 * @param aliases further names it answers to; like the id, matched without regard to case
 * @param created when the model was published, shown in model lists
 * @param listed whether model lists show it; an unlisted model still answers
 * @param engine writes its text; only the engine knows its context, so it also decides the default of {@code maxTokens}
 */
public record TextModel(String id, List<String> aliases, Instant created, boolean listed, TextEngine engine) {
    public TextModel {
        Objects.requireNonNull(id);
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(created);
        Objects.requireNonNull(engine);
    }

    /** Whether it is the model of that id or alias. */
    public boolean answersTo(String name) {
        return id.equalsIgnoreCase(name) || aliases.stream().anyMatch(name::equalsIgnoreCase);
    }
}
