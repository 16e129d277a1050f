package io.maximin.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.engines.cutout.Cutter;
import io.maximin.engines.description.SceneReader;
import io.maximin.engines.scene.Art.Family;
import io.maximin.engines.scene.Style;
import io.maximin.engines.stage.show.ArtLibrary;
import io.maximin.engines.stage.show.Stage;
import io.maximin.error.ApiException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The illustrator behind the port, with the art that is drawn by code. */
class LocalImageEngineTest {
    private static final Canvas SMALL = new Canvas(192, 128);

    @SuppressWarnings("NullAway.Init")
    private static Illustrator illustrator;

    @SuppressWarnings("NullAway.Init")
    private static LocalImageEngine engine;

    @BeforeAll
    static void load() {
        illustrator = new Illustrator(SceneReader.load(), new Stage(ArtLibrary.bare()), Cutter.plain());
        engine = new LocalImageEngine(() -> illustrator, new PaintThreads(2), Optional.empty());
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static ImageRequest request(String prompt, List<Long> seeds, Optional<Picture> subject) {
        var style = Optional.of(new ArtStyle(ArtStyle.Kind.WATERCOLOUR, 0.6));
        return new ImageRequest(
                prompt, "account", SMALL, seeds, Optional.empty(), style, subject, false, PictureFormat.PNG);
    }

    private static List<byte[]> draw(ImageRequest request) throws InterruptedException {
        var drawn = new ArrayList<byte[]>();
        engine.draw(request, one -> {
            if (one instanceof Drawn.Made made) {
                assertThat(made.index()).isEqualTo(drawn.size());
                drawn.add(made.picture().bytes());
            }
        });
        return drawn;
    }

    @Test
    void theSameSeedsDrawTheSameBytesAndOthersDoNot() throws InterruptedException {
        var one = draw(request("a fox under a pine in the snow", List.of(1L, 2L, 3L), Optional.empty()));
        var two = draw(request("a fox under a pine in the snow", List.of(3L, 1L), Optional.empty()));

        assertThat(one).hasSize(3);
        assertThat(Arrays.equals(one.get(0), two.get(1))).isTrue();
        assertThat(Arrays.equals(one.get(2), two.get(0))).isTrue();
        assertThat(Arrays.equals(one.get(0), one.get(1))).isFalse();
        assertThat(TestPictures.decoded(one.getFirst()).getWidth()).isEqualTo(SMALL.width());
    }

    @Test
    void theStyleOfTheRequestIsThatOfTheScene() {
        var scene = illustrator
                .plan(request("a fox", List.of(1L), Optional.empty()), Optional.empty())
                .scene();

        assertThat(scene.view().style()).isEqualTo(Style.WATERCOLOUR);
        assertThat(scene.view().strength()).isEqualTo(0.6);
    }

    @Test
    void aSubjectStandsInTheSceneInThePlaceOfThePerson() throws InterruptedException {
        var portrait = Optional.of(Picture.of(TestPictures.plain(60, 90, 0xFF00FF, "png")));
        var named = illustrator.plan(request("a woman and a dog on a beach", List.of(1L), portrait), Optional.empty());
        var unnamed = illustrator.plan(request("a beach", List.of(1L), portrait), Optional.empty());

        assertThat(named.scene().actors())
                .filteredOn(actor -> actor.art().family() == Family.PLATE)
                .singleElement()
                .satisfies(actor -> assertThat(actor.phrase()).contains("woman"));
        assertThat(unnamed.scene().actors().getFirst().art().family()).isEqualTo(Family.PLATE);
        assertThat(Illustrator.notes(named.scene()))
                .anySatisfy(note ->
                        assertThat(note).contains("the subject's picture").contains("on a card"));
        assertThat(magenta(illustrator.paint(unnamed, SMALL, 1).argb())).isGreaterThan(50);
        assertThat(magenta(
                        draw(request("a beach", List.of(1L), Optional.empty())).getFirst()))
                .isZero();
    }

    @Test
    void aSubjectIsCutOutOfItsGround() throws InterruptedException {
        var photo = new BufferedImage(120, 100, BufferedImage.TYPE_INT_RGB);
        var graphics = photo.createGraphics();
        graphics.setColor(new Color(0xC8D0D8));
        graphics.fillRect(0, 0, 120, 100);
        graphics.setColor(Color.MAGENTA);
        graphics.fillOval(35, 25, 50, 50);
        graphics.dispose();
        var subject = Optional.of(Picture.of(TestPictures.encoded(photo, "png")));

        var plan = illustrator.plan(request("a beach", List.of(1L), subject), Optional.empty());

        assertThat(plan.plates()).singleElement().satisfies(plate -> {
            assertThat(plate.bitmap().pixel(0, 0) >>> 24).isZero();
            assertThat(plate.bitmap().width()).isBetween(46, 56);
            assertThat(plate.lacks()).isZero();
        });
        assertThat(Illustrator.notes(plan.scene()))
                .anySatisfy(note -> assertThat(note).contains("a thing cut out of the background"));
        assertThat(magenta(illustrator.paint(plan, SMALL, 1).argb())).isGreaterThan(50);
    }

    private static long magenta(byte[] picture) {
        var pixels = TestPictures.decoded(picture);
        return magenta(pixels.getRGB(0, 0, pixels.getWidth(), pixels.getHeight(), null, 0, pixels.getWidth()));
    }

    private static long magenta(int[] pixels) {
        return Arrays.stream(pixels)
                .filter(pixel -> (pixel >> 16 & 255) > 130 && (pixel >> 8 & 255) < 90 && (pixel & 255) > 130)
                .count();
    }

    @Test
    void aDamagedSubjectIsTheCallersMistake() {
        var damaged = Optional.of(Picture.of(TestPictures.pngHeader(64, 64)));

        assertThatThrownBy(() -> draw(request("a beach", List.of(1L), damaged)))
                .isInstanceOf(ApiException.class)
                .hasMessageStartingWith("invalid params, subject_reference: ");
    }

    @Test
    void anInterruptEndsTheWork() throws InterruptedException {
        var seeds = new ArrayList<Long>();
        for (long seed = 0; seed < 200; seed++) {
            seeds.add(seed);
        }
        var large = new ImageRequest(
                "a crowd of people in a city at night, rain",
                "account",
                new Canvas(1024, 1024),
                seeds,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                PictureFormat.JPEG);
        var failure = new AtomicReference<Throwable>();
        var begun = new CountDownLatch(1);
        var drawing = Thread.ofVirtual().start(() -> {
            begun.countDown();
            try {
                engine.draw(large, _ -> {});
            } catch (InterruptedException e) {
                failure.set(e);
            }
        });
        begun.await();

        drawing.interrupt();
        drawing.join();

        assertThat(failure.get()).isInstanceOf(InterruptedException.class);
    }
}
