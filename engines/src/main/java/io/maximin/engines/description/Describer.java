package io.maximin.engines.description;

import io.maximin.engines.scene.Colour;
import io.maximin.engines.scene.Person;
import io.maximin.engines.scene.Relation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes actors of noun phrases: the adjectives go to their noun, and what is said of the whole to the world. */
final class Describer {
    /** How many a plural means that is not counted. */
    static final int SEVERAL = 4;

    private static final Set<String> TWO = Set.of("black", "white");
    private static final Set<String> PIED =
            Set.of("cow", "panda", "zebra", "penguin", "magpie", "orca", "skunk", "badger");
    private static final Set<String> OLD = Set.of(
            "old", "elderly", "aged", "ancient", "vieux", "vieil", "vieille", "alt", "alte", "alter", "alten", "viejo",
            "vieja", "vecchio", "vecchia", "velho", "velha", "oude", "stary", "stara", "старый", "старая");
    private static final Set<String> SKINS = Set.of("black", "white", "brown", "dark brown");

    private final Draft draft;

    Describer(Draft draft) {
        this.draft = draft;
    }

    /**
     * The actor that a phrase stands for: a new one, or the one that "the" points back to.
     *
     * @return empty if the scene is full
     */
    Optional<Sketch> sketch(NounPhrase phrase, Meaning.Subject subject) {
        Meaning.Subject whole = withRoles(phrase, subject);
        if (pointsBack(phrase, whole)) {
            Optional<Sketch> known = draft.known(whole);
            if (known.isPresent()) {
                describe(phrase.modifiers(), known.get());
                return known;
            }
        }
        var sketch = new Sketch(phrase.text(), whole, count(phrase, whole));
        describe(phrase.modifiers(), sketch);
        noteCompound(phrase, whole);
        return draft.add(sketch) ? Optional.of(sketch) : Optional.empty();
    }

    /** "The girl" may have been named; "her daughter" is somebody else. */
    private static boolean pointsBack(NounPhrase phrase, Meaning.Subject subject) {
        boolean owned = phrase.modifiers().stream().anyMatch(unit -> unit.is(Meaning.Particle.Kind.POSSESSIVE));
        return phrase.definite() && phrase.number().isEmpty() && !(owned && subject instanceof Meaning.Human);
    }

    private static int count(NounPhrase phrase, Meaning.Subject subject) {
        int each = subject instanceof Meaning.Human human ? human.count() : 1;
        if (phrase.number().isPresent()) {
            int number = phrase.number().getAsInt();
            // "Three people" are three, but "two couples" are four.
            return each == 2 ? number * each : number;
        }
        boolean plural =
                phrase.head().filter(unit -> unit.form() == Unit.Form.PLURAL).isPresent();
        return each > 1 || !plural ? each : SEVERAL;
    }

    /** "Woman firefighter", "boy wizard": one person of two words. */
    private static Meaning.Subject withRoles(NounPhrase phrase, Meaning.Subject subject) {
        if (!(subject instanceof Meaning.Human head)) {
            return subject;
        }
        Meaning.Human whole = head;
        for (Unit unit : phrase.modifiers()) {
            Optional<Meaning.Human> human = unit.as(Meaning.Human.class);
            if (human.isPresent() && unit.form() != Unit.Form.OWNER) {
                whole = merged(human.get(), whole);
            }
            whole = gendered(unit.text().toLowerCase(Locale.ROOT), whole);
        }
        return whole;
    }

    private static Meaning.Human gendered(String word, Meaning.Human human) {
        Optional<Boolean> feminine = switch (word) {
            case "female", "feminine" -> Optional.of(true);
            case "male", "masculine" -> Optional.of(false);
            default -> human.feminine();
        };
        return new Meaning.Human(human.age(), feminine, human.role(), human.count(), human.near());
    }

    private static Meaning.Human merged(Meaning.Human first, Meaning.Human second) {
        return new Meaning.Human(
                second.age() == Person.Age.ADULT ? first.age() : second.age(),
                second.feminine().or(first::feminine),
                second.role().or(first::role),
                Math.max(first.count(), second.count()),
                first.near() || second.near());
    }

    /** A noun before the noun that is not drawn: what is shown is only the latter. */
    private void noteCompound(NounPhrase phrase, Meaning.Subject subject) {
        boolean compound = phrase.modifiers().stream().anyMatch(unit -> isOtherThing(unit, subject));
        if (compound) {
            draft.note(phrase.text(), Draft.name(subject));
        }
    }

