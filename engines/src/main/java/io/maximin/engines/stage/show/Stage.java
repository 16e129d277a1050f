package io.maximin.engines.stage.show;

import io.maximin.engines.pictures.Bitmap;
import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Hour;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Shot;
import io.maximin.engines.scene.Style;
import io.maximin.engines.stage.Backdrop;
import io.maximin.engines.stage.Camera;
import io.maximin.engines.stage.Drawing;
import io.maximin.engines.stage.drawings.Drawings.Circumstances;
import io.maximin.engines.stage.layout.Box;
import io.maximin.engines.stage.layout.Composer;
import io.maximin.engines.stage.layout.Composer.Composition;
import io.maximin.engines.stage.layout.Composer.Order;
import io.maximin.engines.stage.layout.Placed;
import io.maximin.engines.stage.lettering.Banner;
import io.maximin.engines.stage.lettering.Inscribed;
import io.maximin.engines.stage.settings.Tabletop;
import io.maximin.engines.stage.sprites.SpriteCache;
import io.maximin.engines.stage.styles.Lens;
import io.maximin.engines.stage.styles.Sheet;
import io.maximin.engines.stage.styles.Styles;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws scenes. A picture depends on the scene, its size, the seed and the time alone. Safe for several threads;
 * besides
 * the pictures being drawn it holds no more than its cache of sprites.
 */
public final class Stage {
    private static final long CACHE_BYTES = 96L << 20;
    private static final int MOST_SIDE = 4096;
    private static final double CLOSE_BLUR = 0.5;

    private final ArtLibrary art;
    private final Scenery scenery;
    private final SpriteCache cache = new SpriteCache(CACHE_BYTES);

    public Stage(ArtLibrary art) {
        this(art, Scenery.ALL);
    }

    Stage(ArtLibrary art, Scenery scenery) {
        this.art = art;
        this.scenery = scenery;
    }

    /**
     * Draws a scene.
     *
     * @param width in pixels, 16 to 4096
     * @param height in pixels, 16 to 4096
     * @param seed what is left open is drawn from it by lot
     * @param t seconds from the beginning
     * @throws IllegalArgumentException if the size is out of range
     * @throws InterruptedException if the thread was interrupted; it stops between two layers
     */
    public Picture draw(Scene scene, int width, int height, long seed, double t) throws InterruptedException {
        return draw(scene, new Order(width, height, seed, t), List.of());
    }

    /**
     * Draws a scene with pictures of the caller's in it.
     *
     * @param plates that actors of the family PLATE name by their place here, from 0
     * @throws IllegalArgumentException if the size is out of range or a plate is not there
     * @throws InterruptedException if the thread was interrupted; it stops between two layers
     */
    public Picture draw(Scene scene, Order order, List<Plate> plates) throws InterruptedException {
        if (order.width() < 16 || order.height() < 16 || order.width() > MOST_SIDE || order.height() > MOST_SIDE) {
            throw new IllegalArgumentException("no picture of " + order.width() + " x " + order.height());
        }
        var posed = Acting.posed(scene);
        var still = StillLife.of(posed);
        var near = still.map(StillLife::scene).orElse(posed);
        var place = scenery.backdrops().apply(near.world().setting());
        var backdrop =
                still.<Backdrop>map(life -> new Tabletop(place, life.table())).orElse(place);
        return drawn(near, backdrop, order, plates);
    }

    private Picture drawn(Scene scene, Backdrop backdrop, Order order, List<Plate> plates) throws InterruptedException {
        var light = scenery.lighting().of(scene, order.seed());
        var composition =
                Composer.compose(scene, backdrop, light, (actor, seed) -> drawing(scene, actor, seed, plates), order);
        var sheet = new Sheet(order.width(), order.height());
        var painting = new Painting(composition.view(), sheet, cache);
        painting.paint(backdrop.layers(composition.view()), composition.placed());
        var shown = painting.shown();
        finish(sheet, composition, painting);
        var banner = scene.banner().map(text -> banner(sheet, text, composition));
        return new Picture(
                new Bitmap(order.width(), order.height(), opaque(sheet)),
                composition.view().camera(),
                individuals(composition, painting, shown),
                banner,
                scene.notes());
    }

