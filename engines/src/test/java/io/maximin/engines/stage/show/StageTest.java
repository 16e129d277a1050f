package io.maximin.engines.stage.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.engines.pictures.Bitmap;
import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Art;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Looks;
import io.maximin.engines.scene.Note;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.scene.Shot;
import io.maximin.engines.scene.Style;
import io.maximin.engines.stage.Oklch;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.TinyIcons;
import io.maximin.engines.stage.TinyScenes;
import io.maximin.engines.stage.icons.IconArt;
import io.maximin.engines.stage.icons.IconSet;
import io.maximin.engines.stage.layout.Box;
import io.maximin.engines.stage.layout.Composer;
import io.maximin.engines.stage.lettering.Contrast;
import io.maximin.engines.stage.lettering.Fonts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 256;

    private static final Actor FOX = TinyScenes.actor(0, "fox", Category.ANIMAL, 0.6);
    private static final Actor CAR = TinyScenes.actor(1, "car", Category.VEHICLE, 1.5);

    @TempDir
    private Path directory;

    private Stage stage;

    @BeforeEach
    void open() {
        var icons = new IconArt(Map.of("tiny", IconSet.open(TinyIcons.write(directory))));
        var art = new ArtLibrary((actor, _, seed) -> Optional.of(TinyScenes.drawing(actor, seed)), icons, Fonts.none());
        stage = new Stage(art, new Scenery(TinyScenes::backdrop, (_, _) -> TinyScenes.DAYLIGHT));
    }

    private Picture draw(Scene scene, long seed) throws InterruptedException {
        return stage.draw(scene, WIDTH, HEIGHT, seed, 0);
    }

    /** The difference hash of a picture: 16 x 16 bits. */
    private static boolean[] hash(Bitmap picture) {
        var small = picture.scaled(17, 16);
        var bits = new boolean[256];
        for (int i = 0; i < 256; i++) {
            bits[i] = luma(small.pixel(i % 16, i / 16)) > luma(small.pixel(i % 16 + 1, i / 16));
        }
        return bits;
    }

    private static int luma(int pixel) {
        return 2 * (pixel >> 16 & 255) + 5 * (pixel >> 8 & 255) + (pixel & 255);
    }

    private static int distance(boolean[] one, boolean[] other) {
        int distance = 0;
        for (int i = 0; i < one.length; i++) {
            distance += one[i] == other[i] ? 0 : 1;
        }
        return distance;
    }

    private static List<Integer> pixels(Picture picture, Box box) {
        var pixels = new ArrayList<Integer>();
        for (int y = Math.max(0, (int) box.top()); y < Math.min(HEIGHT, box.bottom()); y++) {
            for (int x = Math.max(0, (int) box.left()); x < Math.min(WIDTH, box.right()); x++) {
                pixels.add(picture.bitmap().pixel(x, y) & 0xFFFFFF);
            }
        }
        return pixels;
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws InterruptedException {
        var scene = TinyScenes.scene(List.of(FOX.times(3), CAR));

        var first = draw(scene, 5);

        assertThat(first.bitmap().sameAs(draw(scene, 5).bitmap())).isTrue();
        assertThat(first.individuals()).isEqualTo(draw(scene, 5).individuals());
    }

    @Test
    void nineSeedsAreNineCompositions() throws InterruptedException {
        var hashes = new ArrayList<boolean[]>();
        for (long seed = 1; seed <= 9; seed++) {
            hashes.add(hash(draw(TinyScenes.scene(List.of(FOX, CAR)), seed).bitmap()));
        }

        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(distance(hashes.get(i), hashes.get(j)))
                        .as(i + " and " + j)
                        .isGreaterThan(5);
            }
        }
    }

    @Test
    void everyIndividualIsInTheRecord() throws InterruptedException {
        var note = new Note("sighs", "");
        var plain = TinyScenes.scene(List.of(FOX.times(4), CAR), TinyScenes.relation(0, Relation.Kind.NEAR, 1));
        var scene = new Scene(
                plain.world(), plain.view(), plain.actors(), plain.relations(), plain.banner(), List.of(note));

        var picture = draw(scene, 2);

        assertThat(picture.individuals().stream()
                        .filter(one -> one.actor() == 0)
                        .map(Picture.Individual::index))
                .containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(picture.notes()).containsExactly(note);
        assertThat(picture.bitmap().opaque()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0xD02020, 0x2040D0, 0x20A040, 0xE0C020, 0x8030A0})
    void aNamedColourIsWhereItsActorIs(int rgb) throws InterruptedException {
        var picture = draw(TinyScenes.scene(List.of(TinyScenes.coloured(FOX, rgb), CAR)), 3);

        var wanted = Oklch.of(rgb);
        var box = picture.individuals().stream()
                .filter(one -> one.actor() == 0)
                .findFirst()
                .orElseThrow()
                .box();
        long found = pixels(picture, box).stream()
                .map(Oklch::of)
                .filter(colour -> colour.chroma() > 0.4 * wanted.chroma()
                        && Math.abs(Math.IEEEremainder(colour.hue() - wanted.hue(), 2 * Math.PI)) < 0.4)
                .count();
        assertThat((double) found / pixels(picture, box).size()).isGreaterThan(0.4);
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void wordsAreReadInEveryStyle(Style style) throws InterruptedException {
        var sign = TinyScenes.saying(TinyScenes.actor(0, "sign", Category.THING, 1.4), "OPEN");

        var picture = draw(TinyScenes.styled(TinyScenes.scene(List.of(sign)), style, 1), 4);

        var box = picture.individuals().getFirst().lettered().orElseThrow();
        double[] tones = pixels(picture, box).stream()
                .mapToDouble(pixel -> Rgb.of(pixel).luminance())
                .sorted()
                .toArray();
        double dark = Arrays.stream(tones, 0, tones.length / 12).average().orElseThrow();
        double light =
                Arrays.stream(tones, tones.length / 2, tones.length).average().orElseThrow();
        assertThat(Contrast.of(dark, light)).isGreaterThan(3);
    }

    @Test
    void aTitleIsInTheRecordAndInThePicture() throws InterruptedException {
        var scene = TinyScenes.scene(List.of(FOX));

        var box = draw(TinyScenes.titled(scene, "Hello"), 6).banner().orElseThrow();

        assertThat(box.left()).isGreaterThan(0);
        assertThat(box.right()).isLessThan(WIDTH);
        assertThat(pixels(draw(TinyScenes.titled(scene, "Hello"), 6), box)).isNotEqualTo(pixels(draw(scene, 6), box));
    }

    @Test
    void picturesOfASetAndOfTheCallerAreDrawn() throws InterruptedException {
        var ball = new Actor(
                0,
                "ball",
                new Art(Art.Family.ICON, "tiny/ball"),
                Category.TOY,
                1,
                Looks.USUAL,
                0.4,
                Optional.empty(),
                Optional.empty());
        var photo = new Actor(
                1,
                "photo",
                new Art(Art.Family.PLATE, "0"),
                Category.PERSON,
                1,
                Looks.USUAL,
                0.6,
                Optional.empty(),
                Optional.empty());
        int[] pixels = new int[40 * 60];
        Arrays.fill(pixels, 0xFF20D0D0);

        var picture = stage.draw(
                TinyScenes.scene(List.of(ball, photo)),
                new Composer.Order(WIDTH, HEIGHT, 1, 0),
                List.of(Plate.whole(new Bitmap(40, 60, pixels))));

        var plate = picture.individuals().stream()
                .filter(one -> one.actor() == 1)
                .findFirst()
                .orElseThrow()
                .box();
        assertThat(pixels(picture, plate).stream()
                        .filter(pixel -> (pixel & 255) > 1.3 * (pixel >> 16 & 255))
                        .count())
                .isGreaterThan((long) (0.6 * plate.area()));
    }

    @Test
    void whatLacksAFootEndsAtTheLowerEdge() throws InterruptedException {
        var bust = new Actor(
                7,
                "somebody",
                new Art(Art.Family.PLATE, "0"),
                Category.PERSON,
                1,
                Looks.USUAL,
                1.7,
                Optional.empty(),
                Optional.empty());
        int[] pixels = new int[40 * 50];
        Arrays.fill(pixels, 0xFF20D0D0);

        for (long seed = 1; seed <= 4; seed++) {
            var picture = stage.draw(
                    TinyScenes.scene(List.of(bust, FOX)),
                    new Composer.Order(WIDTH, HEIGHT, seed, 0),
                    List.of(new Plate(new Bitmap(40, 50, pixels), 0.6)));

            var box = picture.individuals().stream()
                    .filter(one -> one.actor() == 7)
                    .findFirst()
                    .orElseThrow()
                    .box();
            int middle = (int) box.column();
            assertThat(box.bottom()).isEqualTo(HEIGHT);
            assertThat(box.height() / HEIGHT).isBetween(0.4, 0.9);
            for (int y = (int) box.top() + 12; y < HEIGHT; y++) {
                int pixel = picture.bitmap().pixel(middle, y);
                assertThat((pixel & 255) - (pixel >> 16 & 255))
                        .as("row %d, seed %d", y, seed)
                        .isGreaterThan(25);
            }
        }
    }

    @Test
    void aPlateThatIsNotThereIsRefused() {
        var photo = new Actor(
                0,
                "photo",
                new Art(Art.Family.PLATE, "0"),
                Category.PERSON,
                1,
                Looks.USUAL,
                0.6,
                Optional.empty(),
                Optional.empty());

        assertThatThrownBy(() -> draw(TinyScenes.scene(List.of(photo)), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sizesOutOfRangeAreRefused() {
        var scene = TinyScenes.scene(List.of(FOX));

        assertThatThrownBy(() -> stage.draw(scene, 8, 100, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stage.draw(scene, 100, 5000, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoIsInterruptedStops() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> draw(TinyScenes.scene(List.of(FOX)), 1)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void aSceneWithoutActorsIsDrawn() throws InterruptedException {
        assertThat(draw(TinyScenes.scene(List.of()), 1).individuals()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void theStageItselfDrawsEverySetting(Setting setting) throws InterruptedException {
        var scene = TinyScenes.scene(setting, Shot.MEDIUM, List.of(FOX, CAR));

        var picture = new Stage(ArtLibrary.bare()).draw(scene, 96, 64, 1, 0);

        assertThat(picture.individuals()).hasSize(2).allSatisfy(one -> {
            assertThat(one.box().left()).isGreaterThan(-1);
            assertThat(one.box().right()).isLessThan(97);
            assertThat(one.box().top()).isGreaterThan(-1);
            assertThat(one.box().bottom()).isLessThan(65);
        });
    }
}
