package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Camera;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;

/** A room's shell: floor, ceiling, three walls, a window in the one behind through which the world is seen. */
final class Hall {
    private final View view;
    private final Shape shape;
    private final RoomLight light;
    private final Skins skins;
    private final Solids solids;
    private final List<Facet> shell = new ArrayList<>();

    /**
     * Its measures in metres.
     *
     * @param size of the whole, 1 being a usual room: a high camera needs a large one
     * @param half of its width
     * @param deep where the wall behind stands
     */
    record Shape(
            double size,
            double half,
            double high,
            double deep,
            double windowX,
            double windowY,
            double windowHalf,
            double windowHigh) {
        static Shape of(Camera camera, double half, double high, double deep, Opening opening) {
            double size = Math.max(1, camera.eye() * 1.25 / high);
            return new Shape(
                    size,
                    half * size,
                    high * size,
                    deep * size,
                    opening.x * size,
                    opening.y * size,
                    opening.half * size,
                    opening.high * size);
        }
    }

    /** A window: its middle, half its width, its height; no width, no window. */
    record Opening(double x, double y, double half, double high) {}

    Hall(View view, Shape shape) {
        this.view = view;
        this.shape = shape;
        this.light = new RoomLight(view, shape);
        this.skins = new Skins(view.seed() + 17);
        this.solids = new Solids(view.camera());
    }

    Shape shape() {
        return shape;
    }

    RoomLight light() {
        return light;
    }

    Skins skins() {
        return skins;
    }

    Solids solids() {
        return solids;
    }

    double lamps() {
        return Math.max(Climate.of(view).lamps(), 0);
    }

    /** A box in measures of a usual room, z from the wall behind. */
    Hall box(Vec corner, Vec lengths, Skin front, Skin side, Skin top) {
        double s = shape.size;
        solids.box(
                new Solids.Box(
                        corner.x() * s,
                        corner.y() * s,
                        shape.deep - corner.z() * s - lengths.z() * s,
                        lengths.x() * s,
                        lengths.y() * s,
                        lengths.z() * s),
                scaled(front),
                scaled(side),
                scaled(top));
        return this;
    }

    Hall box(Vec corner, Vec lengths, Skin skin) {
        return box(corner, lengths, skin, skin, skin);
    }

    /** Something flat before the wall behind. */
    Hall flat(Vec corner, double wide, double high, Skin skin) {
        double s = shape.size;
        solids.add(Facet.front(
                corner.x() * s, corner.y() * s, shape.deep - corner.z() * s, wide * s, high * s, scaled(skin)));
        return this;
    }

    /** A skin whose measures grow with the room. */
    private Skin scaled(Skin skin) {
        double s = shape.size;
        if (s == 1) {
            return skin;
        }
        return (touch, ink) -> {
            touch.u /= s;
            touch.v /= s;
            touch.stepU /= s;
            touch.stepV /= s;
            skin.at(touch, ink);
        };
    }

    /** Floor, walls and ceiling; the wall behind has the window's hole. */
    void close(Skin floor, Skin wall, Skin ceiling) {
        double near = -1;
        double long_ = shape.deep - near;
        var left = new Vec(-shape.half, 0, near);
        shell.add(new Facet(left, new Vec(1, 0, 0), new Vec(0, 0, 1), 2 * shape.half, long_, scaled(floor)));
        shell.add(new Facet(
                left.plus(0, shape.high, 0),
                new Vec(1, 0, 0),
                new Vec(0, 0, 1),
                2 * shape.half,
                long_,
                scaled(ceiling)));
        shell.add(new Facet(left, new Vec(0, 0, 1), new Vec(0, 1, 0), long_, shape.high, scaled(skirted(wall))));
        shell.add(new Facet(
                new Vec(shape.half, 0, near),
                new Vec(0, 0, 1),
                new Vec(0, 1, 0),
                long_,
                shape.high,
                scaled(skirted(wall))));
        var behind = scaled(skirted(wall));
        shell.add(Facet.front(-shape.half, 0, shape.deep, 2 * shape.half, shape.high, (touch, ink) -> {
            double x = touch.u - shape.half;
            double hole =
                    Touch.within(x, shape.windowX - shape.windowHalf, shape.windowX + shape.windowHalf, touch.stepU)
                            * Touch.within(
                                    touch.v,
                                    shape.windowY - shape.windowHigh / 2,
                                    shape.windowY + shape.windowHigh / 2,
                                    touch.stepV);
            behind.at(touch, ink);
            ink.alpha *= 1 - hole;
        }));
    }

    private Skin skirted(Skin wall) {
        return (touch, ink) -> {
            double v = touch.v;
            wall.at(touch, ink);
            double board = Touch.within(v, 0, 0.12, touch.stepV);
            ink.mix(new Rgb(0.75, 0.72, 0.66), board * 0.85);
            ink.times(1 - 0.5 * Touch.within(v, 0.12, 0.135, touch.stepV));
        };
    }

    /** Frame, bars, sill and, if there are any, curtains. */
    void window(Rgb frame, java.util.Optional<Rgb> curtain) {
        if (shape.windowHalf <= 0) {
            return;
        }
        double s = shape.size;
        double left = (shape.windowX - shape.windowHalf) / s;
        double low = (shape.windowY - shape.windowHigh / 2) / s;
        double wide = 2 * shape.windowHalf / s;
        double high = shape.windowHigh / s;
        flat(new Vec(left - 0.08, low - 0.08, 0.01), wide + 0.16, high + 0.16, (touch, ink) -> {
            double u = touch.u - 0.08;
            double v = touch.v - 0.08;
            double glass = Touch.within(u, 0, wide, touch.stepU) * Touch.within(v, 0, high, touch.stepV);
            double bars = Math.max(
                    Touch.within(u, wide / 2 - 0.03, wide / 2 + 0.03, touch.stepU),
                    Touch.within(v, high * 0.575 - 0.025, high * 0.575 + 0.025, touch.stepV));
            ink.set(frame);
            ink.alpha = Math.max(1 - glass, bars);
        });
        box(new Vec(left - 0.15, low - 0.13, 0), new Vec(wide + 0.3, 0.05, 0.2), skins.plain(frame));
        curtain.ifPresent(tone -> {
            double drop = low + high + 0.22;
            flat(new Vec(left - 0.42, 0.04, 0.16), 0.52, drop, Furniture.folds(skins.noise(), tone));
            flat(new Vec(left + wide - 0.10, 0.04, 0.16), 0.52, drop, Furniture.folds(skins.noise(), tone));
            flat(new Vec(left - 0.5, low + high + 0.2, 0.18), wide + 1.0, 0.05, skins.plain(Rgb.of(0x5A4632)));
        });
    }

    /** The room as one layer, behind all actors. */
    Layer layer() {
        return new Painted(shape.deep, (canvas, seen) -> {
            shell.forEach(facet -> facet.paint(canvas, view.camera(), light));
            solids.paint(canvas, light);
        });
    }
}
