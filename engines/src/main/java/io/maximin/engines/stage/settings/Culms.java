package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Bamboo: straight green stems with nodes, into the depth, and hanging leaves above. */
final class Culms {
    private static final Rgb STEM = Rgb.of(0x7FA848);
    private static final Rgb LEAF = Rgb.of(0x6FA03C);
    private static final int FAR = 150;
    private static final int NEAR = 22;

    private Culms() {}

    /** One stem. */
    private record Culm(double x, double z, double radius, double tone) {}

    static List<Layer> layers(View view) {
        var dice = new SplittableRandom(view.seed() * 19 + 11);
        var layers = new ArrayList<Layer>();
        var far = new ArrayList<Culm>();
        for (int i = 0; i < FAR; i++) {
            double z = 75 * Math.pow(13.0 / 75, i / (FAR - 1.0));
            far.add(culm(view, dice, z, 0.02 + 1.1 * dice.nextDouble(), i));
        }
        layers.add(new Painted(12.8, (canvas, seen) -> far.forEach(culm -> paint(canvas, view, culm))));
        for (int i = 0; i < NEAR; i++) {
            var culm = culm(view, dice, 5.5 + 7 * dice.nextDouble(), 0.42 + 0.6 * dice.nextDouble(), i);
            layers.add(new Painted(culm.z(), (canvas, seen) -> paint(canvas, view, culm)));
        }
        layers.add(new Painted(12.4, (canvas, seen) -> Shafts.paint(canvas, view, 1)));
        return layers;
    }

    private static Culm culm(View view, SplittableRandom dice, double z, double share, int number) {
        double half = view.camera().width() / 2.0 / view.camera().focal() * z;
        double x = (number % 2 == 0 ? -1 : 1) * half * share;
        return new Culm(x, z, 0.05 + 0.045 * dice.nextDouble(), dice.nextDouble());
    }

    private static void paint(Canvas canvas, View view, Culm culm) {
        var tone = Oklab.moved(STEM, (culm.tone() - 0.5) * 0.5, 0.82 + 0.3 * culm.tone(), 0.9);
        double knot = 0.42 + 0.2 * culm.tone();
        Skin skin = (touch, ink) -> {
            double part = touch.v / knot + culm.tone() * 5;
            double along = part - Math.floor(part);
            double ring = Touch.within(along, 0.965, 1, touch.stepV / knot);
            double pale = Touch.within(along, 0, 0.05, touch.stepV / knot);
            ink.set(tone).times(0.92 + 0.14 * along).mix(Rgb.WHITE, 0.3 * pale).times(1 - 0.55 * ring);
        };
        Solids.round(new Vec(culm.x(), -0.05, culm.z()), culm.radius(), 34, skin)
                .paint(canvas, view.camera(), new Outdoors(view));
        leaves(canvas, view, culm);
    }

    private static void leaves(Canvas canvas, View view, Culm culm) {
        var dice = new SplittableRandom(Double.doubleToLongBits(culm.x()) ^ view.seed());
        var camera = view.camera();
        double scale = camera.scale(culm.z());
        var air = new Air(view);
        var ink = new Ink();
        var graphics = canvas.graphics();
        graphics.setStroke(new BasicStroke(1));
        int sprays = culm.z() > 30 ? 5 : 9;
        for (int i = 0; i < sprays; i++) {
            double y = 2.4 + culm.z() * 0.09 + (4 + culm.z() * 0.28) * dice.nextDouble();
            double side = dice.nextBoolean() ? 1 : -1;
            double sway = 0.05 * Math.sin(view.t() * 1.3 + culm.tone() * 9 + i);
            for (int k = 0; k < 7; k++) {
                double x = culm.x() + side * (0.1 + 0.16 * k + 0.1 * dice.nextDouble());
                double drop = y - 0.05 * k - 0.1 * dice.nextDouble();
                ink.set(Oklab.moved(LEAF, (dice.nextDouble() - 0.5) * 0.4, 0.7 + 0.5 * dice.nextDouble(), 1));
                air.light(ink, 0, 0.7, -0.5, 0.6, 0.8);
                air.veil(ink, culm.z(), (int) Math.clamp(camera.column(x, culm.z()), 0, canvas.width() - 1.0));
                graphics.setColor(new Color(new Rgb(ink.red, ink.green, ink.blue).argb()));
                double left = camera.column(x, culm.z());
                double top = camera.row(drop, culm.z());
                double long_ = scale * (0.34 + 0.2 * dice.nextDouble());
                double lean = side * (0.5 + 0.5 * dice.nextDouble()) + sway;
                var leaf = new Path2D.Double();
                leaf.moveTo(left, top);
                leaf.quadTo(
                        left + lean * long_ * 0.5 - long_ * 0.09, top + long_ * 0.45, left + lean * long_, top + long_);
                leaf.quadTo(left + lean * long_ * 0.5 + long_ * 0.12, top + long_ * 0.35, left, top);
                graphics.fill(leaf);
            }
        }
        graphics.dispose();
    }
}
