package io.maximin.engines.stage.drawings;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Art;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Colour;
import io.maximin.engines.scene.Looks;
import io.maximin.engines.scene.Material;
import io.maximin.engines.scene.Person;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Season;
import io.maximin.engines.scene.Size;
import io.maximin.engines.stage.Drawing;
import io.maximin.engines.stage.drawings.Drawings.Circumstances;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingsTest {
    private static final Art FOX = new Art(Art.Family.CREATURE, "fox");
    private static final Art PERSON = new Art(Art.Family.PERSON, "person");

    static Stream<Art> everything() {
        return Arrays.stream(Art.Family.values())
                .flatMap(family -> Drawings.names(family).stream().sorted().map(name -> new Art(family, name)));
    }

    private static Actor actor(Art art, Looks looks) {
        return new Actor(0, art.name(), art, Category.THING, 1, looks, 1, Optional.empty(), Optional.empty());
    }

    private static Drawing drawing(Art art, Looks looks, long seed) {
        return Drawings.of(actor(art, looks), seed).orElseThrow();
    }

    private static Looks posed(Pose pose) {
        return new Looks(Size.USUAL, Optional.empty(), Optional.empty(), Optional.of(pose), Optional.empty());
    }

    private static Looks coloured(int rgb) {
        return new Looks(
                Size.USUAL,
                Optional.of(new Colour("named", rgb)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Looks of(Material material) {
        return new Looks(Size.USUAL, Optional.empty(), Optional.of(material), Optional.empty(), Optional.empty());
    }

    @Test
    void thereAreAllTheArtsThatWereAgreed() {
        assertThat(Drawings.names(Art.Family.CREATURE)).hasSize(54);
        assertThat(Drawings.names(Art.Family.PLANT)).hasSize(17);
        assertThat(Drawings.names(Art.Family.BUILDING)).hasSize(17);
        assertThat(Drawings.names(Art.Family.THING)).hasSizeGreaterThan(110);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void everyArtKeepsToItsBoxAndFillsAFairPartOfIt(Art art) {
        Drawing drawing = drawing(art, Looks.USUAL, 7);

        for (double t : new double[] {0, 0.63, 3.31}) {
            Raster raster = Raster.of(drawing, t);
            double box = (drawing.reach().left() + drawing.reach().right()) * Raster.UNIT * Raster.UNIT;
            assertThat(raster.outside(drawing.reach())).isZero();
            assertThat(raster.covered() / box).isBetween(0.05, 1.01);
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void oneSeedMakesOneDrawing(Art art) {
        int[] first = Raster.of(drawing(art, Looks.USUAL, 11), 0.4).pixels();
        int[] second = Raster.of(drawing(art, Looks.USUAL, 11), 0.4).pixels();

        assertThat(first).isEqualTo(second);
    }

    @ParameterizedTest
    @EnumSource(Pose.class)
    void noPoseLeavesTheBox(Pose pose) {
        for (Art art : new Art[] {
            FOX,
            PERSON,
            new Art(Art.Family.CREATURE, "giraffe"),
            new Art(Art.Family.CREATURE, "eagle"),
            new Art(Art.Family.CREATURE, "rabbit")
        }) {
            Drawing drawing = drawing(art, posed(pose), 3);
            for (double t : new double[] {0, 0.37, 0.9}) {
                Raster raster = Raster.of(drawing, t);
                assertThat(raster.outside(drawing.reach()))
                        .as(art.name() + " at " + t)
                        .isZero();
                assertThat(raster.covered()).isGreaterThan(500);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fox", "horse", "rabbit", "owl", "dragon", "fish"})
    void everyPoseOfAnAnimalThatItCanTakeDiffersFromStanding(String name) {
        var art = new Art(Art.Family.CREATURE, name);
        Raster standing = Raster.of(drawing(art, Looks.USUAL, 5), 0.1);
        Pose[] poses = {
            Pose.SLEEPING, Pose.WALKING, Pose.RUNNING, Pose.JUMPING, Pose.EATING, Pose.DANCING, Pose.LOOKING_UP
        };

        for (Pose pose : poses) {
            assertThat(standing.difference(Raster.of(drawing(art, posed(pose), 5), 0.1)))
                    .as(pose.name())
                    .isGreaterThan(0.04);
        }
    }

    @Test
    void everyPoseOfAPersonDiffersFromEveryOther() {
        List<Pose> poses = List.of(Pose.values());
        Raster[] rasters = poses.stream()
                .map(pose -> Raster.of(drawing(PERSON, posed(pose), 5), 0.1))
                .toArray(Raster[]::new);

        for (int i = 0; i < rasters.length; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(rasters[i].difference(rasters[j]))
                        .as(poses.get(i) + " and " + poses.get(j))
                        .isGreaterThan(0.05);
            }
        }
    }

    @Test
    void peopleOfDifferentSeedsDiffer() {
        Raster[] people = new Raster[12];
        for (int seed = 0; seed < people.length; seed++) {
            people[seed] = Raster.of(drawing(PERSON, Looks.USUAL, seed), 0);
        }

        for (int i = 0; i < people.length; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(people[i].difference(people[j])).isGreaterThan(0.15);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CREATURE, fox",
        "CREATURE, horse",
        "CREATURE, bird",
        "CREATURE, fish",
        "CREATURE, frog",
        "CREATURE, dragon",
        "CREATURE, rabbit",
        "CREATURE, butterfly",
        "CREATURE, robot",
        "PLANT, oak",
        "PLANT, pine",
        "BUILDING, barn",
        "BUILDING, tent",
        "THING, balloon",
        "THING, car",
        "THING, bus",
        "THING, hot-air-balloon",
        "THING, umbrella",
        "THING, sofa",
        "THING, flag",
        "THING, boat"
    })
    void aNamedColourIsWhatMostOfItHas(Art.Family family, String name) {
        for (int rgb : new int[] {0x2E6FD8, 0xC62FA0, 0x3FA34D}) {
            Raster raster = Raster.of(drawing(new Art(family, name), coloured(rgb), 2), 0);

            assertThat(raster.shareOf(Ink.of(rgb).hue())).isGreaterThan(0.35);
        }
    }

    @Test
    void aBlackCatIsDarkAndAWhiteOneIsPale() {
        var cat = new Art(Art.Family.CREATURE, "cat");

        assertThat(Raster.of(drawing(cat, coloured(0x1A1A1A), 1), 0).meanLightness())
                .isLessThan(0.4);
        assertThat(Raster.of(drawing(cat, coloured(0xFFFFFF), 1), 0).meanLightness())
                .isGreaterThan(0.8);
    }

    @Test
    void whatAPersonWearsHasTheColourThatIsSaid() {
        var person = new Person(
                Person.Age.ADULT,
                Optional.of(true),
                Optional.of("princess"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Colour("blue", 0x2E5FD8)),
                Optional.empty());
        var looks = new Looks(Size.USUAL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(person));

        assertThat(Raster.of(drawing(PERSON, looks, 1), 0)
                        .shareOf(Ink.of(0x2E5FD8).hue()))
                .isGreaterThan(0.4);
    }

    @ParameterizedTest
    @EnumSource(Material.class)
    void aMaterialChangesTheLookAndNotTheShape(Material material) {
        Drawing usual = drawing(FOX, Looks.USUAL, 4);
        Drawing made = drawing(FOX, of(material), 4);

        assertThat(made.reach().right())
                .isBetween(usual.reach().right() * 0.9, usual.reach().right() * 1.1);
        assertThat(Raster.of(usual, 0).difference(Raster.of(made, 0))).isGreaterThan(0.5);
        assertThat(Raster.of(made, 0).outside(made.reach())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign", "banner", "book", "box", "flag"})
    void aFaceForLetteringIsOnTheThing(String name) {
        var drawing = drawing(new Art(Art.Family.THING, name), Looks.USUAL, 1);

        var face = assertThat(drawing).isInstanceOf(Lettered.class).actual();
        var box = ((Lettered) face).face();
        assertThat(box.getMinY()).isBetween(-1.0, -0.1);
        assertThat(box.getMaxY()).isBetween(-0.95, 0.0);
        assertThat(box.getMinX()).isGreaterThan(-drawing.reach().left());
        assertThat(box.getMaxX()).isLessThan(drawing.reach().right());
    }

    @ParameterizedTest
    @EnumSource(
            value = Pose.class,
            names = {"STANDING", "WALKING", "SITTING", "WAVING", "RIDING"})
    void hatsHandsAndSeatsAreOnTheBody(Pose pose) {
        for (Art art : new Art[] {PERSON, FOX, new Art(Art.Family.CREATURE, "horse")}) {
            Drawing drawing = drawing(art, posed(pose), 9);

            Anchors anchors = ((Anchored) drawing).anchors(0.2);
            for (Anchors.Spot spot : new Anchors.Spot[] {anchors.hand(), anchors.head(), anchors.seat()}) {
                assertThat(spot.x())
                        .isBetween(-drawing.reach().left(), drawing.reach().right());
                assertThat(spot.y()).isBetween(-1.0, 0.0);
                assertThat(spot.size()).isPositive();
            }
            assertThat(anchors.head().y()).isLessThan(anchors.seat().y());
        }
    }

    @Test
    void aBeardThatIsAskedForHasItsColour() {
        Looks[] looks = new Looks[2];
        for (int i = 0; i < looks.length; i++) {
            Optional<Colour> beard = i == 0 ? Optional.empty() : Optional.of(new Colour("white", 0xF8F8F8));
            var person = new Person(
                    Person.Age.OLD,
                    Optional.of(true),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    beard);
            looks[i] = new Looks(Size.USUAL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(person));
        }

        assertThat(Raster.of(drawing(PERSON, looks[0], 1), 0).difference(Raster.of(drawing(PERSON, looks[1], 1), 0)))
                .isGreaterThan(0.005);
    }

    @Test
    void treesShowTheSeason() {
        var oak = actor(new Art(Art.Family.PLANT, "oak"), Looks.USUAL);

        Raster[] seasons = Arrays.stream(Season.values())
                .map(season -> Raster.of(
                        Drawings.of(oak, new Circumstances(season, false, false, false), 1)
                                .orElseThrow(),
                        0))
                .toArray(Raster[]::new);

        for (int i = 1; i < seasons.length; i++) {
            assertThat(seasons[i].difference(seasons[i - 1])).isGreaterThan(0.2);
        }
    }

    @Test
    void litHousesHaveBrighterWindows() {
        var house = actor(new Art(Art.Family.BUILDING, "house"), Looks.USUAL);

        Raster day = Raster.of(Drawings.of(house, Circumstances.USUAL, 1).orElseThrow(), 0);
        Raster night = Raster.of(
                Drawings.of(house, new Circumstances(Season.SUMMER, true, false, false), 1)
                        .orElseThrow(),
                0);

        assertThat(night.shareOf(Ink.of(0xFFD56B).hue()))
                .isGreaterThan(day.shareOf(Ink.of(0xFFD56B).hue()) + 0.01);
    }

    @Test
    void filmsMove() {
        for (Pose pose : new Pose[] {Pose.STANDING, Pose.WALKING, Pose.RUNNING, Pose.DANCING}) {
            for (Art art : new Art[] {PERSON, FOX}) {
                Drawing drawing = drawing(art, posed(pose), 9);

                assertThat(Raster.of(drawing, 0.1).pixels())
                        .isNotEqualTo(Raster.of(drawing, 0.35).pixels());
            }
        }
    }

    @Test
    void unknownArtIsLeftToOthers() {
        assertThat(Drawings.of(actor(new Art(Art.Family.CREATURE, "axolotl"), Looks.USUAL), 1))
                .isEmpty();
        assertThat(Drawings.of(actor(new Art(Art.Family.PERSON, "crowd"), Looks.USUAL), 1))
                .isEmpty();
        assertThat(Drawings.of(actor(new Art(Art.Family.ICON, "fluent/fox"), Looks.USUAL), 1))
                .isEmpty();
        assertThat(Drawings.names(Art.Family.ICON)).isEmpty();
    }
}
