package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.View;
import java.util.SplittableRandom;

/** Planets: of rock, of gas with bands and a ring, of seas and clouds; lit from one side, with a rim of air. */
final class Planet {
    private static final int[][] TONES = {
        {0xC98A5A, 0x7A4632, 0xE8C08A},
        {0x2F6FB0, 0x4F9A5A, 0xF2F6FA},
        {0xD8A878, 0xA86848, 0xF0DDB8},
        {0x6A8AC8, 0x4A5AA0, 0xC8DCF4},
        {0xB05A7A, 0x6A2F5A, 0xF0B8A8}
    };

    private static final int SEAS = 1;

    private final Noise noise;
    private final double x;
    private final double y;
    private final double radius;
    private final int kind;
    private final double spin;
    private final Vec sun;

    private Planet(View view, SplittableRandom dice, double x, double y, double radius) {
        this(view, dice, new Vec(x, y, radius), dice.nextInt(TONES.length));
    }

    /** @param place its column, row and radius in pixels */
    private Planet(View view, SplittableRandom dice, Vec place, int kind) {
        this.noise = new Noise(dice.nextLong());
        this.x = place.x();
        this.y = place.y();
        this.radius = place.z();
        this.kind = kind;
        this.spin = dice.nextDouble() * 10 + view.t() * 0.02;
        double side = view.light().side();
        double length = Math.sqrt(side * side + 0.36 + 0.2);
        this.sun = new Vec(side / length, 0.6 / length, 0.45 / length);
    }

    static void paint(Canvas canvas, View view) {
        var dice = new SplittableRandom(view.seed() * 23 + 5);
        double side = -Math.signum(view.light().side());
        double big = canvas.height() * (0.17 + 0.16 * dice.nextDouble());
        double across = canvas.width() * (0.5 + side * (0.22 + 0.16 * dice.nextDouble()));
        var main = new Planet(view, dice, across, canvas.height() * (0.24 + 0.14 * dice.nextDouble()), big);
        boolean ringed = main.kind != 1 && dice.nextDouble() < 0.6;
        if (ringed) {
            main.ring(canvas, true);
        }
        main.body(canvas);
        if (ringed) {
            main.ring(canvas, false);
        }
        double far = canvas.width() * (0.5 - side * (0.2 + 0.2 * dice.nextDouble()));
        new Planet(
                        view,
                        dice,
                        far,
                        canvas.height() * (0.12 + 0.25 * dice.nextDouble()),
                        big * (0.14 + 0.12 * dice.nextDouble()))
                .body(canvas);
    }

    /** The earth, as it is seen from the moon. */
    static void earth(Canvas canvas, View view) {
        var dice = new SplittableRandom(view.seed() * 29 + 7);
        double side = -Math.signum(view.light().side());
        double across = canvas.width() * (0.5 + side * (0.16 + 0.18 * dice.nextDouble()));
        double down = view.camera().horizon() * (0.34 + 0.16 * dice.nextDouble());
        double radius = canvas.height() * (0.085 + 0.035 * dice.nextDouble());
        new Planet(view, dice, new Vec(across, down, radius), SEAS).body(canvas);
    }

    /** The earth so near that its curve fills the lower part of the picture. */
    static void earthFromOrbit(Canvas canvas, View view) {
        var dice = new SplittableRandom(view.seed() * 29 + 7);
        double radius = Math.max(canvas.width(), canvas.height()) * (0.62 + 0.2 * dice.nextDouble());
        double across = canvas.width() * (0.5 - view.light().side() * 0.2);
        double top = canvas.height() * (0.6 + 0.08 * dice.nextDouble());
        new Planet(view, dice, new Vec(across, top + radius, radius), SEAS).body(canvas);
    }

    private void body(Canvas canvas) {
        double reach = radius * 1.14;
        var air = Oklab.moved(Rgb.of(TONES[kind][0]), 0, 1.2, 1);
        int left = (int) Math.clamp(x - reach, 0, canvas.width());
        int right = (int) Math.clamp(x + reach, 0, canvas.width());
        Rows.each(
                (int) Math.clamp(y - reach, 0, canvas.height()),
                (int) Math.clamp(y + reach, 0, canvas.height()),
                row -> {
                    var ink = new Ink();
                    for (int column = left; column < right; column++) {
                        double u = (column + 0.5 - x) / radius;
                        double v = -(row + 0.5 - y) / radius;
                        double far = Math.sqrt(u * u + v * v);
                        int at = row * canvas.width() + column;
                        double lit = Math.clamp((u * sun.x() + v * sun.y()) / Math.max(0.2, far) * 0.7 + 0.45, 0, 1);
                        if (far > 0.97) {
                            double halo = Math.exp(-Math.max(0, far - 1) * 28) * lit * 0.5;
                            Tone.glow(canvas.pixels(), at, ink.set(air), halo * Math.clamp((1.14 - far) * 12, 0, 1));
                        }
                        double inside = Math.clamp((1 - far) * radius + 0.5, 0, 1);
                        if (inside > 0) {
                            surface(ink, u, v, Math.sqrt(Math.max(0, 1 - far * far)), air);
                            Tone.over(canvas.pixels(), at, ink, inside);
                        }
                    }
                });
    }

