package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Pose;
import java.util.Optional;

/** An owl from the front, 100 tall. */
record Owl(Ink main, Pose pose, Motion motion) implements Sketch {
    Owl(Optional<Ink> colour, Pose pose, long seed) {
        this(colour.orElse(Ink.of(0x8C6342)), pose, new Motion(seed));
    }

    @Override
    public double stature() {
        return 100;
    }

    @Override
    public void draw(Brush paper, double t) {
        Bearing bearing = Bearing.of(pose, t, motion);
        Brush brush = bearing.place(paper);
        Ink pale = main.lit(0.24).chroma(main.chroma() * 0.6);
        double spread = pose == Pose.FLYING || pose == Pose.JUMPING
                ? 1 + 0.3 * Math.cos(t * 7)
                : bearing.reach() > 0.5 ? 0.5 : 0;
        brush.fill(Curve.polygon(-10, -14, 10, -14, 14, 2 - 2, -14, 2 - 2), main.shade(0.12));
        for (int side : new int[] {-1, 1}) {
            wing(brush.at(side * 25, -62, side * (-0.1 - 1.1 * spread), side, 1), spread);
            for (double x : new double[] {7, 11, 15}) {
                brush.fill(Limb.of(side * x, -5, 2.2, side * (x + 0.6), -1.5, 1.5), Ink.of(0xE9A23B));
            }
        }
        var body = Curve.blob(0, -90, 24, -84, 32, -62, 30, -32, 18, -6, 0, -2, -18, -6, -30, -32, -32, -62, -24, -84);
        brush.form(body, main);
        var belly = Curve.blob(0, -58, 18, -52, 22, -32, 14, -9, 0, -5, -14, -9, -22, -32, -18, -52);
        brush.over(body, belly, pale);
        for (int row = 0; row < 4; row++) {
            for (int i = -2; i <= 2; i++) {
                double x = i * 8 + (row % 2) * 4 - 2;
                double y = -46 + row * 10;
                brush.over(
                        belly,
                        Brush.stroked(Curve.through(x - 3, y - 1.5, x, y + 1.8, x + 3, y - 1.5), 1.6),
                        main.shade(0.02).alpha(0.75));
            }
        }
        face(brush.at(0, -68, bearing.head() * 0.5, 1), pale, bearing);
    }

    private void wing(Brush brush, double spread) {
        var wing = new Curve()
                .to(0, -8)
                .to(12, 8, 13, 30)
                .corner(2, 56 + spread * 8)
                .to(-8, 40, -8, 8)
                .close();
        brush.form(wing, main.shade(0.05));
        for (int i = 0; i < 3; i++) {
            brush.over(
                    wing,
                    Brush.stroked(Curve.through(-8, 20 + i * 10, 4, 25 + i * 10, 14, 18 + i * 10), 1.5),
                    main.shade(0.15));
        }
    }

    private void face(Brush brush, Ink pale, Bearing bearing) {
        for (int side : new int[] {-1, 1}) {
            brush.form(
                    new Curve()
                            .corner(side * 8, -20)
                            .to(side * 20, -24)
                            .corner(side * 27, -32)
                            .to(side * 29, -18)
                            .corner(side * 24, -8)
                            .close(),
                    main.shade(0.04));
        }
        brush.form(Curve.blob(0, -25, 24, -18, 30, 2, 20, 16, 0, 20, -20, 16, -30, 2, -24, -18), main);
        for (int side : new int[] {-1, 1}) {
            brush.glaze(Curve.dot(side * 12, -1, 14), pale);
            brush.mark(Curve.dot(side * 12, -1, 13.4), 1, pale.shade(0.1));
            if (bearing.eyes() < 0.25) {
                brush.mark(Curve.through(side * 12 - 7, 0, side * 12, 3.4, side * 12 + 7, 0), 1.8, main.shade(0.3));
                continue;
            }
            brush.glaze(Curve.oval(side * 12, -1, 9.4, 9.4 * bearing.eyes()), Ink.of(0xF5B93C));
            brush.glaze(Curve.oval(side * 11.4, -1 + bearing.head() * 6, 6, 6 * bearing.eyes()), Ink.of(0x241F26));
            brush.glaze(Curve.dot(side * 11.4 + 2, -3.4, 2), Ink.WHITE);
        }
        brush.form(
                new Curve()
                        .corner(-4, 2)
                        .to(0, 0.6)
                        .corner(4, 2)
                        .corner(0, 13 + bearing.mouth() * 3)
                        .close(),
                Ink.of(0xE9A23B));
        brush.mark(Curve.through(-26, -15, -12, -17, 0, -7, 12, -17, 26, -15), 2.6, main.shade(0.14));
    }
}
