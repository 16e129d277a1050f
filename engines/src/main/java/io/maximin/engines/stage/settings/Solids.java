package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Camera;
import io.maximin.engines.stage.Canvas;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is built of facets: boxes, roofs, posts. They are painted from the far to the near. */
final class Solids {
    private static final Vec EAST = new Vec(1, 0, 0);
    private static final Vec UP = new Vec(0, 1, 0);
    private static final Vec AWAY = new Vec(0, 0, 1);
    private static final Vec NEARER = new Vec(0, 0, -1);

    private final List<Group> groups = new ArrayList<>();
    private final Camera camera;
    private final double eye;

    /** What belongs together and is painted in its own order. */
    private record Group(double depth, Built built) {}

    /** Something to be painted in its turn. */
    interface Built {
        void paint(Canvas canvas, Lighting lighting, boolean mirrored);
    }

    Solids(Camera camera) {
        this.camera = camera;
        this.eye = camera.eye();
    }

    /** A box by its west, bottom and near side and its three lengths. */
    record Box(double x, double y, double z, double wide, double high, double deep) {}

    Solids add(Facet facet) {
        return add(facet.depth(), List.of(facet));
    }

    Solids add(double depth, List<Facet> facets) {
        var all = List.copyOf(facets);
        return add(depth, (canvas, lighting, mirrored) ->
                all.forEach(facet -> (mirrored ? facet.mirrored() : facet).paint(canvas, camera, lighting)));
    }

    Solids add(double depth, Built built) {
        groups.add(new Group(depth, built));
        return this;
    }

    Solids box(Box box, Skin skin) {
        return box(box, skin, skin, skin);
    }

    Solids box(Box box, Skin front, Skin side, Skin top) {
        return add(box.z + box.deep * 0.5, sides(box, front, side, top, eye));
    }

    /** The sides of a box that are seen. */
    static List<Facet> sides(Box box, Skin front, Skin side, Skin top, double eye) {
        var facets = new ArrayList<Facet>();
        var corner = new Vec(box.x, box.y, box.z);
        if (eye > box.y + box.high) {
            facets.add(new Facet(corner.plus(0, box.high, 0), EAST, AWAY, box.wide, box.deep, top));
        }
        if (eye < box.y) {
            facets.add(new Facet(corner, EAST, AWAY, box.wide, box.deep, top));
        }
        if (box.x > 0) {
            facets.add(new Facet(corner.plus(0, 0, box.deep), NEARER, UP, box.deep, box.high, side));
        }
        if (box.x + box.wide < 0) {
            facets.add(new Facet(corner.plus(box.wide, 0, 0), AWAY, UP, box.deep, box.high, side));
        }
        facets.add(new Facet(corner, EAST, UP, box.wide, box.high, front));
        return facets;
    }

    /** A house whose ridge runs across: walls and the roof's near slope, with the gables that are seen. */
    Solids house(Box box, double roof, Skin wall, Skin tiles) {
        var facets = new ArrayList<Facet>(sides(box, wall, wall, tiles, eye));
        double top = box.y + box.high;
        double rise = roof;
        double half = box.deep / 2;
        double slope = Math.sqrt(rise * rise + half * half);
        var gable = gable(wall, box.high, rise, half);
        if (box.x > 0) {
            facets.addFirst(new Facet(new Vec(box.x, box.y, box.z + box.deep), NEARER, UP, box.deep, box.high + rise, gable));
        }
        if (box.x + box.wide < 0) {
            facets.addFirst(new Facet(new Vec(box.x + box.wide, box.y, box.z), AWAY, UP, box.deep, box.high + rise, gable));
        }
        var rising = new Vec(0, rise / slope, half / slope);
        double eaves = 0.35;
        facets.add(new Facet(
                new Vec(box.x - eaves, top - rise / slope * eaves, box.z - half / slope * eaves),
                EAST,
                rising,
                box.wide + 2 * eaves,
                slope + eaves,
                tiles));
        return add(box.z + box.deep * 0.5, facets);
    }

    /** A house with its gable to the camera. */
    Solids gabled(Box box, double roof, Skin wall, Skin tiles) {
        var facets = new ArrayList<Facet>();
        double top = box.y + box.high;
        double half = box.wide / 2;
        double slope = Math.sqrt(roof * roof + half * half);
        double eaves = 0.3;
        var rising = new Vec(half / slope, roof / slope, 0);
        var falling = new Vec(-half / slope, roof / slope, 0);
        facets.add(new Facet(
                new Vec(box.x - eaves * half / slope, top - eaves * roof / slope, box.z + box.deep + eaves),
                NEARER, rising, box.deep + 2 * eaves, slope + eaves, tiles));
        facets.add(new Facet(
                new Vec(box.x + box.wide + eaves * half / slope, top - eaves * roof / slope, box.z - eaves),
                AWAY, falling, box.deep + 2 * eaves, slope + eaves, tiles));
        var front = sides(box, wall, wall, tiles, -1);
        facets.addAll(front.subList(0, front.size() - 1));
        facets.add(Facet.front(box.x, box.y, box.z, box.wide, box.high + roof, gable(wall, box.high, roof, half)));
        return add(box.z + box.deep * 0.5, facets);
    }

    /** A wall whose upper part is a triangle. */
    private static Skin gable(Skin wall, double high, double rise, double half) {
        return (touch, ink) -> {
            wall.at(touch, ink);
            double room = half * Math.min(1, 1 - (touch.v - high) / rise);
            ink.alpha *= touch.withinU(half - room, half + room);
        };
    }

    /** An upright cylinder, by its middle and radius. */
    Solids pillar(Vec foot, double radius, double height, Skin skin) {
        return add(round(foot, radius, height, skin));
    }

    /** A facet that is lit like a cylinder. */
    static Facet round(Vec foot, double radius, double height, Skin skin) {
        return Facet.front(foot.x() - radius, foot.y(), foot.z(), radius * 2, height, (touch, ink) -> {
            double side = Math.clamp(touch.u / radius - 1, -1, 1);
            skin.at(touch, ink);
            touch.east = side;
            touch.south = -Math.sqrt(1 - side * side);
        });
    }

    /** A cone over a tower. */
    static Facet cone(Vec foot, double radius, double height, Skin skin) {
        return Facet.front(foot.x() - radius, foot.y(), foot.z(), radius * 2, height, (touch, ink) -> {
            double half = radius * (1 - touch.v / height);
            double side = Math.clamp((touch.u - radius) / Math.max(0.01, half), -1, 1);
            skin.at(touch, ink);
            ink.alpha *= touch.withinU(radius - half, radius + half);
            touch.east = side * 0.9;
            touch.up = 0.35;
            touch.south = -Math.sqrt(1 - side * side);
        });
    }

    /** Paints all, the mirrored world first if the ground shines. */
    void paint(Canvas canvas, Lighting lighting) {
        order().forEach(group -> group.built.paint(canvas, lighting, false));
    }

    /** Paints what the ground mirrors. */
    void paintMirrored(Canvas canvas, Lighting lighting) {
        order().forEach(group -> group.built.paint(canvas, lighting, true));
    }

    private List<Group> order() {
        return groups.stream()
                .sorted(Comparator.comparingDouble(Group::depth).reversed())
                .toList();
    }
}