    private static boolean isOtherThing(Unit unit, Meaning.Subject subject) {
        if (unit.isUnknown()) {
            return !PhraseReader.isAdjective(unit.text());
        }
        boolean quality = unit.has(Meaning.Made.class) || unit.has(Meaning.Tint.class);
        boolean role = unit.has(Meaning.Human.class) && subject instanceof Meaning.Human;
        return unit.has(Meaning.Subject.class) && !quality && !role;
    }

    /** Gives what adjectives say to an actor and to the world. */
    void describe(List<Unit> modifiers, Sketch sketch) {
        boolean coloured = false;
        for (int i = 0; i < modifiers.size(); i++) {
            Unit unit = modifiers.get(i);
            Optional<Meaning.Tint> tint = unit.as(Meaning.Tint.class);
            if (tint.isPresent()) {
                if (coloured && isPied(sketch, tint.get().colour())) {
                    sketch.inOwnColours();
                } else if (coloured) {
                    draft.note(unit.text(), Draft.name(sketch.subject()) + " in its first colour");
                } else {
                    colour(sketch, tint.get(), i + 1 < modifiers.size());
                }
                coloured = true;
                continue;
            }
            unit.as(Meaning.Sized.class).ifPresent(sized -> size(sketch, sized));
            unit.as(Meaning.Made.class).ifPresent(made -> sketch.material(made.material()));
            unit.as(Meaning.Doing.class).ifPresent(doing -> sketch.pose(doing.pose()));
            if (OLD.contains(unit.text().toLowerCase(Locale.ROOT)) && sketch.isPerson()) {
                sketch.age(Person.Age.OLD);
            }
            boolean shade = i + 1 < modifiers.size() && modifiers.get(i + 1).has(Meaning.Tint.class);
            if (!shade) {
                world(unit);
            }
        }
    }

    /** Cows and penguins are black and white by themselves. */
    private static boolean isPied(Sketch sketch, Colour second) {
        boolean both = sketch.colour()
                .filter(first -> TWO.contains(first.name()) && !first.name().equals(second.name()))
                .isPresent();
        return both && TWO.contains(second.name()) && PIED.contains(Surroundings.name(sketch));
    }

    /** Small people are young: "a little girl". */
    private static void size(Sketch sketch, Meaning.Sized sized) {
        if (!sketch.isPerson()
                || !(sketch.subject() instanceof Meaning.Human human)
                || human.age() != Person.Age.CHILD) {
            sketch.size(sized.size());
        }
    }

    private static void colour(Sketch sketch, Meaning.Tint tint, boolean before) {
        boolean plainPerson = sketch.subject() instanceof Meaning.Human human
                && human.role().isEmpty()
                && SKINS.contains(tint.colour().name());
        if (plainPerson && !before) {
            sketch.skin(tint.colour());
        } else {
            sketch.colour(tint.colour());
        }
    }

    /** What a modifier says of the whole. */
    void world(Unit unit) {
        if (unit.isUnknown() || unit.has(Meaning.Subject.class) || unit.has(Meaning.Made.class)) {
            return;
        }
        for (Meaning meaning : unit.meanings()) {
            if (meaning instanceof Meaning.Where(var setting, var near)) {
                draft.world().setting(setting, WorldDraft.ADJECTIVE, unit.text(), near);
            } else {
                draft.world().take(meaning);
            }
        }
    }

    /** The kind of relation "with" stands for. */
    static Relation.Kind with(Sketch owner, Sketch other) {
        if (owner.wears(other)) {
            return Relation.Kind.WEARING;
        }
        if (!owner.isAlive()) {
            return switch (owner.category()) {
                case FURNITURE -> Relation.Kind.ON;
                default -> Relation.Kind.NEAR;
            };
        }
        return switch (other.category()) {
            case CLOTHES -> Relation.Kind.WEARING;
            case FOOD, TOOL, TOY, INSTRUMENT, FLOWER, SYMBOL, THING -> Relation.Kind.HOLDING;
            case PERSON,
                    ANIMAL,
                    BIRD,
                    FISH,
                    INSECT,
                    PLANT,
                    VEHICLE,
                    BOAT,
                    AIRCRAFT,
                    BUILDING,
                    FURNITURE,
                    SKY_BODY,
                    NATURE -> Relation.Kind.NEAR;
        };
    }
}
