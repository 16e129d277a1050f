package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Pose;
import java.util.Optional;

/** A penguin, turned to the right by half, 100 tall. */
record Penguin(Ink main, Pose pose, Motion motion) implements Sketch {
    Penguin(Optional<Ink> colour, Pose pose, long seed) {
        this(colour.orElse(Ink.of(0x34384A)), pose, new Motion(seed));
    }

    @Override
    public double stature() {
        return 100;
    }

    @Override
    public void draw(Brush paper, double t) {
        Bearing bearing = Bearing.of(pose, t, motion);
        boolean prone = pose == Pose.SWIMMING || pose == Pose.LYING || pose == Pose.FLYING;
        Brush brush = prone ? paper.at(-46, -26, 1.45 + bearing.tilt(), 1) : bearing.place(paper);
        Ink orange = Ink.of(0xF09A38);
        for (int side : new int[] {-1, 1}) {
            double x = 2 + side * 11 + bearing.stride() * side * 8;
            double y = -Math.max(0, bearing.stride() * side) * 5;
            brush.form(Curve.blob(x - 8, y - 1, x - 4, y - 6, x + 6, y - 5, x + 12, y - 1, x + 2, y), orange);
        }
        brush.fill(Curve.polygon(-24, -10, -34, -2, -16, -4), main.shade(0.08));
        flipper(brush.at(22, -58, -0.25 - 1.5 * bearing.reach(), 1), main.shade(0.08));
        var body = Curve.blob(0, -74, 20, -62, 27, -36, 20, -8, 2, -3, -18, -7, -28, -34, -22, -60);
        brush.form(body, main);
        var belly = Curve.blob(8, -70, 26, -58, 34, -34, 26, -8, 6, -5, -8, -12, -14, -36, -6, -58);
        brush.over(body, belly, Fade.down(-70, -4, Ink.of(0xFDFBF5), Ink.of(0xECEEF0)));
        head(brush.at(3, -78, bearing.head() * 0.6 - (prone ? 0.9 : 0), 1), orange, bearing);
        flipper(brush.at(-19, -58, 0.22 + 0.5 * bearing.reach(), 1), main.lit(0.03));
    }

    private static void flipper(Brush brush, Ink ink) {
        brush.form(Curve.blob(-4, -2, 4, -2, 6, 16, 3, 36, -2, 40, -7, 30, -8, 12), ink);
    }

    private void head(Brush brush, Ink orange, Bearing bearing) {
        double gape = bearing.mouth() * 3;
        brush.fill(
                new Curve()
                        .corner(15, -1)
                        .to(24, 0 + gape)
                        .corner(31, 4 + gape)
                        .corner(15, 6 + gape * 0.4)
                        .close(),
                orange.shade(0.08));
        brush.fill(
                new Curve()
                        .corner(14, -4)
                        .to(24, -3)
                        .corner(32, 3)
                        .to(22, 2.4)
                        .corner(14, 2)
                        .close(),
                orange);
        var skull = Curve.oval(0, 0, 19, 20.5);
        brush.form(skull, main);
        brush.over(skull, Curve.blob(4, -10, 15, -9, 22, 2, 15, 15, 2, 13, -2, 0), Ink.of(0xFDFBF5));
        brush.over(skull, Curve.oval(-2, 8, 6, 8, 0.4), Ink.of(0xF7C65B));
        if (bearing.eyes() < 0.25) {
            brush.mark(Curve.through(4, -2, 8, 0, 12, -2), 1.6, Ink.BLACK);
        } else {
            brush.glaze(Curve.oval(8, -2, 3.4, 4.2 * bearing.eyes()), Ink.of(0x201D26));
            brush.glaze(Curve.dot(9.4, -3.6, 1.3), Ink.WHITE);
        }
        brush.glaze(Curve.oval(8, 6, 3.6, 2.2), Ink.of(0xF28B7D).alpha(0.35));
    }
}
