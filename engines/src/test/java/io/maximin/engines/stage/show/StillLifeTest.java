package io.maximin.engines.stage.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Colour;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.scene.Shot;
import io.maximin.engines.stage.TinyScenes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StillLifeTest {
    private static final Actor CUP = TinyScenes.actor(0, "cup", Category.THING, 0.1);
    private static final Actor TABLE = TinyScenes.actor(1, "table", Category.FURNITURE, 0.75);
    private static final Actor APPLE = TinyScenes.actor(0, "apple", Category.FOOD, 0.08);
    private static final Relation ON = TinyScenes.relation(0, Relation.Kind.ON, 1);

    private static Optional<StillLife> of(Setting setting, List<Actor> actors, Relation... relations) {
        return StillLife.of(TinyScenes.scene(setting, Shot.MEDIUM, actors, relations));
    }

    @Test
    void whatIsOnATableIsSeenFromNearAndInARoomIfItWasNowhere() {
        var life = of(Setting.PLAIN, List.of(CUP, TABLE), ON).orElseThrow();

        assertThat(life.table()).contains(TABLE);
        assertThat(life.scene().view().shot()).isEqualTo(Shot.CLOSE);
        assertThat(life.scene().world().setting()).isEqualTo(Setting.ROOM);
        assertThat(life.scene().actors()).containsExactly(CUP, TABLE);
    }

    @Test
    void aPlaceThatIsSaidIsKept() {
        var life = of(Setting.GARDEN, List.of(CUP, TABLE), ON).orElseThrow();

        assertThat(life.scene().world().setting()).isEqualTo(Setting.GARDEN);
    }

    @Test
    void chairsAroundTheTableAndAWindowBehindItBelongToIt() {
        var chair = TinyScenes.actor(2, "chair", Category.FURNITURE, 1).times(4);
        var window = TinyScenes.actor(3, "window", Category.THING, 1.4);

        assertThat(of(Setting.ROOM, List.of(CUP, TABLE, chair, window), ON)).isPresent();
    }

    @Test
    void aCatBesideTheTableIsSeenFromFarther() {
        var cat = TinyScenes.actor(2, "cat", Category.ANIMAL, 0.35);

        assertThat(of(Setting.ROOM, List.of(CUP, TABLE, cat), ON)).isEmpty();
    }

    @Test
    void aTableThatNothingIsOnIsFurniture() {
        assertThat(of(Setting.ROOM, List.of(CUP, TABLE))).isEmpty();
        assertThat(of(Setting.ROOM, List.of(TABLE))).isEmpty();
        assertThat(of(Setting.ROOM, List.of())).isEmpty();
    }

    @Test
    void whoAsksForAWideViewGetsIt() {
        var scene = TinyScenes.scene(Setting.ROOM, Shot.WIDE, List.of(CUP, TABLE), ON);

        assertThat(StillLife.of(scene)).isEmpty();
    }

    @Test
    void foodThatIsNowhereIsOnATable() {
        var life = of(Setting.PLAIN, List.of(APPLE)).orElseThrow();

        assertThat(life.table()).isEmpty();
        assertThat(life.scene().world().setting()).isEqualTo(Setting.ROOM);
        assertThat(of(Setting.MEADOW, List.of(APPLE))).isEmpty();
        assertThat(of(Setting.PLAIN, List.of(CUP))).isEmpty();
    }

    @Test
    void foodBeforeAColourIsInAStudio() {
        var plain = TinyScenes.scene(Setting.PLAIN, Shot.MEDIUM, List.of(APPLE));
        var world = plain.world();
        var pink = new Scene.World(
                world.setting(),
                world.hour(),
                world.season(),
                world.weather(),
                world.mood(),
                Optional.of(new Colour("pink", 0xFF7EB6)));

        assertThat(StillLife.of(new Scene(pink, plain.view(), plain.actors(), List.of(), Optional.empty(), List.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Category.class,
            names = {"PERSON", "ANIMAL", "BUILDING", "VEHICLE", "PLANT"})
    void onlySmallThingsAreAStillLife(Category category) {
        assertThat(of(Setting.ROOM, List.of(TinyScenes.actor(0, "one", category, 0.3), TABLE), ON))
                .isEmpty();
        assertThat(of(Setting.ROOM, List.of(TinyScenes.actor(0, "crate", Category.THING, 0.9), TABLE), ON))
                .isEmpty();
    }
}