    private void surface(Ink ink, double u, double v, double w, Rgb air) {
        double turnedX = u * Math.cos(spin) - w * Math.sin(spin);
        double turnedZ = u * Math.sin(spin) + w * Math.cos(spin);
        var one = Rgb.of(TONES[kind][0]);
        var two = Rgb.of(TONES[kind][1]);
        var three = Rgb.of(TONES[kind][2]);
        double rough = field(turnedX, v, turnedZ, 1.7);
        double fine = field(turnedX + 9, v, turnedZ, 5);
        double bump = 0;
        switch (kind) {
            case 1 -> {
                ink.set(one.times(0.7)).mix(two, Math.clamp((rough - 0.04) * 14, 0, 1));
                ink.mix(three, Math.clamp((Math.abs(v) - 0.82 + fine * 0.1) * 9, 0, 1));
                ink.mix(three, Math.clamp((field(turnedX * 1.2, v * 2.2 + 5, turnedZ * 1.2, 3) - 0.03) * 4, 0, 0.9));
            }
            case 2, 3 -> {
                double band = noise.fractal(v * 4.2 + rough * 0.35, 2, 4) + 0.12 * fine;
                ink.set(one).mix(two, Math.clamp(band * 1.9 + 0.35, 0, 1)).mix(three, Math.clamp(-band * 2.2, 0, 1));
            }
            default -> {
                ink.set(one).mix(two, Math.clamp(rough * 3 + 0.4, 0, 1)).mix(three, Math.clamp(fine * 2 - 0.2, 0, 0.8));
                bump = (field(turnedX + 0.03 * sun.x(), v + 0.03 * sun.y(), turnedZ, 5) - field(turnedX, v, turnedZ, 5))
                        * 3;
            }
        }
        double facing = u * sun.x() + v * sun.y() + w * sun.z();
        double lit = Math.clamp(facing * 1.25 + 0.08 - bump, 0, 1.2);
        ink.times(lit * 0.95 + 0.012);
        ink.mix(air, Math.pow(1 - w, 3) * Math.clamp(facing + 0.35, 0, 0.75));
    }

    private double field(double a, double b, double c, double scale) {
        double sum = 0;
        double strength = 0.5;
        double size = scale;
        for (int i = 0; i < 5; i++) {
            sum += (noise.solid(a * size + 11, b * size + 7, c * size + 5) - 0.5) * strength;
            size *= 2.1;
            strength *= 0.55;
        }
        return sum;
    }

    private void ring(Canvas canvas, boolean behind) {
        double outer = radius * 2.15;
        double flat = 0.24;
        double lean = -0.32;
        int left = (int) Math.clamp(x - outer, 0, canvas.width());
        int right = (int) Math.clamp(x + outer, 0, canvas.width());
        var tone = Rgb.of(TONES[kind][2]);
        Rows.each(
                (int) Math.clamp(y - outer, 0, canvas.height()),
                (int) Math.clamp(y + outer, 0, canvas.height()),
                row -> {
                    var ink = new Ink();
                    for (int column = left; column < right; column++) {
                        double dx = (column + 0.5 - x) / radius;
                        double dy = (row + 0.5 - y) / radius;
                        double u = dx * Math.cos(lean) - dy * Math.sin(lean);
                        double v = (dx * Math.sin(lean) + dy * Math.cos(lean)) / flat;
                        if (v < 0 != behind) {
                            continue;
                        }
                        double far = Math.sqrt(u * u + v * v);
                        double inside = Math.clamp((far - 1.3) * 18, 0, 1) * Math.clamp((2.1 - far) * 18, 0, 1);
                        if (inside > 0) {
                            double bands = 0.45
                                    + 0.55 * noise.fractal(far * 16, 3, 4)
                                    - 0.8 * Math.exp(-Math.pow((far - 1.78) * 26, 2));
                            double shadow = u * sun.x() < -0.3 && Math.abs(v * flat) < 0.9 && behind ? 0.35 : 1;
                            ink.set(tone).times(shadow * (0.75 + 0.25 * Math.clamp(u * sun.x() + 0.5, 0, 1)));
                            Tone.over(
                                    canvas.pixels(),
                                    row * canvas.width() + column,
                                    ink,
                                    inside * Math.clamp(bands + 0.2, 0, 0.9));
                        }
                    }
                });
    }
}
