package io.maximin.engines.description;

import io.maximin.engines.scene.Angle;
import io.maximin.engines.scene.Art;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Colour;
import io.maximin.engines.scene.Hour;
import io.maximin.engines.scene.Material;
import io.maximin.engines.scene.Mood;
import io.maximin.engines.scene.Person;
import io.maximin.engines.scene.Place;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Season;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.scene.Shot;
import io.maximin.engines.scene.Size;
import io.maximin.engines.scene.Style;
import io.maximin.engines.scene.Weather;
import java.util.Optional;

/** What a word or a phrase can stand for; many have several meanings. */
sealed interface Meaning {
    /** What can be an actor. */
    sealed interface Subject extends Meaning {
        /** Whether the art is the nearest there is, and not the thing itself. */
        boolean near();
    }

    /** A thing, an animal, a plant or a building; {@code made} and {@code colour} are in the word itself. */
    record Named(
            Art art, Category category, double height, Optional<Colour> colour, Optional<Material> made, boolean near)
            implements Subject {}

    /** People: {@code count} of them are in the word itself. */
    record Human(Person.Age age, Optional<Boolean> feminine, Optional<String> role, int count, boolean near)
            implements Subject {}

    record Tint(Colour colour) implements Meaning {}

    record Sized(Size size) implements Meaning {}

    record Made(Material material) implements Meaning {}

    /** What an actor does by itself. */
    record Doing(Pose pose) implements Meaning {}

    /** What an actor does to another. */
    record Acting(Relation.Kind kind) implements Meaning {}

    record Related(Relation.Kind kind) implements Meaning {}

    record Placed(Place place) implements Meaning {}

    record Where(Setting setting, boolean near) implements Meaning {}

    record When(Hour hour) implements Meaning {}

    record During(Season season) implements Meaning {}

    record Air(Weather weather) implements Meaning {}

    record Feeling(Mood mood) implements Meaning {}

    record Rendered(Style style) implements Meaning {}

    record Framed(Shot shot) implements Meaning {}

    record Seen(Angle angle) implements Meaning {}

    record Counted(int number) implements Meaning {}

    /** A word that says how others belong together, or that says nothing to be drawn. */
    record Particle(Kind kind) implements Meaning {
        enum Kind {
            ARTICLE,
            POSSESSIVE,
            AND,
            WITH,
            NOT,
            OF,
            BE,
            SAYS,
            PRONOUN,
            /** Joins clauses, or is only there for the grammar. */
            LINK,
            HAIR,
            BEARD,
            SKIN,
            DRESS,
            /** Of an animal or a thing, drawn with it. */
            PART,
            FILLER,
            /** Names what has no looks. */
            ABSTRACT,
            COMMA,
            STOP,
            /** Text in quotes. */
            QUOTE
        }
    }
}
