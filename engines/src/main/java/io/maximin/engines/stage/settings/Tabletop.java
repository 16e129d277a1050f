package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Colour;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.stage.Backdrop;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Ground;
import io.maximin.engines.stage.Ground.Surface;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * The top of a table seen from near, and out of focus what is behind it.
 *
 * @param table the actor of the scene that it stands for, if there is one
 */
public record Tabletop(Backdrop behind, Optional<Actor> table) implements Backdrop {
    private static final int[] WOODS = {0xA9794E, 0x8A5C3A, 0xC19A68, 0x7A4E34};
    /** Of its edge, in heights of the eye. */
    private static final double FAR = 6.2;

    private static final double NEAREST = 2;
    private static final Pattern AROUND = Pattern.compile("window|curtain|chair|stool|bench");

    @Override
    public double horizon() {
        return 0.30;
    }

    @Override
    public Ground ground(View view) {
        double eye = view.camera().eye();
        return new Ground(1.2 * eye, 0.82 * FAR * eye, Surface.FLOOR, List.of());
    }

    /** The table, and what belongs to the room behind it. */
    @Override
    public boolean paints(Scene scene, Actor actor) {
        return table.filter(own -> own.id() == actor.id()).isPresent() || around(actor);
    }

    /** Whether something is furniture around a table rather than on it. */
    public static boolean around(Actor actor) {
        return AROUND.matcher(actor.art().name()).find();
    }

    @Override
    public List<Layer> layers(View view) {
        return List.of(
                new Painted(1e6, (canvas, seen) -> blurred(canvas, view)),
                new Painted(1e3, (canvas, seen) -> top(canvas, view)));
    }

    private void blurred(Canvas canvas, View view) {
        behind.layers(view).stream()
                .filter(layer -> layer.distance() > NEAREST)
                .sorted(Comparator.comparingDouble(Layer::distance).reversed())
                .forEach(layer -> layer.paint(canvas, view));
        Blur.apply(canvas, Math.max(1, canvas.height() / 90));
        Blur.apply(canvas, Math.max(1, canvas.height() / 90));
    }

    private void top(Canvas canvas, View view) {
        double eye = view.camera().eye();
        var dice = new SplittableRandom(view.seed() * 31 + 9);
        var wood = table.flatMap(own -> own.looks().colour())
                .map(Colour::rgb)
                .map(Rgb::of)
                .orElseGet(() -> Rooms.pick(WOODS, dice));
        var boards = new Skins(view.seed() + 17).boards(wood, 0.55 * eye, 9 * eye);
        var light = view.light();
        double side = light.side();
        Lighting lighting = (touch, ink, column) -> {
            double u = touch.x / (eye * 2.4) - side * 0.5;
            double v = touch.z / (eye * 3) - 1;
            double pool = 0.7 + 0.55 * Math.exp(-(u * u + v * v) * 0.8);
            ink.set(
                    ink.red * (light.ambient().red() + light.key().red() * pool),
                    ink.green * (light.ambient().green() + light.key().green() * pool),
                    ink.blue * (light.ambient().blue() + light.key().blue() * pool));
        };
        Town.floor(-12 * eye, 0.1 * eye, 24 * eye, FAR * eye, boards).paint(canvas, view.camera(), lighting);
    }
}
