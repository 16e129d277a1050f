package io.maximin.engines.stage.drawings;

import io.maximin.engines.stage.drawings.Species.Coat;
import io.maximin.engines.stage.drawings.Species.Ear;
import io.maximin.engines.stage.drawings.Species.Horn;
import io.maximin.engines.stage.drawings.Species.Mane;
import io.maximin.engines.stage.drawings.Species.Mark;
import io.maximin.engines.stage.drawings.Species.Nose;
import io.maximin.engines.stage.drawings.Species.Skull;
import java.awt.geom.Path2D;

/** A head in profile, in radii of the skull, whose middle is the origin; it looks along x. */
final class BeastHead {
    private static final double AXIS = 0.24;
    private static final Ink PUPIL = Ink.of(0x241E26);

    private final Skull skull;
    private final Coat coat;
    private final double eyes;
    private final double mouth;
    private final double sway;

    BeastHead(Species species, double eyes, double mouth, double sway) {
        this.skull = species.skull();
        this.coat = species.coat();
        this.eyes = eyes;
        this.mouth = mouth;
        this.sway = sway;
    }

    private Ink fur() {
        return coat.pattern() == Species.Pattern.WOOL ? coat.face() : coat.main();
    }

    /** What the neck covers: the far ear and horn. */
    void behind(Brush brush) {
        new BeastEars(skull, coat, fur()).far(brush, sway);
        horn(brush, true);
    }

    private void disc(Brush brush) {
        Ink ink = coat.accent();
        var mane = new Curve();
        for (int i = 0; i < 15; i++) {
            double angle = 2 * Math.PI * i / 15 + 0.1;
            double r = 1.78 + (Math.sin(angle) > 0 ? 0.45 * Math.sin(angle) : 0);
            mane.to(-0.42 + r * 0.86 * Math.cos(angle - 0.13), 0.16 + r * 0.86 * Math.sin(angle - 0.13));
            mane.corner(-0.42 + r * 1.06 * Math.cos(angle), 0.16 + r * 1.06 * Math.sin(angle));
        }
        brush.fill(mane.close(), Fade.round(-0.2, 0, 2.3, ink.shade(0.05), ink, ink.lit(0.02)));
    }

    private Path2D outline() {
        double m = skull.muzzle();
        double d = skull.depth();
        double s = skull.stop();
        double bridge = AXIS - d * 1.02;
        return new Curve()
                .to(-0.98, 0.14)
                .to(-0.66, -0.7)
                .to(0, -0.98)
                .to(0.6, -0.78 + 0.04 * s)
                .to(0.98, mixed(-0.6, bridge - 0.02, 0.35 + 0.65 * s))
                .to((1.05 + m) / 2, mixed((bridge - 0.6) / 2, bridge, 0.45 + 0.55 * s))
                .to(m - 0.14, AXIS - d * 0.92)
                .to(m, AXIS - d * 0.2)
                .to(m - 0.1, AXIS + d * 0.62)
                .to(m - 0.42, AXIS + d * 0.98)
                .to((m + 0.5) / 2, AXIS + d * 0.98 + 0.05)
                .to(0.5, skull.jaw() * 0.82)
                .to(-0.12, skull.jaw() * 0.98)
                .to(-0.74, 0.72)
                .close();
    }

    private static double mixed(double a, double b, double share) {
        return a + (b - a) * share;
    }

    void front(Brush brush) {
        Ink fur = fur();
        if (coat.mane() == Mane.DISC) {
            disc(brush);
        }
        if (skull.nose() == Nose.TRUNK) {
            BeastTrunk.draw(brush, fur, coat, sway);
        }
        if (mouth > 0.05) {
            lowerJaw(brush, fur);
        }
        var head = outline();
        if (coat.mane() == Mane.DISC) {
            head = Curve.blob(
                    -0.9, 0.2, -0.6, -0.78, 0.1, -1.02, 0.7, -0.72, 1.02, -0.42, 1.46, -0.3, 1.6, 0.1, 1.46, 0.66, 1,
                    0.92, 0.2, 1.05, -0.6, 0.86);
        }
        brush.fill(head, Fade.line(0.2, -1, 0, 1.1, fur.lit(0.05), fur, fur.shade(0.05)));
        marks(brush, head);
        brush.crescent(head, 0.03, -0.1, fur.shade(0.14).alpha(0.3));
        nose(brush, head);
        lips(brush);
        eye(brush);
        if (feline()) {
            whiskers(brush);
        }
        horn(brush, false);
        new BeastEars(skull, coat, fur).near(brush, sway);
        forelock(brush);
        if (coat.pattern() == Species.Pattern.WOOL) {
            wool(brush);
        }
        if (skull.horn() == Horn.GOAT) {
            double m = skull.muzzle();
            brush.form(
                    new Curve()
                            .corner(m - 1, 0.62)
                            .to(m - 0.95, 1.2)
                            .corner(m - 0.75, 1.75)
                            .to(m - 0.45, 1.1)
                            .corner(m - 0.4, 0.6)
                            .close(),
                    fur);
        }
    }

