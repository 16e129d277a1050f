package io.maximin.engines.description;

import io.maximin.engines.scene.Art;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Place;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds what goes without saying: that a cyclist rides a bicycle, and that who has a violin in hand plays it. */
final class Deeds {
    /** Instruments that stand on the ground before who plays them. */
    private static final Set<String> STANDING = Set.of("piano", "drum-kit");
    /** Large pieces of land that stand behind all others. */
    private static final Set<String> LAND = Set.of("mountain", "volcano", "waterfall", "mount-fuji");
    /** What a calling has with it. */
    private static final Map<String, With> CALLINGS = Map.ofEntries(
            Map.entry("cyclist", new With(Relation.Kind.RIDING, "bicycle", Category.VEHICLE, 1.1)),
            Map.entry("biker", new With(Relation.Kind.RIDING, "motorcycle", Category.VEHICLE, 1.25)),
            Map.entry("skateboarder", new With(Relation.Kind.ON, "skateboard", Category.VEHICLE, 0.18)),
            Map.entry("violinist", new With(Relation.Kind.HOLDING, "violin", Category.INSTRUMENT, 0.6)),
            Map.entry("guitarist", new With(Relation.Kind.HOLDING, "guitar", Category.INSTRUMENT, 1)),
            Map.entry("pianist", new With(Relation.Kind.BEHIND, "piano", Category.INSTRUMENT, 1.3)),
            Map.entry("drummer", new With(Relation.Kind.BEHIND, "drum-kit", Category.INSTRUMENT, 1.1)));

    private record With(Relation.Kind kind, String art, Category category, double height) {
        Sketch sketch(Sketch owner) {
            var named = new Meaning.Named(
                    new Art(Art.Family.THING, art), category, height, Optional.empty(), Optional.empty(), false);
            return new Sketch(owner.phrase(), named, owner.count());
        }
    }

    private Deeds() {}

    static void complete(Draft draft) {
        for (Sketch person : List.copyOf(draft.sketches())) {
            person.role().map(CALLINGS::get).ifPresent(with -> equip(draft, person, with));
        }
        draft.links().removeIf(link -> !isPossible(link));
        draft.links().replaceAll(Deeds::done);
        draft.links().stream()
                .filter(link -> link.kind() == Relation.Kind.WEARING && isNamed(link.subject(), "snowman"))
                .forEach(link -> link.subject().redraw(new Art(Art.Family.THING, "bare-snowman")));
        if (draft.sketches().size() > 1) {
            draft.sketches().stream()
                    .filter(sketch -> LAND.stream().anyMatch(sketch.art().name()::endsWith))
                    .filter(sketch -> sketch.place().isEmpty())
                    .forEach(sketch -> sketch.place(Place.BACKGROUND));
        }
    }

    private static boolean isNamed(Sketch sketch, String name) {
        return sketch.art().name().endsWith(name);
    }

    private static void equip(Draft draft, Sketch person, With with) {
        boolean has = draft.links().stream()
                .anyMatch(link -> link.subject() == person
                        && (link.kind() == with.kind()
                                || link.objects().stream().anyMatch(object -> isNamed(object, with.art()))));
        if (has) {
            return;
        }
        Sketch thing = draft.sketches().stream()
                .filter(sketch -> isNamed(sketch, with.art()))
                .findFirst()
                .orElseGet(() -> with.sketch(person));
        if (draft.sketches().contains(thing) || draft.add(thing)) {
            draft.link(person, with.kind(), List.of(thing));
        }
    }

    /** Land stands on nothing, and what is as large as its catcher is not in the hand. */
    private static boolean isPossible(Draft.Link link) {
        boolean land = LAND.contains(link.subject().art().name());
        return !land || link.kind() != Relation.Kind.ON;
    }

    private static Draft.Link done(Draft.Link link) {
        boolean large =
                link.kind() == Relation.Kind.HOLDING && link.objects().stream().anyMatch(Deeds::isLarge);
        if (large) {
            return new Draft.Link(link.subject(), Relation.Kind.NEAR, new ArrayList<>(link.objects()));
        }
        return played(link);
    }

    private static boolean isLarge(Sketch object) {
        return switch (object.category()) {
            case VEHICLE, BOAT, AIRCRAFT, BUILDING ->
                object.subject() instanceof Meaning.Named named && named.height() > 1;
            default -> false;
        };
    }

    /** Who holds an instrument plays it: kneeling at a zither, from behind what stands on the ground. */
    private static Draft.Link played(Draft.Link link) {
        boolean instrument = link.objects().stream().allMatch(object -> object.category() == Category.INSTRUMENT);
        if (!instrument || !link.subject().isPerson()) {
            return link;
        }
        boolean stands = link.objects().stream()
                .anyMatch(object -> STANDING.contains(object.art().name()));
        boolean plays = link.kind() == Relation.Kind.HOLDING || (stands && link.kind() == Relation.Kind.BEHIND);
        if (!plays) {
            return link;
        }
        if (link.subject().pose().filter(pose -> pose != Pose.RUNNING).isEmpty()) {
            link.subject().pose(playing(link.objects().getFirst()));
        }
        return stands ? new Draft.Link(link.subject(), Relation.Kind.BEHIND, new ArrayList<>(link.objects())) : link;
    }

    private static Pose playing(Sketch instrument) {
        return switch (instrument.art().name()) {
            case "zither" -> Pose.KNEELING;
            case "fluent-emoji-flat/microphone" -> Pose.SINGING;
            default -> Pose.PLAYING;
        };
    }
}
