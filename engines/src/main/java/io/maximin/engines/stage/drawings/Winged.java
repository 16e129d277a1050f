package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Pose;
import java.util.Optional;

/** Insects in the air. */
record Winged(Optional<Ink> colour, Pose pose, long seed, Motion motion) {
    Winged(Optional<Ink> colour, Pose pose, long seed) {
        this(colour, pose, seed, new Motion(seed));
    }

    Optional<Sketch> find(String name) {
        return switch (name) {
            case "butterfly" -> Optional.of(this::butterfly);
            case "bee" -> Optional.of(this::bee);
            default -> Optional.empty();
        };
    }

    private void butterfly(Brush paper, double t) {
        Bearing bearing = Bearing.of(pose, t, motion);
        boolean still = pose == Pose.SLEEPING || pose == Pose.SITTING || pose == Pose.LYING;
        double open = still ? 0.35 + 0.05 * motion.breath(t) : 0.82 + 0.18 * Math.cos(2 * Math.PI * t * 1.6);
        Brush brush = paper.at(0, -50 - bearing.lift(), 0.22 + bearing.tilt() + bearing.head() * 0.3, 1);
        Ink main = colour.orElse(
                Ink.of(new int[] {0xF28C28, 0x3F8FE0, 0xD9609E, 0xE9C23B}[(int) Math.floorMod(seed, 4L)]));
        Ink dark = Ink.of(0x30283A);
        for (int side : new int[] {-1, 1}) {
            Brush half = brush.at(0, 0, 0, side * open, 1);
            lower(half, main, dark);
            upper(half, main, dark);
            brush.line(Curve.through(side, -22, side * 6, -36, side * 13, -42), 1.3, dark);
            brush.fill(Curve.dot(side * 13, -42, 2), dark);
        }
        brush.fill(
                Limb.of(0, -24, 3.6, 0, -14, 4.4, 0, 0, 4, 0, 18, 3, 0, 30, 1.2),
                Fade.across(-4, 4, dark, dark.lit(0.12), dark));
        brush.fill(Curve.dot(0, -24, 4.4), dark.lit(0.04));
    }

    private static void upper(Brush brush, Ink main, Ink dark) {
        var wing = Curve.blob(2, -10, 16, -34, 40, -48, 56, -42, 54, -22, 36, -2, 14, 2);
        brush.fill(wing, dark);
        var inner = Curve.blob(4, -9, 17, -30, 38, -42, 49, -36, 46, -20, 32, -5, 14, -1);
        brush.over(wing, inner, Fade.round(6, -6, 52, main.lit(0.1), main, main.shade(0.09)));
        brush.mark(Curve.through(5, -8, 24, -22, 46, -36), 1.2, dark.alpha(0.8));
        brush.mark(Curve.through(5, -7, 26, -12, 44, -20), 1.2, dark.alpha(0.8));
        for (double[] spot : new double[][] {{50, -39, 1.8}, {52, -31, 1.6}, {50, -23, 1.5}}) {
            brush.glaze(Curve.dot(spot[0], spot[1], spot[2]), Ink.WHITE);
        }
    }

    private static void lower(Brush brush, Ink main, Ink dark) {
        var wing = Curve.blob(2, -2, 22, 0, 40, 10, 42, 28, 28, 40, 14, 32, 4, 14);
        brush.fill(wing, dark);
        brush.over(
                wing,
                Curve.blob(4, 1, 22, 3, 35, 12, 36, 26, 26, 34, 15, 27, 6, 12),
                Fade.round(4, 4, 40, main.lit(0.14), main.lit(0.04), main.shade(0.04)));
        brush.glaze(Curve.dot(28, 21, 5), dark);
        brush.glaze(Curve.dot(28, 21, 2.8), main.lit(0.2));
    }

    private void bee(Brush paper, double t) {
        Bearing bearing = Bearing.of(pose, t, motion);
        Brush brush =
                paper.at(0, -44 - bearing.lift(), -0.12 + bearing.tilt() + bearing.head() * 0.4, 1, bearing.squash());
        Ink main = colour.orElse(Ink.of(0xF7BE2F));
        Ink dark = Ink.of(0x362A30);
        double beat = Math.sin(t * 60 + 1) * 0.18;
        Ink glass = Ink.of(0xDCF0FA);
        brush.at(6, -24, 0.25 + beat, 1)
                .fill(
                        Curve.blob(0, 2, -4, -22, 12, -44, 28, -36, 18, -12),
                        glass.shade(0.06).alpha(0.8));
        brush.fill(Curve.polygon(-46, -2, -60, 2, -46, 8), dark);
        for (int i = 0; i < 3; i++) {
            brush.line(Curve.through(-8 + i * 13, 20, -10 + i * 13, 32, -4 + i * 13, 38), 2.4, dark);
        }
        var body = Curve.blob(-50, 2, -30, -22, 4, -28, 26, -14, 28, 8, 10, 24, -28, 22);
        brush.form(body, main);
        for (double x : new double[] {-36, -14, 8}) {
            brush.over(body, Curve.blob(x - 5, -32, x + 6, -32, x + 9, 0, x + 6, 30, x - 5, 30, x - 1, 0), dark);
        }
        brush.form(Curve.dot(32, -4, 19), main.lit(0.03));
        for (double x : new double[] {34, 42}) {
            brush.line(Curve.through(x, -20, x + 2, -32, x + 9, -37), 2, dark);
            brush.fill(Curve.dot(x + 9, -37, 2.8), dark);
        }
        if (bearing.eyes() < 0.25) {
            brush.mark(Curve.through(34, -5, 38, -3, 42, -5), 1.8, dark);
        } else {
            brush.glaze(Curve.oval(38, -6, 4.4, 5.6 * bearing.eyes()), dark);
            brush.glaze(Curve.dot(39.6, -8, 1.6), Ink.WHITE);
        }
        brush.mark(Curve.through(36, 6, 41, 9, 46, 5), 1.7, dark);
        brush.glaze(Curve.oval(30, 4, 4, 2.6), Ink.of(0xF08A6A).alpha(0.55));
        brush.at(-6, -22, -0.25 - beat, 1)
                .fill(
                        Curve.blob(0, 4, -20, -14, -22, -40, -4, -44, 10, -20),
                        Fade.round(-6, -30, 30, Ink.WHITE.alpha(0.9), glass.alpha(0.82)));
    }
}