    private void wool(Brush brush) {
        for (double[] dot :
                new double[][] {{-0.75, -0.45, 0.5}, {-0.35, -0.85, 0.52}, {0.15, -0.9, 0.42}, {-0.95, 0.1, 0.45}}) {
            brush.form(Curve.dot(dot[0], dot[1], dot[2]), coat.main());
        }
    }

    private void lowerJaw(Brush brush, Ink fur) {
        double m = skull.muzzle();
        double d = skull.depth();
        Brush jaw = brush.at(0.35, 0.5, mouth * 0.5, 1);
        var shape = new Curve()
                .to(-0.3, 0.1)
                .to((m - 0.2) * 0.5, AXIS + d * 0.3 - 0.5)
                .to(m - 0.55, AXIS + d * 0.5 - 0.5)
                .to(m - 0.62, AXIS + d * 1.1 - 0.5)
                .to(0.4, 0.5)
                .close();
        jaw.fill(shape, fur.shade(0.08));
        jaw.over(shape, Curve.oval(m * 0.45, AXIS + d * 0.55 - 0.5, m * 0.4, d * 0.3), Ink.of(0xE2707E));
    }

    private void marks(Brush brush, Path2D head) {
        double m = skull.muzzle();
        double d = skull.depth();
        Ink face = coat.face();
        switch (coat.mark()) {
            case NONE -> {}
            case LOWER -> {
                var lower = new Curve()
                        .corner(m + 0.2, AXIS - d * 0.3)
                        .to((m + 0.9) / 2, AXIS + 0.02)
                        .to(0.62, 0.42)
                        .to(0.05, 0.3)
                        .corner(-0.62, 0.2)
                        .to(-0.7, 0.5)
                        .corner(-1.1, 0.75)
                        .corner(-0.6, 1.6)
                        .corner(m, 1.6)
                        .close();
                brush.over(head, lower, Fade.down(0.1, 1, face, face.shade(0.045)));
                if (coat.pattern() == Species.Pattern.TIGER) {
                    brush.over(head, cheekStripes(), coat.accent());
                }
            }
            case MUZZLE -> {
                var muzzle = Curve.oval(m - 0.12, AXIS + 0.06, Math.max(0.46, m * 0.36), Math.max(d * 1.3, 0.44));
                brush.over(head, muzzle, Fade.down(-0.3, 1, face, face.shade(0.05)));
                if (coat.pattern() == Species.Pattern.TIGER) {
                    brush.over(head, cheekStripes(), coat.accent());
                }
            }
            case BLAZE -> {
                var blaze = new Curve()
                        .corner(0.3, -1.1)
                        .to(1.3, -0.32, m, AXIS - d * 0.4)
                        .corner(m + 0.2, -0.4)
                        .corner(1, -1.2)
                        .close();
                brush.over(head, blaze, face);
            }
            case PANDA -> brush.over(head, Curve.oval(0.52, -0.1, 0.36, 0.44, -0.5), coat.accent());
        }
    }

    private static Path2D cheekStripes() {
        var all = new Path2D.Double();
        all.append(Curve.polygon(-1.1, 0.02, -0.3, 0.22, -1.1, 0.24), false);
        all.append(Curve.polygon(-1.1, 0.42, -0.35, 0.5, -1, 0.62), false);
        all.append(Curve.polygon(-0.1, -1.2, 0.04, -0.62, 0.1, -1.2), false);
        all.append(Curve.polygon(0.26, -1.2, 0.3, -0.64, 0.44, -1.2), false);
        all.append(Curve.polygon(-0.5, -1.2, -0.22, -0.56, -0.28, -1.2), false);
        return all;
    }

