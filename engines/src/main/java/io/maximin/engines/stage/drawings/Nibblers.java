package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Pose;
import io.maximin.engines.stage.drawings.Species.Brushy;
import io.maximin.engines.stage.drawings.Species.Build;
import io.maximin.engines.stage.drawings.Species.Coat;
import io.maximin.engines.stage.drawings.Species.Ear;
import io.maximin.engines.stage.drawings.Species.Horn;
import io.maximin.engines.stage.drawings.Species.Mane;
import io.maximin.engines.stage.drawings.Species.Mark;
import io.maximin.engines.stage.drawings.Species.Neck;
import io.maximin.engines.stage.drawings.Species.Nose;
import io.maximin.engines.stage.drawings.Species.Pattern;
import io.maximin.engines.stage.drawings.Species.Skull;
import io.maximin.engines.stage.drawings.Species.Tail;
import java.util.Optional;

/** Small and hopping animals on their haunches. */
record Nibblers(Optional<Ink> colour, Pose pose, long seed, Motion motion) {
    private static final Build BUILD = new Build(60, 40, 40, 0, 100, 5, 0.6, false, new Neck(10, 1, 10, 10));
    private static final Tail TAIL = new Tail(Brushy.NONE, 0, 0);

    Nibblers(Optional<Ink> colour, Pose pose, long seed) {
        this(colour, pose, seed, new Motion(seed));
    }

    Optional<Sketch> find(String name) {
        return switch (name) {
            case "rabbit" -> Optional.of(this::rabbit);
            case "mouse" -> Optional.of(this::mouse);
            case "squirrel" -> Optional.of(this::squirrel);
            case "kangaroo" -> Optional.of(this::kangaroo);
            default -> Optional.empty();
        };
    }

    private Coat coat(int main, int pale) {
        Ink ink = Ink.of(main);
        Ink light = Ink.of(pale);
        var coat = new Coat(ink, light, ink, light, ink.shade(0.1), Mark.MUZZLE, Pattern.NONE, Mane.NONE);
        return colour.map(coat::recoloured).orElse(coat);
    }

    private void head(Brush brush, double[] at, Skull skull, Coat coat, Bearing bearing, double t) {
        var head = new BeastHead(
                new Species(BUILD, skull, TAIL, coat), bearing.eyes(), bearing.mouth() * 0.6, motion.sway(t, 0.7, 6));
        Brush face = brush.at(at[0], at[1], skull.droop() + bearing.head(), skull.size());
        head.behind(face);
        head.front(face);
    }

    private static void paw(Brush brush, double x, double y, double length, double thick, Ink ink) {
        brush.form(
                Curve.blob(
                        x,
                        y - thick * 0.5,
                        x + length * 0.2,
                        y - thick,
                        x + length * 0.8,
                        y - thick * 0.9,
                        x + length,
                        y - thick * 0.4,
                        x + length * 0.9,
                        y,
                        x + length * 0.1,
                        y),
                ink);
    }

    private void rabbit(Brush paper, double t) {
        Bearing b = Bearing.of(pose, t, motion);
        Brush brush = b.place(paper);
        Coat coat = coat(0xB08B6B, 0xF8F1E6);
        Ink main = coat.main();
        double s = b.stride() * 12;
        brush.form(Curve.dot(-47, -24, 11), coat.belly());
        paw(brush, -30 - s, 0, 36, 9, main.shade(0.1));
        brush.fill(Limb.of(22, -30, 8, 30 + s, -16, 6, 34 + s, -4, 4.6), main.shade(0.09));
        var body = Curve.blob(-47, -20, -45, -44, -24, -62, 6, -60, 30, -54, 40, -34, 30, -8, 8, -3, -26, -3);
        brush.form(body, main);
        brush.over(
                body,
                Curve.blob(48, -52, 30, -46, 26, -22, 14, -6, -10, 2, 40, 6),
                coat.belly().alpha(0.95));
        brush.form(Curve.blob(-42, -18, -36, -38, -14, -44, 4, -28, 2, -8, -14, -3, -34, -4), main.lit(0.015));
        paw(brush, -34 - s * 0.6, 0, 40, 10, main.lit(0.03));
        brush.fill(Limb.of(26, -32, 8, 32 - s, -16, 6, 37 - s, -4.6, 4.8), Fade.down(-40, 0, main, main.lit(0.03)));
        head(
                brush,
                new double[] {38, -66},
                new Skull(21, 1.22, 0.38, 0.2, 1, 0.06, Ear.LONG, 0.9, Horn.NONE, Nose.BUTTON, 0.24),
                coat,
                b,
                t);
    }

