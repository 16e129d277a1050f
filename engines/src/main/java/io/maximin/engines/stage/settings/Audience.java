package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.View;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.SplittableRandom;

/** Two rows of heads and shoulders at the lower edge, dark before the lit stage. */
final class Audience {
    private Audience() {}

    static void paint(Canvas canvas, View view) {
        var dice = new SplittableRandom(view.seed() * 67 + 1);
        row(canvas, dice, 0.905, 0.031, new Color(0x221A22));
        row(canvas, dice, 0.962, 0.041, new Color(0x120D14));
    }

    /** @param size of a head, share of the picture's height */
    private static void row(Canvas canvas, SplittableRandom dice, double chin, double size, Color tone) {
        double radius = size * canvas.height();
        var graphics = canvas.graphics();
        graphics.setStroke(new BasicStroke((float) Math.max(1, radius * 0.09)));
        for (double x = radius * (dice.nextDouble() - 0.5); x < canvas.width() + radius; x += radius * 3.1) {
            double middle = x + radius * 0.5 * (dice.nextDouble() - 0.5);
            double y = chin * canvas.height() - radius * 0.4 * dice.nextDouble();
            double wide = radius * (0.92 + 0.16 * dice.nextDouble());
            var body = new Area(new Ellipse2D.Double(middle - wide, y - radius * 2.3, 2 * wide, radius * 2.4));
            if (dice.nextInt(3) == 0) {
                body.add(
                        new Area(new Ellipse2D.Double(middle - wide * 1.15, y - radius * 2, 2.3 * wide, radius * 2.9)));
            }
            body.add(new Area(new RoundRectangle2D.Double(
                    middle - radius * 1.75, y + radius * 0.25, radius * 3.5, canvas.height(), radius * 2, radius * 2)));
            body.add(new Area(new RoundRectangle2D.Double(
                    middle - radius * 0.42, y - radius * 0.3, radius * 0.84, radius, radius * 0.3, radius * 0.3)));
            graphics.setColor(tone);
            graphics.fill(body);
            graphics.setClip(body);
            graphics.setColor(new Color(255, 214, 160, 70));
            graphics.draw(body);
            graphics.setClip(null);
        }
        graphics.dispose();
    }
}
