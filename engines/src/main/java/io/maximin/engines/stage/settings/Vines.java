package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** Plants that climb and hang, with heart-shaped leaves. */
final class Vines {
    private Vines() {}

    static void paint(Canvas canvas, View view) {
        var dice = new SplittableRandom(view.seed() * 29 + 13);
        var light = view.light().ambient().plus(view.light().key().times(0.45));
        double unit = canvas.height() / 1024.0;
        var graphics = canvas.graphics();
        for (int i = 0; i < 9; i++) {
            double x = canvas.width() * (i % 2 == 0 ? dice.nextDouble() * 0.34 : 1 - dice.nextDouble() * 0.34);
            double sag = (0.15 + 0.4 * dice.nextDouble()) * canvas.height();
            double to = x + (dice.nextDouble() - 0.35) * 260 * unit * (i % 3 == 0 ? 1.6 : 0.3);
            double end = i % 3 == 0 ? -20 : sag;
            double sway = Math.sin(view.t() * 0.9 + i) * 6 * unit;
            graphics.setStroke(new BasicStroke((float) (3.2 * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.setColor(new Color(Rgb.of(0x4A5A2E).times(light).argb()));
            var path = new Path2D.Double();
            path.moveTo(x, -10);
            path.quadTo((x + to) / 2 + sway, sag, to + sway, end);
            graphics.draw(path);
            for (int k = 1; k < 22; k++) {
                double share = k / 22.0;
                double rest = 1 - share;
                double at = rest * rest * x + 2 * rest * share * ((x + to) / 2 + sway) + share * share * (to + sway);
                double down = -10 * rest * rest + 2 * rest * share * sag + share * share * end;
                double bright = 0.7 + 0.55 * dice.nextDouble();
                var tone = Oklab.moved(Rgb.of(0x4F9A3E), (dice.nextDouble() - 0.5) * 0.4, bright, 1);
                graphics.setColor(new Color(tone.times(light).argb()));
                graphics.fill(leaf(
                        at,
                        down,
                        (9 + 9 * dice.nextDouble()) * unit,
                        0.9 * (k % 2 == 0 ? 1 : -1) + (dice.nextDouble() - 0.5)));
            }
        }
        graphics.dispose();
    }

    /** A leaf that hangs from a point. */
    static java.awt.Shape leaf(double x, double y, double size, double turn) {
        var path = new Path2D.Double();
        path.moveTo(0, 0);
        path.curveTo(size * 0.9, -size * 0.25, size * 0.75, size * 0.9, 0, size * 1.9);
        path.curveTo(-size * 0.75, size * 0.9, -size * 0.9, -size * 0.25, 0, 0);
        var place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(turn);
        return place.createTransformedShape(path);
    }
}
