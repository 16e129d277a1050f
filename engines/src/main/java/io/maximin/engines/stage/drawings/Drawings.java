package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Art;
import io.maximin.engines.scene.Looks;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Season;
import io.maximin.engines.stage.Drawing;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that is drawn by code: vector figures that move in time and are the same for a seed. */
public final class Drawings {
    /**
     * What is around an actor and shows in its drawing.
     *
     * @param season plants bloom, turn or stand bare
     * @param lit windows and lamps shine
     * @param perched who sits has something to sit on
     * @param laden who uses something holds it already, as a thing of its own
     */
    public record Circumstances(Season season, boolean lit, boolean perched, boolean laden) {
        /** Summer, in daylight, on the ground. */
        public static final Circumstances USUAL = new Circumstances(Season.SUMMER, false, false, false);
    }

    private static final Set<String> PLANTS = Set.of(
            "oak",
            "pine",
            "palm",
            "birch",
            "willow",
            "cherry",
            "cypress",
            "bush",
            "cactus",
            "bamboo",
            "flower",
            "tulip",
            "sunflower",
            "rose",
            "daisy",
            "mushroom",
            "grass");
    private static final Set<String> BUILDINGS = Set.of(
            "house",
            "cottage",
            "cabin",
            "tower",
            "castle",
            "lighthouse",
            "church",
            "windmill",
            "skyscraper",
            "barn",
            "temple",
            "pagoda",
            "bridge",
            "tent",
            "igloo",
            "fence",
            "wall");
    private static final Set<String> SIMPLE = Set.of(
            "sign",
            "banner",
            "table",
            "chair",
            "bench",
            "lamp",
            "street-lamp",
            "book",
            "box",
            "rock",
            "campfire",
            "snowman",
            "bare-snowman",
            "boat",
            "sailboat",
            "balloon",
            "umbrella",
            "kite",
            "ball",
            "flag",
            "bed",
            "sofa",
            "window",
            "door",
            "lantern");
    private static final Set<String> THINGS = Stream.of(
                    SIMPLE,
                    Cars.NAMES,
                    Cycles.NAMES,
                    Trains.NAMES,
                    Aircraft.NAMES,
                    Ships.NAMES,
                    Spacecraft.NAMES,
                    StillLife.NAMES,
                    Landforms.NAMES,
                    Gear.NAMES)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private Drawings() {}

    /** As {@link #of(Actor, Circumstances, long)}, in usual circumstances. */
    public static Optional<Drawing> of(Actor actor, long seed) {
        return of(actor, Circumstances.USUAL, seed);
    }

    /**
     * What draws one of an actor. People, birds and what goes on four legs are {@link Anchored}; signs, banners,
     * books, boxes and flags are {@link Lettered}.
     *
     * @param seed what is left open is drawn by lot from this
     * @return empty for art that is not drawn here
     */
    public static Optional<Drawing> of(Actor actor, Circumstances around, long seed) {
        return sketch(actor, around, seed).map(sketch -> Fitted.of(sketch, Finish.of(actor.looks(), seed)));
    }

    private static Optional<Sketch> sketch(Actor actor, Circumstances around, long seed) {
        Looks looks = actor.looks();
        Pose pose = looks.pose().orElse(Pose.STANDING);
        Optional<Ink> colour =
                looks.material().isPresent() ? Optional.empty() : looks.colour().map(Ink::of);
        String name = actor.art().name();
        return switch (actor.art().family()) {
            case CREATURE -> Creatures.find(name, colour, pose, seed);
            case PERSON ->
                name.equals("person")
                        ? Optional.of(new Human(looks.person(), colour, pose, around, seed))
                        : Optional.empty();
            case PLANT ->
                new Trees(around.season(), colour, seed)
                        .find(name)
                        .or(() -> new Flowers(around.season(), colour, seed).find(name));
            case THING -> thing(name, colour, around, seed);
            case BUILDING ->
                new Houses(colour, around.lit(), seed)
                        .find(name)
                        .or(() -> new Landmarks(colour, around.lit(), seed).find(name))
                        .or(() -> new Castles(colour, around.lit(), seed).find(name));
            case ICON, PLATE -> Optional.empty();
        };
    }

    private static Optional<Sketch> thing(String name, Optional<Ink> colour, Circumstances around, long seed) {
        var motion = new Motion(seed);
        boolean lit = around.lit();
        return new Signs(colour, motion)
                .find(name)
                .or(() -> new Furniture(colour, lit, motion).find(name))
                .or(() -> new Outdoors(colour, lit, seed, motion).find(name))
                .or(() -> made(name, new Livery(colour, lit, seed, motion), around.laden()));
    }

    private static Optional<Sketch> made(String name, Livery livery, boolean filled) {
        return new Cars(livery)
                .find(name)
                .or(() -> new Cycles(livery).find(name))
                .or(() -> new Trains(livery).find(name))
                .or(() -> new Aircraft(livery).find(name))
                .or(() -> new Ships(livery).find(name))
                .or(() -> new Spacecraft(livery).find(name))
                .or(() -> new StillLife(livery, filled).find(name))
                .or(() -> new Landforms(livery).find(name))
                .or(() -> new Gear(livery).find(name));
    }

    /** All that a family can draw here. */
    public static Set<String> names(Art.Family family) {
        return switch (family) {
            case CREATURE -> Creatures.names();
            case PERSON -> Set.of("person");
            case PLANT -> PLANTS;
            case THING -> THINGS;
            case BUILDING -> BUILDINGS;
            case ICON, PLATE -> Set.of();
        };
    }
}
