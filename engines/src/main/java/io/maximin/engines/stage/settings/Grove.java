package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** Trees of a setting: a few are grown, and stand in many places. */
final class Grove {
    private static final int VARIANTS = 4;

    private final View view;
    private final Air air;
    private final Map<Long, Sprite> grown = new ConcurrentHashMap<>();
    private final List<Species> species;
    private double largest;

    Grove(View view, List<Species> species) {
        this.view = view;
        this.air = new Air(view);
        this.species = List.copyOf(species);
    }

    /** A tree: where its foot is, its height in metres, and which it is. */
    record Stem(double x, double z, double metres, int kind, int variant) {}

    /** Where trees are wanted: the chance, 0 to 1. */
    interface Wish {
        double at(double x, double z);
    }

    /**
     * An area to be planted.
     *
     * @param number of places that are tried
     * @param metres height of a usual tree
     */
    record Area(double near, double far, int number, double metres) {}

    /** Chooses places, more of them far away, where the picture shows more land. */
    List<Stem> planted(Area area, Wish wish, long salt) {
        var dice = new SplittableRandom(view.seed() * 131 + salt);
        var camera = view.camera();
        var stems = new ArrayList<Stem>();
        for (int i = 0; i < area.number(); i++) {
            double share = (i + dice.nextDouble()) / area.number();
            double z = area.near() * Math.pow(area.far() / area.near(), share);
            double half = camera.width() / 2.0 / camera.focal() * z * 1.15;
            double x = (dice.nextDouble() * 2 - 1) * half;
            double metres = area.metres() * (0.65 + 0.6 * dice.nextDouble());
            int kind = dice.nextInt(species.size());
            int variant = dice.nextInt(VARIANTS * 2);
            if (dice.nextDouble() < wish.at(x, z)) {
                stems.add(new Stem(x, z, metres, kind, variant));
            }
        }
        return stems;
    }

    /** One layer of trees that all stand behind or before the actors. */
    Layer layer(double distance, List<Stem> stems, Terrain.Relief relief) {
        note(stems);
        return new Painted(distance, (canvas, seen) -> paint(canvas, stems, relief));
    }

    /** A layer for each tree, so that actors may go between. */
    List<Layer> single(List<Stem> stems, Terrain.Relief relief) {
        note(stems);
        var layers = new ArrayList<Layer>();
        for (var stem : stems) {
            layers.add(new Painted(stem.z(), (canvas, seen) -> paint(canvas, List.of(stem), relief)));
        }
        return layers;
    }

    /** Puts them between what is built. */
    void into(Solids solids, List<Stem> stems, Terrain.Relief relief) {
        note(stems);
        for (var stem : stems) {
            solids.add(stem.z(), (canvas, lighting, mirrored) -> {
                if (!mirrored) {
                    put(canvas, stem, relief);
                }
            });
        }
    }

    /** Sprites are grown as large as the largest place needs. */
    private void note(List<Stem> stems) {
        for (var stem : stems) {
            largest = Math.max(largest, stem.metres() * view.camera().scale(stem.z()));
        }
    }

    private void paint(Canvas canvas, List<Stem> stems, Terrain.Relief relief) {
        var order = stems.stream()
                .sorted(Comparator.comparingDouble(Stem::z).reversed())
                .toList();
        order.stream().filter(this::shown).toList().parallelStream().forEach(this::sprite);
        for (var stem : order) {
            put(canvas, stem, relief);
        }
    }

    private void put(Canvas canvas, Stem stem, Terrain.Relief relief) {
        var camera = view.camera();
        double scale = camera.scale(stem.z());
        double pixels = stem.metres() * scale;
        if (!shown(stem)) {
            return;
        }
        double height = relief.height(stem.x(), stem.z());
        double row = camera.row(height, stem.z());
        double column = camera.column(stem.x(), stem.z());
        double floor = hidden(stem, relief);
        if (stem.z() < 400) {
            Shade.cast(
                    canvas,
                    view,
                    new Shade.Caster(column, row, pixels, sprite(stem).aspect() * 0.5),
                    floor);
        }
        var put = new Sprite.Put(column, row + 0.02 * pixels, pixels, stem.variant() >= VARIANTS, floor);
        sprite(stem).put(canvas, put, air.at((int) column), air.share(stem.z()));
    }

    private boolean shown(Stem stem) {
        double pixels = stem.metres() * view.camera().scale(stem.z());
        return pixels >= 1.5 && pixels <= 6000;
    }

    /** The row below which nearer land hides a foot. */
    private double hidden(Stem stem, Terrain.Relief relief) {
        double row = view.camera().height();
        for (double share = 0.96; share > 0.12; share *= 0.95) {
            double z = stem.z() * share;
            row = Math.min(row, view.camera().row(relief.height(stem.x() * share, z), z) + 1);
        }
        return row;
    }

    private Sprite sprite(Stem stem) {
        int variant = stem.variant() % VARIANTS;
        long name = stem.kind() * 100L + variant;
        int pixels = (int) Math.clamp(largest, 24, Math.min(560, 0.6 * Math.max(40, view.camera().height())));
        return grown.computeIfAbsent(
                name, _ -> Tree.grown(species.get(stem.kind()), air, pixels, view.seed() * 977 + name));
    }
}
