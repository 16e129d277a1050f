package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.View;
import java.util.SplittableRandom;

/** Lightning: a path that breaks at ever smaller steps, with branches; seen at the beginning and now and then. */
final class Lightning {
    private static final Rgb BOLT = Rgb.of(0xE4DCFF);
    private static final double PERIOD = 3.4;

    private Lightning() {}

    static void paint(Canvas canvas, View view) {
        double since = view.t() % PERIOD;
        double strength = since < 0.12 ? 1 : since < 0.2 ? 0.25 : since < 0.3 ? 0.7 : 0;
        double bottom = Math.min(canvas.height(), view.camera().horizon());
        if (strength <= 0 || bottom < 20) {
            return;
        }
        var dice = new SplittableRandom(view.seed() * 83 + (long) (view.t() / PERIOD));
        double from = canvas.width() * (0.5 - Math.signum(view.light().side()) * (0.12 + 0.25 * dice.nextDouble()));
        halo(canvas, from, bottom, strength);
        branch(canvas, dice, new Vec(from, -5, 0), bottom, new double[] {strength, canvas.height() / 1024.0 * 2.2, 0});
    }

    /** The clouds around it light up. */
    private static void halo(Canvas canvas, double x, double bottom, double strength) {
        Rows.each(0, (int) bottom, row -> {
            var ink = new Ink().set(BOLT);
            double v = row / bottom;
            for (int column = 0; column < canvas.width(); column++) {
                double u = (column - x) / canvas.width();
                double glow = Math.exp(-u * u * 14) * (1 - 0.75 * v) * 0.20 + Math.exp(-u * u * 300) * 0.10;
                Tone.glow(canvas.pixels(), row * canvas.width() + column, ink, glow * strength);
            }
        });
    }

    private static void branch(Canvas canvas, SplittableRandom dice, Vec from, double bottom, double[] look) {
        double x = from.x();
        double y = from.y();
        double lean = (dice.nextDouble() - 0.5) * 0.5 + from.z();
        double reach = look[2] == 0 ? bottom : y + (bottom - y) * (0.2 + 0.4 * dice.nextDouble());
        double step = canvas.height() / 70.0;
        while (y < reach) {
            double nextX = x + (lean + (dice.nextDouble() - 0.5) * 2.2) * step;
            double nextY = y + step * (0.6 + 0.8 * dice.nextDouble());
            line(canvas, new Vec(x, y, 0), new Vec(nextX, Math.min(nextY, bottom), 0), look);
            if (look[2] < 2 && dice.nextDouble() < 0.13) {
                branch(canvas, dice, new Vec(nextX, nextY, (dice.nextDouble() - 0.5) * 2.4), bottom, new double[] {
                    look[0] * 0.55, look[1] * 0.6, look[2] + 1
                });
            }
            x = nextX;
            y = nextY;
        }
    }

    private static void line(Canvas canvas, Vec from, Vec to, double[] look) {
        int dots = (int) Math.ceil(Math.hypot(to.x() - from.x(), to.y() - from.y()) / 1.2);
        var ink = new Ink().set(BOLT);
        for (int i = 0; i < dots; i++) {
            var at = from.mix(to, i / (double) dots);
            Stars.splat(canvas, at.x(), at.y(), ink, new Stars.Spot(0.9 * look[0], Math.max(0.6, look[1] * 0.5)));
            if (i % 5 == 0) {
                Stars.splat(canvas, at.x(), at.y(), ink, new Stars.Spot(0.05 * look[0], look[1] * 6));
            }
        }
    }
}
