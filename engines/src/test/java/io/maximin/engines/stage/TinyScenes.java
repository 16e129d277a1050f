package io.maximin.engines.stage;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Angle;
import io.maximin.engines.scene.Art;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Colour;
import io.maximin.engines.scene.Hour;
import io.maximin.engines.scene.Looks;
import io.maximin.engines.scene.Mood;
import io.maximin.engines.scene.Place;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Season;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.scene.Shot;
import io.maximin.engines.scene.Size;
import io.maximin.engines.scene.Style;
import io.maximin.engines.scene.Weather;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Scenes, a setting and drawings for tests, as plain as they can be. */
public final class TinyScenes {
    public static final Light DAYLIGHT = new Light(
            -0.6, 0.7, new Rgb(0.8, 0.72, 0.58), new Rgb(0.24, 0.29, 0.37), new Rgb(0.7, 0.8, 0.95), 0.02, 0.2);

    private TinyScenes() {}

    public static Actor actor(int id, String name, Category category, double metres) {
        return new Actor(
                id,
                name,
                new Art(Art.Family.THING, name),
                category,
                1,
                Looks.USUAL,
                metres,
                Optional.empty(),
                Optional.empty());
    }

    public static Actor at(Actor actor, Place place) {
        return new Actor(
                actor.id(),
                actor.phrase(),
                actor.art(),
                actor.category(),
                actor.count(),
                actor.looks(),
                actor.height(),
                Optional.of(place),
                actor.lettering());
    }

    public static Actor coloured(Actor actor, int rgb) {
        var old = actor.looks();
        return looking(
                actor,
                new Looks(old.size(), Optional.of(new Colour("some", rgb)), old.material(), old.pose(), old.person()));
    }

    public static Actor posed(Actor actor, Pose pose) {
        var old = actor.looks();
        return looking(actor, new Looks(old.size(), old.colour(), old.material(), Optional.of(pose), old.person()));
    }

    public static Actor sized(Actor actor, Size size) {
        var old = actor.looks();
        return looking(actor, new Looks(size, old.colour(), old.material(), old.pose(), old.person()));
    }

    private static Actor looking(Actor actor, Looks looks) {
        return new Actor(
                actor.id(),
                actor.phrase(),
                actor.art(),
                actor.category(),
                actor.count(),
                looks,
                actor.height(),
                actor.place(),
                actor.lettering());
    }

    public static Actor saying(Actor actor, String words) {
        return new Actor(
                actor.id(),
                actor.phrase(),
                actor.art(),
                actor.category(),
                actor.count(),
                actor.looks(),
                actor.height(),
                actor.place(),
                Optional.of(words));
    }

    public static Relation relation(int subject, Relation.Kind kind, Integer... objects) {
        return new Relation(subject, kind, Arrays.asList(objects));
    }

    public static Scene scene(List<Actor> actors, Relation... relations) {
        return scene(Setting.MEADOW, Shot.MEDIUM, actors, relations);
    }

    public static Scene scene(Setting setting, Shot shot, List<Actor> actors, Relation... relations) {
        return new Scene(
                new Scene.World(setting, Hour.DAY, Season.SUMMER, Weather.CLEAR, Mood.NEUTRAL, Optional.empty()),
                new Scene.View(shot, Angle.EYE, Style.PAINTED, 1),
                actors,
                List.of(relations),
                Optional.empty(),
                List.of());
    }

    public static Scene styled(Scene scene, Style style, double strength) {
        var view = new Scene.View(scene.view().shot(), scene.view().angle(), style, strength);
        return new Scene(scene.world(), view, scene.actors(), scene.relations(), scene.banner(), scene.notes());
    }

    public static Scene titled(Scene scene, String banner) {
        return new Scene(
                scene.world(), scene.view(), scene.actors(), scene.relations(), Optional.of(banner), scene.notes());
    }

    /** A sky over a plain; water by a lake, nothing in the sky, a floor with a table in a room. */
    public static Backdrop backdrop(Setting setting) {
        return new Backdrop() {
            @Override
            public double horizon() {
                return 0.45;
            }

            @Override
            public List<Layer> layers(View view) {
                return List.of(new Plain(Double.POSITIVE_INFINITY, 0, 0xA9CDEE), new Plain(500, 1, 0x7FA35B));
            }

            @Override
            public Ground ground(View view) {
                return switch (setting) {
                    case LAKE -> new Ground(2, 200, Ground.Surface.WATER, List.of());
                    case SKY -> new Ground(2, 400, Ground.Surface.AIR, List.of());
                    case ROOM -> new Ground(1.6, 6, Ground.Surface.FLOOR, List.of(new Ground.Perch(0.5, 3, 1.6, 0.75)));
                    default -> new Ground(1.5, 400, Ground.Surface.LAND, List.of());
                };
            }
        };
    }

    /** One colour from the horizon down, or over everything. */
    private record Plain(double distance, int fromHorizon, int rgb) implements Layer {
        @Override
        public void paint(Canvas canvas, View view) {
            int first = fromHorizon == 0 ? 0 : Math.clamp((int) view.camera().horizon(), 0, canvas.height());
            Arrays.fill(canvas.pixels(), first * canvas.width(), canvas.pixels().length, 0xFF000000 | rgb);
        }
    }

    /** An egg with a nose to the right, as wide as its category is. */
    public static Drawing drawing(Actor actor, long seed) {
        double half = switch (actor.category()) {
            case BUILDING, VEHICLE, BOAT -> 0.8;
            case PLANT -> 0.4;
            case PERSON -> 0.22;
            default -> 0.5;
        };
        int rgb = actor.looks().colour().map(Colour::rgb).orElse(0x8A6A4A);
        return new Egg(half, rgb);
    }

    private record Egg(double half, int rgb) implements Drawing {
        @Override
        public Reach reach() {
            return new Reach(half, half + 0.05);
        }

        @Override
        public void paint(Graphics2D graphics, double t) {
            graphics.setColor(new Color(rgb));
            graphics.fill(new Ellipse2D.Double(-half, -1, 2 * half, 1));
            graphics.fill(new Rectangle2D.Double(half - 0.1, -0.6, 0.15, 0.1));
        }
    }
}
