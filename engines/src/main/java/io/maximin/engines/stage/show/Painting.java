package io.maximin.engines.stage.show;

import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.scene.Weather;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.View;
import io.maximin.engines.stage.layout.Placed;
import io.maximin.engines.stage.lettering.Inscribed;
import io.maximin.engines.stage.sprites.Footing;
import io.maximin.engines.stage.sprites.Seat;
import io.maximin.engines.stage.sprites.Sprite;
import io.maximin.engines.stage.sprites.SpriteCache;
import io.maximin.engines.stage.sprites.Stance;
import io.maximin.engines.stage.styles.Sheet;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One picture being painted: layers and actors from the farthest to the nearest. */
final class Painting {
    private static final int MOMENTS = 25;
    /** Crowds share sprites: sizes go in steps of 4 %. */
    private static final double STEP = Math.log(1.04);

    private static final int CROWD = 8;

    private final View view;
    private final Sheet sheet;
    private final SpriteCache cache;
    private final Map<Placed, Integer> layers = new HashMap<>();
    /** Pixels of each layer that is an actor, within the frame or not. */
    private final Map<Integer, Integer> sizes = new HashMap<>();

    Painting(View view, Sheet sheet, SpriteCache cache) {
        this.view = view;
        this.sheet = sheet;
        this.cache = cache;
    }

    /** @throws InterruptedException between two layers, if the painter was told to stop */
    void paint(List<Layer> setting, List<Placed> actors) throws InterruptedException {
        var seat = new Seat(sheet.canvas(), view, new Seat.Ground(wet()));
        var layered = new ArrayList<>(setting);
        layered.sort(Comparator.comparingDouble(Layer::distance).reversed());
        int next = 0;
        for (var layer : layered) {
            while (next < actors.size() && actors.get(next).z() > layer.distance()) {
                actor(actors.get(next++), seat);
            }
            backdrop(layer);
        }
        while (next < actors.size()) {
            actor(actors.get(next++), seat);
        }
    }

    /** Share of each actor's pixels that neither the frame nor what is nearer hides. */
    Map<Placed, Double> shown() {
        var left = new int[layers.isEmpty() ? 1 : Collections.max(layers.values()) + 1];
        int pixels = sheet.canvas().width() * sheet.canvas().height();
        for (int i = 0; i < pixels; i++) {
            int layer = sheet.at(i);
            if (layer < left.length) {
                left[layer]++;
            }
        }
        var shown = new HashMap<Placed, Double>();
        layers.forEach((placed, layer) -> shown.put(placed, left[layer] / Math.max(1.0, sizes.getOrDefault(layer, 1))));
        return shown;
    }

    private void backdrop(Layer layer) throws InterruptedException {
        stopIfTold();
        int[] before = sheet.canvas().pixels().clone();
        layer.paint(sheet.canvas(), view);
        sheet.seen(sheet.layer(layer.distance(), false), before);
    }

    private static void stopIfTold() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("told to stop between two layers");
        }
    }

    private void actor(Placed placed, Seat seat) throws InterruptedException {
        stopIfTold();
        var stance = stance(placed);
        int height = (int) Math.max(3, Math.round(stance.height()));
        long moment = Math.round(view.t() * MOMENTS);
        var key = new SpriteCache.Key(placed.actor(), placed.seed(), height, placed.flipped(), moment);
        var sprite = cache.get(key, () -> Sprite.of(placed.drawing(), height, placed.flipped(), view.t()));
        boolean subject =
                placed.actor().id() == view.scene().actors().getFirst().id()
                        && placed.actor().count() <= CROWD;
        seat.paint(sprite, stance, subject, raised(placed, stance));
        int layer = sheet.layer(stance.distance(), true);
        layers.put(placed, layer);
        mark(sprite, stance, layer);
    }

    private Stance stance(Placed placed) {
        var stance = placed.stance(view.camera());
        boolean leaps = placed.footing() == Footing.GROUND && placed.y() > 0.01 * placed.metres();
        double height = placed.actor().count() > CROWD
                ? Math.exp(Math.round(Math.log(stance.height()) / STEP) * STEP)
                : stance.height();
        return new Stance(
                stance.column(),
                stance.row(),
                height,
                stance.distance(),
                stance.flipped(),
                shines(placed) ? Footing.SKY : leaps ? Footing.AIR : stance.footing(),
                stance.immersion());
    }

    private static boolean shines(Placed placed) {
        return placed.actor().category() == Category.SKY_BODY;
    }

    /** Pixels over the ground of what leaps or flies low; negative where there is no ground to take a shadow. */
    private double raised(Placed placed, Stance stance) {
        boolean low = placed.actor().looks().pose().filter(Pose.JUMPING::equals).isPresent()
                || placed.y() < 2.5 * placed.metres();
        var setting = view.scene().world().setting();
        return low && placed.y() > 0 && setting != Setting.SKY && setting != Setting.SPACE
                ? placed.y() * view.camera().scale(stance.distance())
                : -1;
    }

    private double wet() {
        var weather = view.scene().world().weather();
        boolean paved = switch (view.scene().world().setting()) {
            case CITY, STREET, ROAD, HARBOUR, MARKET -> true;
            default -> false;
        };
        boolean rains = weather == Weather.RAIN || weather == Weather.STORM;
        return rains && paved ? 0.28 : 0;
    }

    private void mark(Sprite sprite, Stance stance, int layer) {
        int width = sheet.canvas().width();
        int height = sheet.canvas().height();
        int left = (int) Math.round(stance.column() - sprite.footX());
        int top = (int) Math.round(stance.row() + stance.immersion() * stance.height() - sprite.footY());
        int bottom = stance.footing() == Footing.WATER ? (int) Math.round(stance.row()) : Integer.MAX_VALUE;
        int size = 0;
        for (int y = 0; y < sprite.height() && top + y < bottom; y++) {
            for (int x = 0; x < sprite.width(); x++) {
                if (sprite.pixels()[y * sprite.width() + x] >>> 24 > 120) {
                    size++;
                    boolean framed = left + x >= 0 && left + x < width && top + y >= 0 && top + y < height;
                    if (framed) {
                        sheet.seen(layer, (top + y) * width + left + x);
                    }
                }
            }
        }
        sizes.put(layer, size);
    }

    /** Writes words again that a style has made hard to read, where nothing stands before them. */
    void letterAgain(List<Placed> actors) {
        for (var placed : actors) {
            if (placed.drawing() instanceof Inscribed inscribed && shows(placed, inscribed)) {
                var graphics = sheet.canvas().graphics();
                graphics.transform(transform(placed));
                inscribed.letter(graphics);
                graphics.dispose();
            }
        }
    }

    private boolean shows(Placed placed, Inscribed inscribed) {
        var face = transform(placed).createTransformedShape(inscribed.face()).getBounds2D();
        int x = (int) face.getCenterX();
        int y = (int) face.getCenterY();
        return x >= 0
                && y >= 0
                && x < sheet.canvas().width()
                && y < sheet.canvas().height()
                && sheet.at(y * sheet.canvas().width() + x) == layers.getOrDefault(placed, 0);
    }

    AffineTransform transform(Placed placed) {
        var stance = stance(placed);
        var transform = AffineTransform.getTranslateInstance(
                stance.column(), stance.row() + stance.immersion() * stance.height());
        transform.scale(stance.flipped() ? -stance.height() : stance.height(), stance.height());
        return transform;
    }
}