    private Drawing drawing(Scene scene, Actor actor, long seed, List<Plate> plates) {
        var bare = art.drawing(actor, around(scene, actor), seed, plates);
        if (actor.lettering().isEmpty() || actor.lettering().get().isBlank()) {
            return bare;
        }
        return new Inscribed(bare, ArtLibrary.face(bare), actor.lettering().get(), art.fonts());
    }

    private static Circumstances around(Scene scene, Actor actor) {
        boolean perched = scene.relations().stream()
                .anyMatch(relation -> relation.subject() == actor.id()
                        && (relation.kind() == Relation.Kind.ON || relation.kind() == Relation.Kind.RIDING));
        boolean laden = scene.relations().stream().anyMatch(relation -> switch (relation.kind()) {
            case HOLDING -> relation.subject() == actor.id();
            case IN -> relation.objects().contains(actor.id());
            default -> false;
        });
        boolean lit = scene.world().hour() == Hour.NIGHT || scene.world().hour() == Hour.DUSK;
        return new Circumstances(scene.world().season(), lit, perched, laden);
    }

    private static void finish(Sheet sheet, Composition composition, Painting painting) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("told to stop before the style");
        }
        var wanted = composition.view().scene().view();
        double focus = focus(composition);
        if (wanted.shot() == Shot.CLOSE && wanted.style() == Style.PAINTED) {
            Lens.blur(sheet, focus, CLOSE_BLUR);
        }
        Styles.apply(
                sheet,
                new Styles.Wish(
                        wanted.style(),
                        wanted.strength(),
                        focus,
                        composition.view().seed()));
        if (Styles.blursLettering(wanted.style())) {
            painting.letterAgain(composition.placed());
        }
    }

    private static double focus(Composition composition) {
        int main = composition.view().scene().actors().isEmpty()
                ? -1
                : composition.view().scene().actors().getFirst().id();
        return composition.placed().stream()
                .filter(placed -> placed.actor().id() == main)
                .mapToDouble(Placed::z)
                .min()
                .orElse(12);
    }

    private Box banner(Sheet sheet, String text, Composition composition) {
        var taken = new ArrayList<Rectangle2D>();
        for (var placed : composition.placed()) {
            var box = placed.box(composition.view().camera());
            taken.add(new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height()));
        }
        return box(Banner.write(sheet.canvas(), text, art.fonts(), taken));
    }

    private static Box box(Rectangle2D area) {
        return new Box(area.getMinX(), area.getMinY(), area.getMaxX(), area.getMaxY());
    }

    private static int[] opaque(Sheet sheet) {
        int[] pixels = sheet.canvas().pixels();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= 0xFF000000;
        }
        return pixels;
    }

    /** What a portrait shows of a person is what is in the frame. */
    private static Box within(Box box, Camera camera) {
        return new Box(
                Math.clamp(box.left(), 0, camera.width()),
                Math.clamp(box.top(), 0, camera.height()),
                Math.clamp(box.right(), 0, camera.width()),
                Math.clamp(box.bottom(), 0, camera.height()));
    }

    private static List<Picture.Individual> individuals(
            Composition composition, Painting painting, Map<Placed, Double> shown) {
        var individuals = new ArrayList<Picture.Individual>();
        for (var placed : composition.placed()) {
            Optional<Box> lettered = placed.drawing() instanceof Inscribed inscribed
                    ? Optional.of(box(painting.transform(placed)
                            .createTransformedShape(inscribed.face())
                            .getBounds2D()))
                    : Optional.empty();
            individuals.add(new Picture.Individual(
                    placed.actor().id(),
                    placed.index(),
                    within(
                            placed.box(composition.view().camera()),
                            composition.view().camera()),
                    placed.z(),
                    placed.flipped(),
                    lettered,
                    shown.getOrDefault(placed, 0.0)));
        }
        return individuals;
    }
}