    private void mouse(Brush paper, double t) {
        Bearing b = Bearing.of(pose, t, motion);
        Brush brush = b.place(paper);
        Coat coat = coat(0x9C9BA6, 0xF3EEEC);
        Ink main = coat.main();
        double s = b.stride() * 10;
        double w = motion.sway(t, 0.5, 3) * 6;
        brush.fill(Limb.of(-40, -14, 4, -66, -6, 3, -88, -16 - w, 2.4, -104, -36 - w, 1.2), Ink.of(0xE59C9C));
        brush.fill(
                Limb.of(24, -26, 6, 32 + s, -12, 4, 36 + s, -3, 3),
                Ink.of(0xE59C9C).shade(0.06));
        var body = Curve.blob(-46, -20, -40, -46, -16, -60, 12, -58, 36, -46, 42, -26, 28, -5, 0, -2, -30, -3);
        brush.form(body, main);
        brush.over(body, Curve.blob(50, -40, 34, -26, 12, -12, -16, -2, 30, 8), coat.belly());
        brush.form(Curve.blob(-40, -18, -32, -36, -12, -38, 2, -22, -4, -5, -30, -4), main.lit(0.015));
        paw(brush, -26 - s, 0, 28, 6, Ink.of(0xE59C9C));
        brush.fill(Limb.of(30, -28, 6, 38 - s, -14, 3.6, 42 - s, -3, 3), Ink.of(0xE59C9C));
        head(
                brush,
                new double[] {38, -56},
                new Skull(22, 1.62, 0.2, 0.1, 0.9, 0.2, Ear.ROUND, 1.75, Horn.NONE, Nose.BUTTON, 0.24),
                coat,
                b,
                t);
    }

    private void squirrel(Brush paper, double t) {
        Bearing b = Bearing.of(pose, t, motion);
        Brush brush = b.place(paper);
        Coat coat = coat(0xBC6733, 0xFBEBD5);
        Ink main = coat.main();
        double w = motion.sway(t, 0.4, 3) * 4;
        var tail = Limb.of(
                -18, -10, 9, -48, -14, 17, -62, -46 - w, 22, -44, -82 - w, 22, -52, -104 - w, 14, -74, -100 - w, 3);
        brush.fill(tail, Fade.line(-30, 0, -70, -100, main.shade(0.05), main, main.lit(0.07)));
        brush.over(
                tail,
                Limb.of(-24, -8, 3, -50, -18, 6, -58, -48 - w, 9, -42, -84 - w, 8, -54, -100 - w, 4),
                main.lit(0.09).alpha(0.8));
        double s = b.stride() * 8;
        var body = Curve.blob(-22, -6, -28, -30, -18, -58, 4, -72, 24, -64, 30, -38, 24, -10, 4, -3);
        brush.form(body, main);
        brush.over(body, Curve.blob(22, -66, 36, -50, 32, -14, 16, -2, 8, -20, 14, -46), coat.belly());
        brush.form(Curve.blob(-22, -16, -14, -34, 8, -34, 18, -18, 8, -4, -14, -4), main.lit(0.02));
        paw(brush, -8 - s, 0, 36, 8, main.shade(0.03));
        head(
                brush,
                new double[] {18, -82},
                new Skull(20, 1.34, 0.3, 0.3, 0.96, 0.1, Ear.POINTED, 0.8, Horn.NONE, Nose.BUTTON, 0.24),
                coat,
                b,
                t);
        double up = b.reach() * 16;
        brush.form(Curve.blob(34, -50 - up, 40, -58 - up, 48, -50 - up, 44, -40 - up, 37, -40 - up), Ink.of(0x9A6434));
        brush.fill(Curve.blob(33, -51 - up, 40, -60 - up, 49, -51 - up, 41, -49 - up), Ink.of(0x6B4426));
        brush.fill(
                Limb.of(12, -52, 6, 26, -44 - up * 0.4, 5, 38, -46 - up, 4), Fade.across(10, 40, main, main.lit(0.03)));
    }

    private void kangaroo(Brush paper, double t) {
        Bearing b = Bearing.of(pose, t, motion);
        Brush brush = b.place(paper);
        Coat coat = coat(0xB77B4C, 0xEFD9BA);
        Ink main = coat.main();
        double s = b.stride() * 8;
        double w = motion.sway(t, 0.4, 3) * 3;
        brush.fill(
                Limb.of(-18, -34, 15, -44, -16, 10, -72, -7, 6.4, -96, -8 - w, 4, -112, -12 - w, 2),
                Fade.down(-44, 0, main, main.shade(0.07)));
        paw(brush, -8 + s, 0, 46, 7, main.shade(0.13));
        brush.fill(Limb.of(20, -70, 6, 32, -58, 4.6, 40, -62 - b.reach() * 14, 3.6), main.shade(0.09));
        var body = Curve.blob(-34, -30, -26, -54, -4, -82, 10, -102, 24, -100, 30, -78, 26, -48, 14, -20, -10, -12);
        brush.form(body, main);
        brush.over(body, Curve.blob(28, -92, 40, -70, 32, -30, 8, -12, 6, -34, 16, -60), coat.belly());
        brush.over(body, Brush.stroked(Curve.through(2, -36, 14, -31, 30, -36), 1.6), main.shade(0.12));
        brush.form(Curve.blob(-34, -34, -22, -52, 2, -48, 12, -30, 2, -14, -14, -8, -30, -16), main.lit(0.015));
        brush.fill(Limb.of(0, -22, 9, -14, -8, 6, -16 - s, -4, 4), main);
        paw(brush, -18 - s, 0, 50, 8, main.shade(0.04));
        head(
                brush,
                new double[] {26, -112},
                new Skull(14, 2.0, 0.36, 0.1, 0.92, 0.22, Ear.LEAF, 1.5, Horn.NONE, Nose.BUTTON, 0.22),
                coat,
                b,
                t);
        brush.fill(
                Limb.of(12, -76, 7, 24, -62, 5, 36, -60 - b.reach() * 18, 4),
                Fade.down(-80, -50, main, main.shade(0.06)));
    }
}
