package io.maximin.engines.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Material;
import io.maximin.engines.scene.Person;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What must be in a scene, in a small language. {@code 2 fox red @LEFT} is an actor, called by the end of its art's
 * name
 * or a word of its phrase; {@code fox UNDER pine} a relation; {@code setting=LAKE} of the whole; {@code !person} is
 * nobody; {@code note=words} something that could not be drawn.
 */
final class Wanted {
    private final Scene scene;

    Wanted(Scene scene) {
        this.scene = scene;
    }

    void check(String wanted) {
        for (String part : wanted.split(";", -1)) {
            assertThat(holds(part.strip())).as("%s in %s", part.strip(), scene).isTrue();
        }
    }

    private boolean holds(String part) {
        int equals = part.indexOf('=');
        if ((equals > 0 && part.indexOf(" ") < 0) || part.startsWith("banner=") || part.startsWith("note=")) {
            return whole(part.substring(0, equals), part.substring(equals + 1));
        }
        if (part.startsWith("!")) {
            return scene.actors().stream().noneMatch(actor -> isCalled(actor, part.substring(1)));
        }
        List<String> words = List.of(part.split(" ", -1));
        Optional<Relation.Kind> kind =
                words.size() == 3 ? constant(Relation.Kind.values(), words.get(1)) : Optional.empty();
        return kind.isPresent() ? relation(words.get(0), kind.get(), words.get(2)) : actor(words);
    }

    private boolean whole(String name, String value) {
        var world = scene.world();
        var view = scene.view();
        return switch (name) {
            case "setting" -> world.setting().name().equals(value);
            case "hour" -> world.hour().name().equals(value);
            case "season" -> world.season().name().equals(value);
            case "weather" -> world.weather().name().equals(value);
            case "mood" -> world.mood().name().equals(value);
            case "accent" ->
                world.accent().filter(colour -> colour.name().equals(value)).isPresent();
            case "style" -> view.style().name().equals(value);
            case "shot" -> view.shot().name().equals(value);
            case "angle" -> view.angle().name().equals(value);
            case "banner" -> scene.banner().equals(Optional.of(value));
            case "note" -> scene.notes().stream().anyMatch(note -> note.words().contains(value));
            case "actors" -> scene.actors().size() == Integer.parseInt(value);
            default -> throw new IllegalArgumentException("nothing is called " + name);
        };
    }

    private boolean relation(String subject, Relation.Kind kind, String object) {
        return scene.relations().stream()
                .anyMatch(relation -> relation.kind() == kind
                        && isCalled(scene.actors().get(relation.subject()), subject)
                        && relation.objects().stream()
                                .anyMatch(id -> isCalled(scene.actors().get(id), object)));
    }

    private boolean actor(List<String> words) {
        boolean counted = Character.isDigit(words.getFirst().charAt(0));
        int count = counted ? Integer.parseInt(words.getFirst()) : 0;
        String name = words.get(counted ? 1 : 0);
        List<String> qualities = words.subList(counted ? 2 : 1, words.size());
        Predicate<Actor> fits = actor -> isCalled(actor, name)
                && (!counted || actor.count() == count)
                && qualities.stream().allMatch(quality -> has(actor, quality));
        return scene.actors().stream().anyMatch(fits);
    }

    private static boolean isCalled(Actor actor, String name) {
        String art = actor.art().name();
        return art.substring(art.indexOf('/') + 1).equals(name)
                || List.of(actor.phrase().split(" ", -1)).contains(name)
                || actor.looks().person().flatMap(Person::role).equals(Optional.of(name));
    }

    private static boolean has(Actor actor, String quality) {
        var looks = actor.looks();
        if (quality.startsWith("@")) {
            return actor.place()
                    .filter(place -> place.name().equals(quality.substring(1)))
                    .isPresent();
        }
        if (quality.startsWith("\"")) {
            String letters = quality.substring(1, quality.length() - 1).replace('_', ' ');
            return actor.lettering().equals(Optional.of(letters));
        }
        if (quality.indexOf('=') > 0) {
            return person(looks.person().orElseThrow(), quality.substring(0, quality.indexOf('=')), quality);
        }
        return looks.colour()
                        .filter(colour -> colour.name().equals(quality.replace('_', ' ')))
                        .isPresent()
                || constant(Size.values(), quality)
                        .filter(size -> size == looks.size())
                        .isPresent()
                || constant(Pose.values(), quality)
                        .filter(pose -> looks.pose().equals(Optional.of(pose)))
                        .isPresent()
                || constant(Material.values(), quality)
                        .filter(material -> looks.material().equals(Optional.of(material)))
                        .isPresent();
    }

    private static boolean person(Person person, String name, String quality) {
        String value = quality.substring(quality.indexOf('=') + 1).replace('_', ' ');
        return switch (name) {
            case "hair" ->
                person.hair().filter(colour -> colour.name().equals(value)).isPresent();
            case "dress" ->
                person.dress().filter(colour -> colour.name().equals(value)).isPresent();
            case "skin" ->
                person.skin().filter(colour -> colour.name().equals(value)).isPresent();
            case "role" -> person.role().equals(Optional.of(value));
            case "beard" ->
                person.beard().filter(colour -> colour.name().equals(value)).isPresent();
            case "age" -> person.age().name().equals(value);
            case "feminine" -> person.feminine().equals(Optional.of(Boolean.valueOf(value)));
            default -> throw new IllegalArgumentException("people have no " + name);
        };
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
