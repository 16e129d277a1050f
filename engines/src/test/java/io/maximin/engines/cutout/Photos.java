package io.maximin.engines.cutout;

import io.maximin.engines.pictures.Bitmap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Drawn stand-ins for photos. */
final class Photos {
    static final int WIDTH = 240;
    static final int HEIGHT = 200;

    private Photos() {}

    /** Whether a place belongs to the subject. */
    interface Shape {
        boolean inside(double x, double y);
    }

    static Shape disc(double x, double y, double radius) {
        return (atX, atY) -> Math.hypot(atX - x, atY - y) < radius;
    }

    /** A head at (120, 60) on shoulders that the lower edge cuts. */
    static Shape person() {
        return (x, y) ->
                Math.hypot((x - 120) / 0.8, y - 60) < 40 || (y > 95 && Math.abs(x - 120) < 40 + 0.35 * (y - 95));
    }

    /** An orange subject on a smooth green ground, a little grainy, its rim mixed from both. */
    static Bitmap of(Shape shape) {
        var random = random();
        var argb = new int[WIDTH * HEIGHT];
        for (int i = 0; i < argb.length; i++) {
            int x = i % WIDTH;
            int y = i / WIDTH;
            double share = 0;
            for (int part = 0; part < 9; part++) {
                share += shape.inside(x + (part % 3) - 0.5, y + Math.floor(part / 3.0) - 0.5) ? 1 / 9.0 : 0;
            }
            double grain = random.nextGaussian() * 2;
            double red = 40 + 10.0 * y / HEIGHT + (230 - 40) * share + grain;
            double green = 150 + 20.0 * x / WIDTH + (110 - 150) * share + grain;
            double blue = 60 + (40 - 60) * share + grain;
            argb[i] = 0xFF000000 | level(red) << 16 | level(green) << 8 | level(blue);
        }
        return new Bitmap(WIDTH, HEIGHT, argb);
    }

    static Bitmap noise() {
        var random = random();
        var argb = new int[WIDTH * HEIGHT];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | random.nextInt(1 << 24);
        }
        return new Bitmap(WIDTH, HEIGHT, argb);
    }

    static SoftMask mask(Shape shape) {
        var values = new float[WIDTH * HEIGHT];
        for (int i = 0; i < values.length; i++) {
            int line = i / WIDTH;
            values[i] = shape.inside(i % WIDTH, line) ? 1 : 0;
        }
        return new SoftMask(WIDTH, HEIGHT, values);
    }

    private static int level(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(11);
    }
}
