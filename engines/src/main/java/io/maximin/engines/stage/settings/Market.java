package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Ground.Perch;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** A market square: stalls in two rows with fruit and striped roofs, old houses behind, pennants above. */
final class Market {
    private static final int[] FRUIT = {0xD8402E, 0xF09A2A, 0xF2CC3A, 0x6FA83A, 0x8A3A6A, 0xE86A50, 0x9CC24A};
    private static final int STALLS = 5;

    private Market() {}

    static List<Perch> counters(View view) {
        return List.of(new Perch(-4.0, stallZ(0) + 0.5, 1.6, 0.95), new Perch(4.0, stallZ(0) + 0.5, 1.6, 0.95));
    }

    private static double stallZ(int number) {
        return 8.2 + number * 3.6;
    }

    static List<Layer> layers(View view, Land land) {
        var town = new Town(view);
        var back = new Solids(view.camera());
        double x = -34;
        while (x < 34) {
            double wide = town.lot(5.5, 9);
            var box = new Solids.Box(x, 0, 32, wide - 0.05, town.lot(8, 12), 9);
            if (town.dice().nextBoolean()) {
                back.gabled(box, town.lot(2.5, 4), town.oldHouse(true), town.roof());
            } else {
                back.house(box, town.lot(2.2, 3.4), town.oldHouse(true), town.roof());
            }
            x += wide;
        }
        var paving = town.skins().masonry(Rgb.of(0xAA9E8E), Rgb.of(0x7A7268), 0.34, 0.22);
        var ground = Town.floor(-60, 0.3, 120, 60, town.wet(town.snowed(paving)));
        var layers = new ArrayList<Layer>();
        var stalls = new Solids(view.camera());
        for (int i = STALLS - 1; i >= 0; i--) {
            stall(town, stalls, -3.2, -1, stallZ(i));
            stall(town, stalls, 3.2, 1, stallZ(i));
        }
        layers.add(town.layer(60, List.of(ground), back));
        layers.add(new Painted(16, (canvas, seen) -> {
            stalls.paint(canvas, town.lighting());
        }));
        layers.add(new Painted(
                15.5, (canvas, seen) -> pennants(canvas, view, town.climate().lamps())));
        return layers;
    }

    private static void stall(Town town, Solids solids, double x, int side, double z) {
        var wood = town.skins().boards(Rgbs.WOOD, 0.16, 1.8);
        var plain = town.skins().plain(Rgb.of(0x6E4E34));
        double west = side < 0 ? x - 2.2 : x;
        double wide = 2.2;
        solids.box(new Solids.Box(west, 0, z, wide, 0.86, 1.0), wood);
        var one = Rgb.of(FRUIT[town.dice().nextInt(FRUIT.length)]);
        var other = Rgb.of(FRUIT[town.dice().nextInt(FRUIT.length)]);
        goods(town, solids, new Solids.Box(west + 0.05, 0.86, z + 0.02, wide - 0.1, 0.30, 0.9), one, other);
        double[] posts = {west + 0.03, west + wide - 0.09};
        for (double post : posts) {
            solids.add(z + 0.45, List.of(Facet.front(post, 0.8, z + 0.02, 0.06, 1.6, plain)));
        }
        var cloth = town.cloth();
        solids.add(z + 0.2, Awning.front(new Solids.Box(west - 0.25, 2.12, z - 0.45, wide + 0.5, 0.55, 1.7), cloth));
        if (town.climate().lamps() > 0.25) {
            double middle = west + wide / 2;
            solids.add(z - 0.1, List.of(Facet.front(middle - 0.09, 1.78, z + 0.3, 0.18, 0.22, (touch, ink) -> {
                ink.set(0.8, 0.75, 0.6);
                touch.glow(Lamps.WARM, 1.3);
                ink.alpha = Math.clamp((0.09 - Math.abs(touch.u - 0.09)) * 60, 0, 1);
            })));
            town.lighting()
                    .lamp(new Outdoors.Lamp(
                            new Vec(middle, 1.8, z + 0.1),
                            Lamps.WARM.times(town.climate().lamps() * 0.9),
                            3.4));
        }
    }

    /** Heaps of round fruit in crates: rows of balls that overlap. */
    private static void goods(Town town, Solids solids, Solids.Box box, Rgb one, Rgb other) {
        var noise = town.skins().noise();
        double size = 0.105;
        Skin heap = (touch, ink) -> {
            double v = touch.v / (size * 0.8);
            int row = (int) Math.floor(v);
            double u = touch.u / size + (row & 1) * 0.5;
            int column = (int) Math.floor(u);
            double a = (u - column - 0.5) * 2;
            double b = (v - row - 0.35) * 1.7;
            double far = a * a + b * b;
            var tone = touch.u < box.wide() / 2 ? one : other;
            double own = noise.cell(column, row) - 0.5;
            double seen = Skins.seen(size, touch.stepU);
            ink.set(tone).times(1 + 0.25 * own);
            ink.times(1 - 0.55 * Math.clamp(far - 0.7, 0, 0.9) * seen);
            touch.east += a * 0.7 * seen;
            touch.up += 0.5 + b * 0.5 * seen;
            double crate = 1 - touch.withinV(0.07, 10);
            double board = Touch.within(Math.abs(touch.u - box.wide() / 2), -1, 0.03, touch.stepU);
            ink.mix(Rgb.of(0xB08A5C), Math.max(crate, board));
        };
        solids.add(box.z() + 0.5, Solids.sides(box, heap, heap, heap, 3));
    }

    private static void pennants(Canvas canvas, View view, double lamps) {
        var dice = new java.util.SplittableRandom(view.seed() * 3 + 8);
        double unit = canvas.height() / 1024.0;
        var lit = view.light().ambient().plus(view.light().key().times(0.6));
        var graphics = canvas.graphics();
        for (int line = 0; line < 3; line++) {
            double y = view.camera().horizon() * (0.22 + 0.2 * line);
            double sag = (60 + 30 * dice.nextDouble()) * unit;
            double size = (30 - line * 7) * unit;
            var path = new Path2D.Double();
            path.moveTo(-20, y);
            path.quadTo(canvas.width() / 2.0, y + 2 * sag, canvas.width() + 20.0, y - 20 * unit);
            graphics.setColor(new Color(60, 50, 44, 200));
            graphics.setStroke(new BasicStroke((float) (1.6 * unit)));
            graphics.draw(path);
            int number = (int) (canvas.width() / (size * 1.5));
            for (int i = 0; i < number; i++) {
                double share = (i + 0.5) / number;
                double rest = 1 - share;
                double x = rest * rest * -20 + rest * share * canvas.width() + share * share * (canvas.width() + 20);
                double top = rest * rest * y + 2 * rest * share * (y + 2 * sag) + share * share * (y - 20 * unit);
                double sway = Math.sin(view.t() * 3 + i) * size * 0.15;
                var flag = new Path2D.Double();
                flag.moveTo(x - size * 0.5, top);
                flag.lineTo(x + size * 0.5, top);
                flag.lineTo(x + sway, top + size * 1.15);
                flag.closePath();
                graphics.setColor(new Color(Rgb.of(FRUIT[(i + line) % FRUIT.length])
                        .times(lit)
                        .times(1 + 0.4 * lamps)
                        .argb()));
                graphics.fill(flag);
            }
        }
        graphics.dispose();
    }
}
