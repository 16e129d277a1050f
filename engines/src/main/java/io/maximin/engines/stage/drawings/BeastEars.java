package io.maximin.engines.stage.drawings;

import io.maximin.engines.stage.drawings.Species.Coat;
import io.maximin.engines.stage.drawings.Species.Skull;

/** Ears, in radii of the skull. */
record BeastEars(Skull skull, Coat coat, Ink fur) {
    void far(Brush brush, double sway) {
        double e = skull.earSize();
        switch (skull.ear()) {
            case POINTED -> pointed(brush.at(0.2, -0.72, 0.2, e), fur.shade(0.08), false);
            case ROUND -> brush.form(Curve.dot(0.28, -0.92, 0.36 * e), dark().shade(0.06));
            case LEAF -> leaf(brush.at(0.05, -0.8, 0.1 + sway * 0.06, e), fur.shade(0.1));
            case LONG -> tall(brush.at(0.12, -0.75, 0.12 + sway * 0.05, e), fur.shade(0.08));
            case FLOP, FAN -> {}
        }
    }

    private Ink dark() {
        return coat.pattern() == Species.Pattern.PANDA ? coat.accent() : fur;
    }

    void near(Brush brush, double sway) {
        double e = skull.earSize();
        Ink inner = coat.pattern() == Species.Pattern.PANDA ? coat.accent().lit(0.08) : Ink.of(0xE9A79B);
        switch (skull.ear()) {
            case POINTED -> pointed(brush.at(-0.42, -0.66, -0.18 - sway * 0.04, e), fur, true);
            case ROUND -> {
                brush.form(Curve.dot(-0.48, -0.84, 0.42 * e), dark());
                brush.glaze(Curve.dot(-0.44, -0.8, 0.24 * e), inner.mix(dark(), 0.45));
            }
            case LEAF -> leaf(brush.at(-0.5, -0.62, -0.55 + sway * 0.08, e), fur);
            case LONG -> tall(brush.at(-0.32, -0.72, -0.22 + sway * 0.06, e), fur);
            case FLOP ->
                brush.form(
                        Curve.blob(
                                -0.15,
                                -0.88,
                                -0.62,
                                -0.86,
                                -0.98 - sway * 0.04,
                                -0.2,
                                -0.95 - sway * 0.08,
                                0.6,
                                -0.6,
                                0.82,
                                -0.24,
                                0.36,
                                -0.02,
                                -0.35),
                        coat.accent());
            case FAN -> fan(brush, sway);
        }
    }

    private void pointed(Brush brush, Ink ink, boolean open) {
        var ear = new Curve()
                .corner(-0.42, 0.2)
                .to(-0.36, -0.36)
                .corner(-0.06, -0.98)
                .to(0.3, -0.4)
                .corner(0.42, 0.16)
                .close();
        brush.form(ear, ink);
        Ink inner = coat.socks().light() < 0.4 ? coat.socks() : Ink.of(0xDD9A90).mix(ink, 0.3);
        if (open) {
            brush.over(
                    ear,
                    new Curve()
                            .corner(-0.2, 0.14)
                            .to(-0.2, -0.3)
                            .corner(-0.05, -0.74)
                            .to(0.16, -0.3)
                            .corner(0.24, 0.12)
                            .close(),
                    inner);
        }
        if (coat.mane() == Species.Mane.BIB) {
            brush.over(
                    ear,
                    Curve.polygon(-1, -0.6, 1, -0.6, 1, -2, -1, -2),
                    coat.socks().light() < 0.4 ? coat.socks() : ink.shade(0.12));
        }
    }

    private void leaf(Brush brush, Ink ink) {
        var ear = new Curve()
                .corner(0.16, 0.12)
                .to(0.2, -0.34)
                .corner(-0.16, -1)
                .to(-0.34, -0.5)
                .corner(-0.16, 0.12)
                .close();
        brush.form(ear, ink);
        brush.over(
                ear,
                new Curve()
                        .corner(0.08, 0)
                        .to(0.1, -0.36)
                        .corner(-0.12, -0.78)
                        .to(-0.14, -0.4)
                        .corner(-0.04, 0)
                        .close(),
                Ink.of(0xE5A79C).mix(ink, 0.35));
    }

    private static void tall(Brush brush, Ink ink) {
        var ear = Curve.blob(-0.18, 0.2, -0.34, -0.8, -0.22, -1.75, 0, -2, 0.2, -1.7, 0.28, -0.7, 0.18, 0.2);
        brush.form(ear, ink);
        brush.over(
                ear, Curve.blob(-0.06, 0, -0.16, -0.8, -0.06, -1.6, 0.06, -1.6, 0.13, -0.7, 0.1, 0), Ink.of(0xF0B0AC));
    }

    private void fan(Brush brush, double sway) {
        double flap = 1 + 0.05 * sway;
        var ear = Curve.blob(
                -0.1,
                -0.95,
                -0.9 * flap,
                -1.22,
                -1.75 * flap,
                -0.85,
                -1.95 * flap,
                0,
                -1.6 * flap,
                0.95,
                -1.05 * flap,
                1.5,
                -0.62,
                1.05,
                -0.3,
                0.6,
                0.08,
                0.2,
                0.2,
                -0.5);
        brush.form(ear, fur.shade(0.015));
        brush.over(
                ear,
                Curve.blob(
                        -0.35,
                        -0.6,
                        -1 * flap,
                        -0.85,
                        -1.55 * flap,
                        -0.5,
                        -1.6 * flap,
                        0.1,
                        -1.2 * flap,
                        0.85,
                        -0.75,
                        0.7,
                        -0.3,
                        0.1),
                coat.accent().mix(fur, 0.55));
        brush.mark(Curve.through(0.2, -0.5, 0.08, 0.2, -0.3, 0.6, -0.62, 1.05), 0.05, fur.shade(0.15));
    }
}
