package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Setting;
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

/** What is nearer than all actors: a bough in an upper corner, tufts in the lower ones; never in the middle. */
final class Near {
    private static final double DISTANCE = 1.1;

    private Near() {}

    static List<Layer> layers(View view) {
        var setting = view.scene().world().setting();
        var layers = new ArrayList<Layer>();
        boolean framed = Math.floorMod(view.seed() * 5 + 1, 3L) != 0;
        if (framed && leafy(setting)) {
            layers.add(new Painted(DISTANCE, (canvas, seen) -> bough(canvas, view)));
        }
        if (grassy(setting)) {
            layers.add(new Painted(DISTANCE + 0.2, (canvas, seen) -> tufts(canvas, view)));
        }
        return layers;
    }

    private static boolean leafy(Setting setting) {
        return switch (setting) {
            case MEADOW, HILLS, LAKE, RIVER, PARK, GARDEN, CASTLE, VILLAGE, JUNGLE -> true;
            case PLAIN,
                    FIELD,
                    FOREST,
                    MOUNTAINS,
                    DESERT,
                    SNOWFIELD,
                    BEACH,
                    SEA,
                    UNDERWATER,
                    SKY,
                    SPACE,
                    CITY,
                    STREET,
                    ROAD,
                    FARM,
                    HARBOUR,
                    MARKET,
                    ROOM,
                    KITCHEN,
                    LIBRARY,
                    LABORATORY,
                    CLASSROOM,
                    THEATRE,
                    COAST,
                    FJORD,
                    MOON,
                    CAVE,
                    BAMBOO,
                    ROOFTOP,
                    DINER,
                    VOLCANO,
                    RAILWAY -> false;
        };
    }

    private static boolean grassy(Setting setting) {
        return leafy(setting)
                || setting == Setting.FOREST
                || setting == Setting.COAST
                || setting == Setting.MOUNTAINS
                || setting == Setting.FARM;
    }

    private static void bough(Canvas canvas, View view) {
        var dice = new SplittableRandom(view.seed() * 97 + 7);
        var tints = Tints.of(view.scene().world(), view.seed());
        double bare = Plants.bare(view.scene().world());
        double snow = Climate.of(view).snow();
        var lit = view.light().ambient().plus(view.light().key().times(0.35)).times(0.75);
        double unit = canvas.height() / 1024.0;
        double side = -Math.signum(view.light().side());
        double x = side > 0 ? canvas.width() + 20 : -20;
        var graphics = canvas.graphics();
        graphics.setColor(new Color(Tints.BARK.times(lit).times(0.7).argb()));
        for (int twig = 0; twig < 4; twig++) {
            double reach = unit * (190 + 190 * dice.nextDouble());
            double fall = unit * (-20 + 60 * twig + 60 * dice.nextDouble());
            double sway = Math.sin(view.t() * 1.2 + twig) * 5 * unit;
            var path = new Path2D.Double();
            double startY = unit * (-10 + 34 * twig);
            double tipX = x - side * reach;
            path.moveTo(x, startY);
            path.quadTo(x - side * reach * 0.5, startY - 14 * unit, tipX, fall + sway);
            graphics.setColor(new Color(Tints.BARK.times(lit).times(0.7).argb()));
            graphics.setStroke(new BasicStroke((float) (4.4 * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(path);
            for (int i = 2; i < 26 && bare < 0.5; i++) {
                double share = i / 26.0;
                double rest = 1 - share;
                double at = rest * rest * x + 2 * rest * share * (x - side * reach * 0.5) + share * share * tipX;
                double down =
                        rest * rest * startY + 2 * rest * share * (startY - 14 * unit) + share * share * (fall + sway);
                var tone =
                        tints.leaves().get(dice.nextInt(tints.leaves().size())).times(0.7 + 0.5 * dice.nextDouble());
                graphics.setColor(new Color(
                        Oklab.mix(tone, Tints.SNOW, snow * 0.5).times(lit).argb()));
                double turn = (i % 2 == 0 ? -0.8 : 0.8) + side * 1.1 + (dice.nextDouble() - 0.5) * 0.9;
                graphics.fill(Vines.leaf(at, down, unit * (13 + 9 * dice.nextDouble()), turn));
            }
        }
        graphics.dispose();
    }

    /** Blades that rise from the lower edge into the corners. */
    private static void tufts(Canvas canvas, View view) {
        var dice = new SplittableRandom(view.seed() * 101 + 3);
        var tints = Tints.of(view.scene().world(), view.seed());
        double snow = Climate.of(view).snow();
        double wind = Climate.of(view).wind();
        var lit = view.light().ambient().plus(view.light().key().times(0.3)).times(0.8);
        double unit = canvas.height() / 1024.0;
        var graphics = canvas.graphics();
        for (int i = 0; i < 76; i++) {
            double share = Math.pow(dice.nextDouble(), 1.5) * 0.2;
            boolean left = i % 2 == 0;
            double x = (left ? share : 1 - share) * canvas.width();
            double high = unit * (150 - 480 * share) * (0.55 + 0.6 * dice.nextDouble());
            double bend =
                    ((dice.nextDouble() - 0.5) * 1.1 + wind * 0.4 * Math.sin(view.t() * 1.7 + i * 0.4)) * high * 0.6;
            double half = unit * (3 + 2.5 * dice.nextDouble());
            double bottom = canvas.height() + 6;
            var path = new Path2D.Double();
            path.moveTo(x - half, bottom);
            path.quadTo(x - half * 0.6 + bend * 0.25, bottom - high * 0.6, x + bend, bottom - high);
            path.quadTo(x + half * 0.6 + bend * 0.25, bottom - high * 0.6, x + half, bottom);
            path.closePath();
            var tone = Oklab.mix(tints.turf(), tints.grass(), dice.nextDouble()).times(0.75 + 0.35 * dice.nextDouble());
            Rgb top = Oklab.mix(tone, Tints.SNOW, snow * 0.45).times(lit);
            graphics.setPaint(new java.awt.GradientPaint(
                    0,
                    (float) bottom,
                    new Color(top.times(0.45).argb()),
                    0,
                    (float) (bottom - high),
                    new Color(top.argb())));
            graphics.fill(path);
        }
        graphics.dispose();
    }
}
