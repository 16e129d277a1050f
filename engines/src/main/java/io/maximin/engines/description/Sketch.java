package io.maximin.engines.description;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Art;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Colour;
import io.maximin.engines.scene.Looks;
import io.maximin.engines.scene.Material;
import io.maximin.engines.scene.Person;
import io.maximin.engines.scene.Place;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Size;
import java.util.Optional;
import java.util.Set;

/** An actor while its sentence is still being read. */
final class Sketch {
    private static final Art PERSON = new Art(Art.Family.PERSON, "person");
    private static final Set<String> LIKE_ALIVE = Set.of("snowman", "teddy-bear", "ghost", "statue", "scarecrow");

    private final String phrase;
    private Meaning.Subject subject;
    private int count;
    private Size size = Size.USUAL;
    private Optional<Colour> colour = Optional.empty();
    private Optional<Material> material = Optional.empty();
    private Optional<Pose> pose = Optional.empty();
    private Optional<Place> place = Optional.empty();
    private Optional<String> lettering = Optional.empty();
    private Optional<Colour> skin = Optional.empty();
    private Optional<Colour> hair = Optional.empty();
    private Optional<Colour> dress = Optional.empty();
    private Optional<Colour> beard = Optional.empty();
    private Optional<String> costume = Optional.empty();
    private Optional<Person.Age> age = Optional.empty();

    Sketch(String phrase, Meaning.Subject subject, int count) {
        this.phrase = phrase;
        this.subject = subject;
        this.count = Math.clamp(count, 1, Actor.MOST);
        if (subject instanceof Meaning.Named named) {
            this.colour = named.colour();
            this.material = named.made();
        }
    }

    String phrase() {
        return phrase;
    }

    Meaning.Subject subject() {
        return subject;
    }

    Art art() {
        return subject instanceof Meaning.Named named ? named.art() : PERSON;
    }

    Category category() {
        return subject instanceof Meaning.Named named ? named.category() : Category.PERSON;
    }

    int count() {
        return count;
    }

    boolean isOld() {
        return age.or(() -> subject instanceof Meaning.Human human ? Optional.of(human.age()) : Optional.empty())
                .filter(Person.Age.OLD::equals)
                .isPresent();
    }

    boolean isPerson() {
        return subject instanceof Meaning.Human;
    }

    /** Whether it can act: hold, wear, look. */
    boolean isAlive() {
        return switch (category()) {
            case PERSON, ANIMAL, BIRD, FISH, INSECT -> true;
            default -> false;
        };
    }

    /** Whether another is put on it: on who lives, and on what looks as if it did. */
    boolean wears(Sketch other) {
        boolean likeAlive = LIKE_ALIVE.stream().anyMatch(art().name()::endsWith);
        return other.category() == Category.CLOTHES && (isAlive() || likeAlive);
    }

    /** Whether words can be written on it. */
    boolean bearsLetters() {
        return !isAlive();
    }

    /** Whether a phrase may mean the same again. */
    boolean isSame(Meaning.Subject other) {
        return switch (other) {
            case Meaning.Named named -> named.art().equals(art());
            case Meaning.Human human ->
                subject instanceof Meaning.Human own
                        && human.feminine().equals(own.feminine())
                        && human.role().equals(own.role())
                        && human.age() == own.age();
        };
    }

    void count(int number) {
        count = Math.clamp(number, 1, Actor.MOST);
    }

    void size(Size said) {
        size = said;
    }

    void inOwnColours() {
        colour = Optional.empty();
    }

    Optional<Colour> colour() {
        return colour;
    }

    /** The colour of hair where that is what is meant: "a blond girl"; else of the whole, and of a person's dress. */
    void colour(Colour said) {
        boolean ofHair = isPerson() && said.name().equals("blond");
        if (ofHair) {
            hair = Optional.of(said);
            return;
        }
        colour = Optional.of(said);
        if (isPerson()) {
            dress = Optional.of(said);
        }
    }

    void material(Material said) {
        material = Optional.of(said);
    }

    Optional<Material> material() {
        return material;
    }

    void pose(Pose said) {
        pose = Optional.of(said);
    }

    boolean isFlying() {
        return pose.filter(Pose.FLYING::equals).isPresent();
    }

    void place(Place said) {
        place = Optional.of(said);
    }

    Optional<Place> place() {
        return place;
    }

    void lettering(String said) {
        lettering = Optional.of(said);
    }

    void skin(Colour said) {
        skin = Optional.of(said);
    }

    void hair(Colour said) {
        hair = Optional.of(said);
    }

    void dress(Colour said) {
        dress = Optional.of(said);
    }

    void beard(Colour said) {
        beard = Optional.of(said);
    }

    /** What is worn, of who has no calling that shows in the dress. */
    void costume(String said) {
        costume = costume.or(() -> Optional.of(said));
    }

    Optional<Pose> pose() {
        return pose;
    }

    Optional<String> role() {
        return subject instanceof Meaning.Human human ? human.role() : Optional.empty();
    }

    /** Is drawn by other art of the same kind. */
    void redraw(Art art) {
        if (subject instanceof Meaning.Named named) {
            subject = new Meaning.Named(
                    art, named.category(), named.height(), named.colour(), named.made(), named.near());
        }
    }

    void age(Person.Age said) {
        age = Optional.of(said);
    }

    Actor actor(int id) {
        return switch (subject) {
            case Meaning.Named named ->
                new Actor(
                        id,
                        phrase,
                        named.art(),
                        named.category(),
                        count,
                        new Looks(size, colour, material, pose, Optional.empty()),
                        named.height(),
                        place,
                        lettering);
            case Meaning.Human human -> {
                Person.Age years = age.orElse(human.age());
                var person =
                        new Person(years, human.feminine(), human.role().or(() -> costume), skin, hair, dress, beard);
                yield new Actor(
                        id,
                        phrase,
                        PERSON,
                        Category.PERSON,
                        count,
                        new Looks(size, colour, material, pose, Optional.of(person)),
                        Heights.of(years),
                        place,
                        lettering);
            }
        };
    }
}