    private void nose(Brush brush, Path2D head) {
        double m = skull.muzzle();
        double d = skull.depth();
        Ink dark = Ink.of(0x2C2328);
        switch (skull.nose()) {
            case BUTTON -> {
                boolean cat = feline();
                double r = cat ? 0.15 : Math.clamp(d * 0.5, 0.17, 0.26);
                brush.fill(
                        Curve.blob(
                                m - r * 1.3,
                                AXIS - d * 0.95,
                                m + r * 0.2,
                                AXIS - d * 0.95,
                                m + r * 0.4,
                                AXIS - d * 0.4,
                                m - r * 0.35,
                                AXIS - d * 0.1,
                                m - r * 1.2,
                                AXIS - d * 0.45),
                        dark);
                brush.glaze(Curve.oval(m - r * 0.35, AXIS - d * 0.76, r * 0.34, r * 0.16), Ink.WHITE.alpha(0.55));
            }
            case NOSTRIL -> {
                brush.glaze(
                        head,
                        Fade.soft(m, AXIS + 0.1, 0.9, dark.alpha(coat.face().light() > 0.6 ? 0.22 : 0.4)));
                brush.glaze(Curve.oval(m - 0.26, AXIS - d * 0.22, 0.075, 0.14, 0.5), dark);
            }
            case SNOUT -> {
                Ink pink = coat.face();
                brush.form(Curve.oval(m - 0.08, AXIS + 0.02, 0.26, d * 0.86), pink);
                brush.glaze(Curve.oval(m - 0.05, AXIS - d * 0.22, 0.06, 0.12), pink.shade(0.25));
                brush.glaze(Curve.oval(m + 0.05, AXIS + d * 0.18, 0.05, 0.11), pink.shade(0.25));
            }
            case TRUNK -> {}
        }
    }

    private boolean feline() {
        return skull.muzzle() < 1.6 && coat.mark() != Mark.PANDA && skull.nose() == Nose.BUTTON;
    }

    private void whiskers(Brush brush) {
        double x = skull.muzzle() - 0.42;
        for (double dy : new double[] {-0.12, 0.04, 0.2}) {
            brush.mark(
                    Curve.through(
                            x, AXIS + 0.2 + dy * 0.5, x - 0.5, AXIS + 0.2 + dy * 1.6, x - 0.95, AXIS + 0.26 + dy * 3.2),
                    0.03,
                    Ink.WHITE.alpha(0.85));
        }
    }

    private void lips(Brush brush) {
        if (skull.nose() == Nose.TRUNK || mouth > 0.3) {
            return;
        }
        double m = skull.muzzle();
        double d = skull.depth();
        double corner = Math.max(0.55, m * 0.52);
        Ink ink = (coat.mark() == Mark.NONE ? fur() : coat.face()).shade(0.32).alpha(0.85);
        var line = Curve.through(
                m - 0.1,
                AXIS + d * 0.36,
                (m + corner) / 2,
                AXIS + d * 0.62,
                corner + 0.1,
                AXIS + d * 0.5,
                corner - 0.08,
                AXIS + d * 0.22);
        brush.mark(line, 0.06, ink);
    }

    private void eye(Brush brush) {
        double r = skull.eye();
        double x = skull.stop() > 0.3 ? 0.5 : 0.52;
        double y = skull.stop() > 0.3 ? -0.16 : -0.26;
        boolean patched = coat.mark() == Mark.PANDA || fur().light() < 0.42;
        Ink lid = fur().shade(0.25);
        if (eyes < 0.25) {
            brush.mark(Curve.through(x - r, y, x, y + r * 0.5, x + r, y), 0.07, patched ? Ink.WHITE.alpha(0.8) : lid);
            return;
        }
        if (patched) {
            brush.glaze(Curve.oval(x, y, r * 1.25, r * 1.3 * eyes), Ink.of(0xF5EFE8));
        }
        brush.glaze(Curve.oval(x, y, r * 0.92, r * 1.08 * eyes), PUPIL);
        brush.glaze(Curve.dot(x + r * 0.3, y - r * 0.38 * eyes, r * 0.34), Ink.WHITE);
        brush.glaze(Curve.dot(x - r * 0.25, y + r * 0.42 * eyes, r * 0.15), Ink.WHITE.alpha(0.7));
        if (skull.ear() == Ear.LEAF) {
            brush.mark(
                    Curve.through(x - r * 1.3, y - r * 0.2, x - r * 0.4, y - r * 1.15, x + r * 0.9, y - r * 0.9),
                    0.06,
                    PUPIL);
        }
    }

    private void horn(Brush brush, boolean far) {
        if (skull.horn() != Horn.NONE) {
            BeastHorns.draw(brush, skull.horn(), far, coat);
        }
    }

    private void forelock(Brush brush) {
        if (coat.mane() != Mane.FLOWING && coat.mane() != Mane.UNICORN) {
            return;
        }
        Ink ink = Manes.strand(coat, 1);
        brush.form(
                new Curve()
                        .corner(-0.5, -0.95)
                        .to(0.2, -1.12, 0.75, -0.7)
                        .corner(0.86, -0.1)
                        .to(0.4, -0.5, -0.2, -0.6)
                        .close(),
                ink);
    }
}
