package io.maximin.engines.description;

import io.maximin.engines.scene.Colour;
import io.maximin.engines.scene.Place;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Chinese says before the noun that it is about: relative clauses, places, parts and letters. */
final class ChineseAhead {
    private final Draft draft;
    private final List<Waiting> relations = new ArrayList<>();
    private @Nullable Pose pose;
    private @Nullable Place place;
    private @Nullable String letters;
    private @Nullable Colour hair;
    private @Nullable Colour skin;
    private @Nullable Colour dress;
    private @Nullable Colour beard;
    private @Nullable String garment;

    private record Waiting(Relation.Kind kind, List<Sketch> objects) {}

    ChineseAhead(Draft draft) {
        this.draft = draft;
    }

    void relation(Relation.Kind kind, List<Sketch> objects) {
        relations.add(new Waiting(kind, List.copyOf(objects)));
    }

    void pose(Pose said) {
        pose = said;
    }

    void place(Place said) {
        place = said;
    }

    boolean isFar() {
        return place == Place.BACKGROUND;
    }

    void letters(String said) {
        letters = said;
    }

    /** The colour of a person's part. */
    void part(Meaning.Particle.Kind kind, Colour colour) {
        switch (kind) {
            case HAIR -> hair = colour;
            case SKIN -> skin = colour;
            case BEARD -> beard = colour;
            default -> dress = colour;
        }
    }

    /** What a person wears. */
    void costume(String said) {
        garment = said;
    }

    /** What stood first is now said of its noun. */
    void apply(Sketch sketch) {
        relations.forEach(waiting -> draft.link(sketch, waiting.kind(), waiting.objects()));
        Optional.ofNullable(pose).ifPresent(sketch::pose);
        Optional.ofNullable(place).ifPresent(sketch::place);
        Optional.ofNullable(letters).ifPresent(sketch::lettering);
        if (sketch.isPerson()) {
            Optional.ofNullable(hair).ifPresent(sketch::hair);
            Optional.ofNullable(skin).ifPresent(sketch::skin);
            Optional.ofNullable(dress).ifPresent(sketch::dress);
            Optional.ofNullable(beard).ifPresent(sketch::beard);
            Optional.ofNullable(garment).flatMap(Costumes::of).ifPresent(sketch::costume);
        }
        clear();
    }

    void clear() {
        relations.clear();
        pose = null;
        place = null;
        letters = null;
        hair = null;
        skin = null;
        dress = null;
        beard = null;
        garment = null;
    }

    /** Letters that no noun followed. */
    Optional<String> letters() {
        return Optional.ofNullable(letters);
    }
}
