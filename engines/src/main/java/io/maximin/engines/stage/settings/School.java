package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.View;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** A school of small fish far away, dark in the blue. */
final class School {
    private School() {}

    static void paint(Canvas canvas, View view) {
        var dice = new SplittableRandom(view.seed() * 3 + 1);
        var air = view.light().air().mix(io.maximin.engines.stage.Rgb.BLACK, 0.42);
        var tone = new Color(air.argb());
        double unit = canvas.height() / 1024.0;
        var graphics = canvas.graphics();
        graphics.setColor(new Color(tone.getRed(), tone.getGreen(), tone.getBlue(), 170));
        double heading = dice.nextBoolean() ? 1 : -1;
        double middleX = canvas.width() * (0.25 + 0.5 * dice.nextDouble());
        double middleY = canvas.height() * (0.22 + 0.16 * dice.nextDouble());
        for (int i = 0; i < 46; i++) {
            double far = Math.sqrt(-2 * Math.log(1 - dice.nextDouble()));
            double turn = dice.nextDouble() * Math.TAU;
            double x = middleX + Math.cos(turn) * far * 95 * unit + heading * view.t() * 22 * unit;
            double y = middleY + Math.sin(turn) * far * 34 * unit + Math.sin(view.t() + i) * 3 * unit;
            double size = unit * (7 + 7 * dice.nextDouble());
            double flick = Math.sin(view.t() * 9 + i * 2.1) * 0.25;
            graphics.fill(fish(x, y, size * heading, flick));
        }
        graphics.dispose();
    }

    private static Path2D fish(double x, double y, double size, double flick) {
        double high = Math.abs(size) * 0.33;
        var path = new Path2D.Double();
        path.moveTo(x + size, y);
        path.quadTo(x + size * 0.3, y - high * 1.5, x - size * 0.7, y);
        path.lineTo(x - size * 1.25, y - high * (0.8 + flick));
        path.lineTo(x - size * 1.1, y + flick * high);
        path.lineTo(x - size * 1.25, y + high * (0.8 - flick));
        path.lineTo(x - size * 0.7, y);
        path.quadTo(x + size * 0.3, y + high * 1.4, x + size, y);
        path.closePath();
        return path;
    }
}
