package io.maximin.engines.stage.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Place;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.scene.Shot;
import io.maximin.engines.scene.Size;
import io.maximin.engines.stage.Chance;
import io.maximin.engines.stage.TinyScenes;
import io.maximin.engines.stage.sprites.Footing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposerTest {
    private static final int WIDTH = 1024;
    private static final int HEIGHT = 768;

    private static final Actor FOX = TinyScenes.actor(0, "fox", Category.ANIMAL, 0.6);
    private static final Actor PINE = TinyScenes.actor(1, "pine", Category.PLANT, 12);
    private static final Actor CAR = TinyScenes.actor(1, "car", Category.VEHICLE, 1.5);
    private static final Actor TABLE = TinyScenes.actor(1, "table", Category.FURNITURE, 0.8);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    private static Composer.Composition composed(Scene scene, long seed) {
        var backdrop = TinyScenes.backdrop(scene.world().setting());
        return Composer.compose(
                scene, backdrop, TinyScenes.DAYLIGHT, TinyScenes::drawing, new Composer.Order(WIDTH, HEIGHT, seed, 0));
    }

    private static List<Placed> of(Composer.Composition composition, int actor) {
        return composition.placed().stream()
                .filter(placed -> placed.actor().id() == actor)
                .toList();
    }

    private static Placed one(Composer.Composition composition, int actor) {
        return of(composition, actor).getFirst();
    }

    private static Box box(Composer.Composition composition, Placed placed) {
        return placed.box(composition.view().camera());
    }

    private static Box box(Composer.Composition composition, int actor) {
        return box(composition, one(composition, actor));
    }

    /** Two to five kinds, up to six of each, by lot; some on the left, some related. */
    private static Scene generated(long seed) {
        var lot = Chance.of(seed, 5);
        var categories = List.of(
                Category.ANIMAL, Category.PERSON, Category.PLANT, Category.BUILDING, Category.VEHICLE, Category.THING);
        var actors = new ArrayList<Actor>();
        int kinds = lot.nextInt(2, 6);
        for (int i = 0; i < kinds; i++) {
            var category = categories.get(lot.nextInt(categories.size()));
            var actor = TinyScenes.actor(i, "kind" + i, category, Math.exp(lot.nextDouble(-2, 2.5)));
            actors.add(lot.nextInt(3) == 0 ? actor.times(lot.nextInt(2, 7)) : actor);
        }
        return TinyScenes.scene(Setting.MEADOW, shot(lot), actors);
    }

    private static Shot shot(RandomGenerator lot) {
        return lot.nextBoolean() ? Shot.MEDIUM : Shot.WIDE;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyoneIsThereAndWithinTheFrame(long seed) {
        var scene = generated(seed);

        var composition = composed(scene, seed);

        for (var actor : scene.actors()) {
            assertThat(of(composition, actor.id())).as(actor.toString()).hasSize(actor.count());
        }
        for (var placed : composition.placed()) {
            var box = box(composition, placed);
            assertThat(box.left()).as("left of " + placed.actor()).isGreaterThan(-1);
            assertThat(box.right()).as("right of " + placed.actor()).isLessThan(WIDTH + 1.0);
            assertThat(box.top()).as("top of " + placed.actor()).isGreaterThan(-1);
            assertThat(box.bottom()).as("foot of " + placed.actor()).isLessThan(HEIGHT + 1.0);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsHiddenOrTooSmall(long seed) {
        var composition = composed(generated(seed), seed);

        for (var placed : composition.placed()) {
            var box = box(composition, placed).within(0.3);
            double covered = composition.placed().stream()
                    .filter(other -> other.z() < placed.z())
                    .mapToDouble(other -> box(composition, other).within(0.3).shared(box) / box.area())
                    .max()
                    .orElse(0);
            assertThat(covered).as("covered share of " + placed.actor()).isLessThan(0.75);
            double crowding = Math.pow(placed.actor().count(), -0.25);
            assertThat(box(composition, placed).height()).isGreaterThan(0.04 * crowding * HEIGHT);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leftIsLeftAndRightIsRight(long seed) {
        var left =
                composed(TinyScenes.scene(List.of(FOX, CAR), TinyScenes.relation(0, Relation.Kind.LEFT_OF, 1)), seed);
        var right =
                composed(TinyScenes.scene(List.of(FOX, CAR), TinyScenes.relation(0, Relation.Kind.RIGHT_OF, 1)), seed);

        assertThat(box(left, 0).column())
                .isLessThan(box(left, 1).left() + 0.25 * box(left, 1).width());
        assertThat(box(right, 0).column())
                .isGreaterThan(box(right, 1).right() - 0.25 * box(right, 1).width());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void underATreeIsInsideOfItsCrownsSpanAndBeforeItsTrunk(long seed) {
        var foxes = FOX.times(2);

        var composition =
                composed(TinyScenes.scene(List.of(foxes, PINE), TinyScenes.relation(0, Relation.Kind.UNDER, 1)), seed);

        var crown = box(composition, 1);
        for (var fox : of(composition, 0)) {
            assertThat(box(composition, fox).column()).isBetween(crown.left(), crown.right());
            assertThat(fox.z()).isLessThan(one(composition, 1).z());
            assertThat(box(composition, fox).top()).isGreaterThan(crown.top() + 0.2 * crown.height());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onATableIsWithTheFootOnItsTop(long seed) {
        var cat = TinyScenes.actor(0, "cat", Category.ANIMAL, 0.3);

        var composition =
                composed(TinyScenes.scene(List.of(cat, TABLE), TinyScenes.relation(0, Relation.Kind.ON, 1)), seed);

        var table = box(composition, 1);
        var foot = box(composition, 0);
        assertThat(foot.bottom()).isBetween(table.top() - 3, table.top() + 0.06 * table.height());
        assertThat(foot.column()).isBetween(table.left(), table.right());
        assertThat(one(composition, 0).footing()).isEqualTo(Footing.PERCHED);
        assertThat(one(composition, 0).z()).isLessThan(one(composition, 1).z());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void behindIsFartherAndPartlyCovered(long seed) {
        var composition =
                composed(TinyScenes.scene(List.of(FOX, CAR), TinyScenes.relation(0, Relation.Kind.BEHIND, 1)), seed);

        var fox = box(composition, 0);
        assertThat(one(composition, 0).z()).isGreaterThan(one(composition, 1).z());
        assertThat(fox.shared(box(composition, 1)) / fox.area()).isBetween(0.01, 0.8);
    }

    @Test
    void betweenIsBetween() {
        var cow = TinyScenes.actor(2, "cow", Category.ANIMAL, 1.4);
        for (long seed = 1; seed <= 20; seed++) {
            var composition = composed(
                    TinyScenes.scene(List.of(FOX, CAR, cow), TinyScenes.relation(0, Relation.Kind.BETWEEN, 1, 2)),
                    seed);

            double one = box(composition, 1).column();
            double other = box(composition, 2).column();
            assertThat(box(composition, 0).column()).isBetween(Math.min(one, other), Math.max(one, other));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoLooksAtSomethingFacesIt(long seed) {
        var composition = composed(
                TinyScenes.scene(List.of(FOX, CAR), TinyScenes.relation(0, Relation.Kind.LOOKING_AT, 1)), seed);

        boolean left = box(composition, 1).column() < box(composition, 0).column();
        assertThat(one(composition, 0).flipped()).isEqualTo(left);
    }

    @Test
    void whatIsHeldIsAtTheHolder() {
        var girl = TinyScenes.actor(0, "girl", Category.PERSON, 1.4);
        var balloon = TinyScenes.actor(1, "balloon", Category.TOY, 0.5).times(3);
        for (long seed = 1; seed <= 10; seed++) {
            var composition = composed(
                    TinyScenes.scene(List.of(girl, balloon), TinyScenes.relation(0, Relation.Kind.HOLDING, 1)), seed);

            var holder = box(composition, 0);
            assertThat(of(composition, 1)).hasSize(3).allSatisfy(held -> {
                var box = box(composition, held);
                assertThat(Math.abs(box.column() - holder.column())).isLessThan(holder.height());
                assertThat(box.bottom()).isBetween(holder.top(), holder.bottom());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEFT", "RIGHT", "CENTRE"})
    void aNamedPartOfThePictureIsKept(String place) {
        for (long seed = 1; seed <= 10; seed++) {
            var composition = composed(TinyScenes.scene(List.of(FOX, TinyScenes.at(CAR, Place.valueOf(place)))), seed);

            double share = box(composition, 1).column() / WIDTH;
            switch (Place.valueOf(place)) {
                case LEFT -> assertThat(share).isLessThan(0.45);
                case RIGHT -> assertThat(share).isGreaterThan(0.55);
                default -> assertThat(share).isBetween(0.38, 0.62);
            }
        }
    }

    @Test
    void backgroundIsFartherThanTheSubjectAndForegroundIsNot() {
        for (long seed = 1; seed <= 10; seed++) {
            var back = composed(TinyScenes.scene(List.of(FOX, TinyScenes.at(CAR, Place.BACKGROUND))), seed);
            var front = composed(
                    TinyScenes.scene(List.of(
                            FOX, TinyScenes.at(TinyScenes.actor(1, "hen", Category.BIRD, 0.4), Place.FOREGROUND))),
                    seed);

            assertThat(one(back, 1).z()).isGreaterThan(1.2 * one(back, 0).z());
            assertThat(one(front, 1).z()).isLessThan(1.05 * one(front, 0).z());
        }
    }

    @Test
    void aCrowdIsCompleteAndScattered() {
        var sheep = TinyScenes.actor(0, "sheep", Category.ANIMAL, 1).times(200);

        var composition = composed(TinyScenes.scene(Setting.MEADOW, Shot.WIDE, List.of(sheep)), 7);

        assertThat(of(composition, 0)).hasSize(200);
        var cells = new HashSet<Integer>();
        for (var placed : composition.placed()) {
            cells.add((int) (box(composition, placed).column() / WIDTH * 10));
        }
        assertThat(cells).hasSizeGreaterThan(8);
    }

    @Test
    void aMouseIsSeenBesideAnElephant() {
        var mouse = TinyScenes.actor(0, "mouse", Category.ANIMAL, 0.08);
        var elephant = TinyScenes.actor(1, "elephant", Category.ANIMAL, 3.2);
        for (long seed = 1; seed <= 10; seed++) {
            var composition = composed(TinyScenes.scene(List.of(mouse, elephant)), seed);

            assertThat(box(composition, 0).height()).isGreaterThan(0.06 * HEIGHT);
            assertThat(box(composition, 1).height())
                    .isGreaterThan(2 * box(composition, 0).height());
        }
    }

    @Test
    void nearThingsOfAKindAreLargerThanFarOnes() {
        var composition = composed(TinyScenes.scene(List.of(FOX.times(6))), 3);

        var foxes = of(composition, 0);
        for (int i = 1; i < foxes.size(); i++) {
            assertThat(foxes.get(i).z()).isLessThanOrEqualTo(foxes.get(i - 1).z());
            assertThat(box(composition, foxes.get(i)).height())
                    .isGreaterThanOrEqualTo(box(composition, foxes.get(i - 1)).height() - 1e-6);
        }
    }

    @Test
    void birdsFlyInTheSkyAndBoatsFloat() {
        var bird = TinyScenes.posed(TinyScenes.actor(1, "gull", Category.BIRD, 0.4), Pose.FLYING);
        var boat = TinyScenes.actor(0, "boat", Category.BOAT, 4);

        var composition = composed(TinyScenes.scene(Setting.LAKE, Shot.MEDIUM, List.of(boat, bird)), 5);

        assertThat(one(composition, 0).footing()).isEqualTo(Footing.WATER);
        assertThat(one(composition, 0).immersion()).isGreaterThan(0);
        assertThat(box(composition, 0).bottom())
                .isGreaterThan(composition.view().camera().horizon());
        assertThat(one(composition, 1).footing()).isEqualTo(Footing.AIR);
        assertThat(box(composition, 1).row()).isLessThan(0.5 * HEIGHT);
    }

    @Test
    void smallThingsStandOnTheTableThatARoomHas() {
        var cup = TinyScenes.actor(0, "cup", Category.THING, 0.1);

        var composition = composed(TinyScenes.scene(Setting.ROOM, Shot.MEDIUM, List.of(cup)), 2);

        assertThat(one(composition, 0).y()).isEqualTo(0.75);
        assertThat(one(composition, 0).footing()).isEqualTo(Footing.PERCHED);
    }

    @Test
    void aTinyOneIsSmallerThanAHugeOne() {
        var tiny = TinyScenes.sized(FOX, Size.TINY);
        var huge = TinyScenes.sized(TinyScenes.actor(1, "fox", Category.ANIMAL, 0.6), Size.HUGE);

        var composition =
                composed(TinyScenes.scene(List.of(tiny, huge), TinyScenes.relation(0, Relation.Kind.LEFT_OF, 1)), 4);

        assertThat(box(composition, 1).height())
                .isGreaterThan(1.8 * box(composition, 0).height());
    }

    @Test
    void theSameSeedComposesTheSame() {
        var scene = generated(3);

        assertThat(composed(scene, 11).placed().stream().map(Placed::x).toList())
                .isEqualTo(composed(scene, 11).placed().stream().map(Placed::x).toList());
    }

    @Test
    void anEmptySceneIsASettingAlone() {
        assertThat(composed(TinyScenes.scene(List.of()), 1).placed()).isEmpty();
    }

    @Test
    void relationsInACircleEndSomewhere() {
        var composition = composed(
                TinyScenes.scene(
                        List.of(FOX, CAR),
                        TinyScenes.relation(0, Relation.Kind.ON, 1),
                        TinyScenes.relation(1, Relation.Kind.ON, 0)),
                1);

        assertThat(composition.placed()).hasSize(2);
    }
}
