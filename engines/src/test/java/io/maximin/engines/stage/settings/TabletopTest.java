package io.maximin.engines.stage.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.scene.Shot;
import io.maximin.engines.stage.Camera;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Ground.Surface;
import io.maximin.engines.stage.Oklch;
import io.maximin.engines.stage.TinyScenes;
import io.maximin.engines.stage.View;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TabletopTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;
    private static final Camera CAMERA = new Camera(WIDTH, HEIGHT, 36, 138, 0.5);
    private static final Actor TABLE = TinyScenes.actor(1, "table", Category.FURNITURE, 0.75);
    private static final Actor CUP = TinyScenes.actor(0, "cup", Category.THING, 0.1);

    private static View view(long seed) {
        var scene = TinyScenes.scene(Setting.ROOM, Shot.CLOSE, List.of(CUP));
        return new View(scene, CAMERA, Lights.of(scene, seed), 0, seed);
    }

    private static int[] room(long seed) {
        return SettingsGallery.render(view(seed)).pixels();
    }

    private static int[] painted(Optional<Actor> table, long seed) {
        var canvas = new Canvas(WIDTH, HEIGHT);
        var view = view(seed);
        new Tabletop(Backdrops.of(Setting.ROOM), table)
                .layers(view).stream()
                        .sorted(Comparator.comparingDouble(io.maximin.engines.stage.Layer::distance)
                                .reversed())
                        .forEach(layer -> layer.paint(canvas, view));
        return canvas.pixels();
    }

    @Test
    void theTopFillsTheLowerPartAndARoomTheUpper() {
        int[] pixels = painted(Optional.empty(), 3);

        assertThat(Arrays.stream(pixels).allMatch(pixel -> pixel >>> 24 == 255)).isTrue();
        assertThat(sharpness(pixels, 0, 30)).isLessThan(0.6 * sharpness(room(3), 0, 30));
    }

    /** The mean of the second differences along rows. */
    private static double sharpness(int[] pixels, int first, int end) {
        double sum = 0;
        for (int y = first; y < end; y++) {
            for (int x = 1; x < WIDTH - 1; x++) {
                int at = y * WIDTH + x;
                sum += Math.abs((pixels[at - 1] & 255) - 2 * (pixels[at] & 255) + (pixels[at + 1] & 255));
            }
        }
        return sum / (end - first);
    }

    @Test
    void aTableOfANamedColourHasIt() {
        var blue = Oklch.of(0x2F6FED);
        int[] pixels = painted(Optional.of(TinyScenes.coloured(TABLE, 0x2F6FED)), 3);

        long found = Arrays.stream(pixels, 70 * WIDTH, pixels.length)
                .filter(pixel -> Math.abs(Math.IEEEremainder(Oklch.of(pixel).hue() - blue.hue(), 2 * Math.PI)) < 0.4)
                .count();
        assertThat((double) found / (pixels.length - 70 * WIDTH)).isGreaterThan(0.8);
    }

    @Test
    void aSeedIsAPicture() {
        assertThat(painted(Optional.empty(), 3)).isEqualTo(painted(Optional.empty(), 3));
        assertThat(painted(Optional.empty(), 3)).isNotEqualTo(painted(Optional.empty(), 4));
    }

    @Test
    void theTableItselfAndWhatIsAroundItArePaintedByIt() {
        var scene = view(1).scene();
        var chair = TinyScenes.actor(2, "chair", Category.FURNITURE, 1);
        var tabletop = new Tabletop(Backdrops.of(Setting.ROOM), Optional.of(TABLE));

        assertThat(tabletop.paints(scene, TABLE)).isTrue();
        assertThat(tabletop.paints(scene, chair)).isTrue();
        assertThat(tabletop.paints(scene, CUP)).isFalse();
        assertThat(new Tabletop(Backdrops.of(Setting.ROOM), Optional.empty()).paints(scene, TABLE))
                .isFalse();
    }

    @Test
    void allStandOnItAndNotBehindItsEdge() {
        var ground = new Tabletop(Backdrops.of(Setting.ROOM), Optional.empty()).ground(view(1));

        assertThat(ground.surface()).isEqualTo(Surface.FLOOR);
        assertThat(CAMERA.row(0, ground.far())).isBetween(CAMERA.horizon(), (double) HEIGHT);
        assertThat(ground.near()).isLessThan(ground.far());
    }
}
