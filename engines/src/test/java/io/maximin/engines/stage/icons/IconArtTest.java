package io.maximin.engines.stage.icons;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Art;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Looks;
import io.maximin.engines.scene.Material;
import io.maximin.engines.scene.Size;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Drawing;
import io.maximin.engines.stage.Oklch;
import io.maximin.engines.stage.TinyIcons;
import io.maximin.engines.stage.TinyScenes;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IconArtTest {
    private static final int SIDE = 100;

    @TempDir
    private Path directory;

    private IconArt art;

    @BeforeEach
    void open() {
        art = new IconArt(Map.of("tiny", IconSet.open(TinyIcons.write(directory))));
    }

    private static Actor icon(String name, Category category) {
        var plain = TinyScenes.actor(0, name, category, 1);
        return new Actor(
                0,
                name,
                new Art(Art.Family.ICON, name),
                category,
                1,
                plain.looks(),
                1,
                plain.place(),
                plain.lettering());
    }

    private static Canvas painted(Drawing drawing) {
        var canvas = new Canvas(2 * SIDE, 2 * SIDE);
        var graphics = canvas.graphics();
        graphics.translate(SIDE, 1.5 * SIDE);
        graphics.scale(SIDE, SIDE);
        drawing.paint(graphics, 0);
        graphics.dispose();
        return canvas;
    }

    private static int pixel(Canvas canvas, double x, double y) {
        return canvas.pixels()[((int) ((1.5 + y) * SIDE)) * canvas.width() + ((int) ((1 + x) * SIDE))];
    }

    @Test
    void thePaintedPartIsAUnitHighAndStandsOnItsFoot() {
        var drawing = art.drawing(icon("tiny/ball", Category.TOY)).orElseThrow();
        var canvas = painted(drawing);

        assertThat(drawing.reach().left()).isBetween(0.47, 0.53);
        assertThat(pixel(canvas, 0, -0.97) >>> 24).isEqualTo(255);
        assertThat(pixel(canvas, 0, -0.03) >>> 24).isEqualTo(255);
        assertThat(pixel(canvas, 0, -1.04) >>> 24).isZero();
        assertThat(pixel(canvas, 0, 0.04) >>> 24).isZero();
    }

    @Test
    void aColourMovesTheMainHueAndLeavesTheEye() {
        var blue = TinyScenes.coloured(icon("tiny/ball", Category.TOY), 0x2050D0);

        var canvas = painted(art.drawing(blue).orElseThrow());

        var skin = Oklch.of(pixel(canvas, 0.3, -0.5) & 0xFFFFFF);
        assertThat(skin.hue()).isCloseTo(Oklch.of(0x2050D0).hue(), org.assertj.core.data.Offset.offset(0.15));
        assertThat(pixel(canvas, 0, -0.5) & 0xFFFFFF).isEqualTo(0x101010);
    }

    @Test
    void aGreyPictureTakesAColourToo() {
        var green = TinyScenes.coloured(icon("tiny/cat", Category.THING), 0x30A040);

        var canvas = painted(art.drawing(green).orElseThrow());

        int body = pixel(canvas, 0, -0.3);
        assertThat(body >> 8 & 255).isGreaterThan((body >> 16 & 255) + 40).isGreaterThan((body & 255) + 40);
    }

    @Test
    void animalsAreTurnedToTheRight() {
        var thing = painted(art.drawing(icon("tiny/cat", Category.THING)).orElseThrow());
        var animal = painted(art.drawing(icon("tiny/cat", Category.ANIMAL)).orElseThrow());

        assertThat(pixel(thing, -0.3, -0.8) >>> 24).isEqualTo(255);
        assertThat(pixel(animal, -0.3, -0.8) >>> 24).isZero();
        assertThat(pixel(animal, 0.3, -0.8) >>> 24).isEqualTo(255);
    }

    @Test
    void everyMaterialLooksLikeNoOther() {
        var seen = new java.util.HashSet<Integer>();
        for (var material : Material.values()) {
            var made = icon("tiny/ball", Category.TOY);
            var looks =
                    new Looks(Size.USUAL, Optional.empty(), Optional.of(material), Optional.empty(), Optional.empty());
            var actor =
                    new Actor(0, "ball", made.art(), made.category(), 1, looks, 1, Optional.empty(), Optional.empty());
            seen.add(pixel(painted(art.drawing(actor).orElseThrow()), 0.3, -0.5));
        }

        assertThat(seen).hasSize(Material.values().length);
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(art.drawing(icon("tiny/dog", Category.ANIMAL))).isEmpty();
        assertThat(art.drawing(icon("other/ball", Category.TOY))).isEmpty();
        assertThat(art.has("tiny/ball")).isTrue();
        assertThat(art.has("ball")).isFalse();
    }
}
