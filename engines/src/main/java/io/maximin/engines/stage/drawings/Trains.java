package io.maximin.engines.stage.drawings;

import io.maximin.engines.stage.drawings.Livery.Rim;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import java.util.Set;

/** What runs on rails, to the right, with its wagons; the rail at 0, about 100 units tall. */
record Trains(Livery livery) {
    static final Set<String> NAMES = Set.of("steam-train", "train", "tram", "toy-train");

    private static final Ink IRON = Ink.of(0x33343C);
    private static final Ink BRASS = Ink.of(0xE0B24A);

    Optional<Sketch> find(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "steam-train" -> this::steam;
                    case "train" -> (brush, t) -> express(brush);
                    case "tram" -> (brush, t) -> tram(brush);
                    case "toy-train" -> (brush, t) -> toy(brush);
                    default -> null;
                });
    }

    private void steam(Brush brush, double t) {
        Ink paint = livery.pick(0x2E6B4A, 0x2F4F86, 0xA8322E);
        rail(brush, -330, 186);
        for (int i = 0; i < 2; i++) {
            wagon(brush.at(-146 - i * 118, 0, 0, 1), paint.mix(Ink.of(0x8A3B2E), 0.75));
        }
        engine(brush, paint);
        double puff = t - Math.floor(t);
        for (int i = 0; i < 6; i++) {
            double age = i + puff;
            double r = 8 + age * 5;
            brush.fill(
                    Curve.dot(122 - age * 26 + livery.motion().sway(t, 0.6, i) * 3, -112 - age * 9, r),
                    Fade.soft(
                            122 - age * 26, -112 - age * 9, r * 1.1, Ink.WHITE.alpha(Math.max(0, 0.85 - age * 0.12))));
        }
    }

    private static void rail(Brush brush, double left, double right) {
        for (double x = left + 6; x < right; x += 18) {
            brush.fill(new Rectangle2D.Double(x, -1, 10, 4), Livery.WOOD.shade(0.12));
        }
        brush.fill(new Rectangle2D.Double(left, -3, right - left, 3), Livery.STEEL.shade(0.2));
    }

    private void engine(Brush brush, Ink paint) {
        brush.fill(new Rectangle2D.Double(-70, -34, 224, 12), IRON);
        var boiler = new RoundRectangle2D.Double(-10, -80, 150, 46, 26, 26);
        Livery.shell(brush, boiler, paint);
        for (double x : new double[] {30, 66, 102}) {
            brush.glaze(new Rectangle2D.Double(x, -80, 4, 46), BRASS);
        }
        Livery.shell(brush, new RoundRectangle2D.Double(122, -82, 26, 50, 14, 14), IRON.lit(0.06));
        livery.lamp(brush, Curve.dot(150, -66, 6), Ink.of(0xFFF1B8));
        brush.fill(Curve.dot(149, -66, 6), BRASS);
        brush.form(Curve.polygon(112, -80, 116, -100, 106, -110, 138, -110, 128, -100, 132, -80), IRON);
        brush.form(
                new Curve()
                        .corner(40, -79)
                        .to(44, -96, 56, -100, 68, -96)
                        .corner(72, -79)
                        .close(),
                BRASS);
        brush.form(Curve.polygon(84, -79, 86, -90, 94, -90, 96, -79), BRASS.shade(0.05));
        Livery.shell(brush, new Rectangle2D.Double(-72, -96, 66, 64), paint);
        brush.fill(new RoundRectangle2D.Double(-80, -104, 82, 10, 8, 8), IRON);
        livery.pane(brush, new RoundRectangle2D.Double(-60, -86, 20, 24, 6, 6));
        livery.pane(brush, new RoundRectangle2D.Double(-34, -86, 20, 24, 6, 6));
        brush.mark(new RoundRectangle2D.Double(-66, -56, 54, 18, 6, 6), 1.4, BRASS);
        brush.fill(Curve.polygon(146, -32, 158, -32, 184, -6, 146, -6), Ink.of(0xA8322E));
        for (int i = 0; i < 4; i++) {
            brush.mark(Brush.segment(150 + i * 4, -30, 152 + i * 8, -7), 1.4, IRON);
        }
        var rim = new Rim(Ink.of(0xB03A30), 5, 6, 0.5);
        for (double x : new double[] {-44, 12, 66}) {
            Livery.spoked(brush, x, -26, 23, rim);
        }
        Livery.spoked(brush, 112, -19, 16, rim);
        brush.line(Brush.segment(-44, -22, 66, -22), 4, Livery.STEEL);
        brush.fill(new RoundRectangle2D.Double(88, -36, 40, 16, 6, 6), IRON.lit(0.08));
        brush.line(Brush.segment(66, -22, 92, -28), 3, Livery.STEEL);
    }

    private void wagon(Brush brush, Ink paint) {
        brush.fill(new Rectangle2D.Double(-56, -26, 122, 8), IRON);
        Livery.shell(brush, new RoundRectangle2D.Double(-54, -88, 108, 64, 6, 6), paint);
        brush.fill(new RoundRectangle2D.Double(-58, -96, 116, 12, 12, 12), IRON.lit(0.08));
        for (int i = 0; i < 4; i++) {
            livery.pane(brush, new RoundRectangle2D.Double(-47 + i * 25, -78, 19, 24, 5, 5));
        }
        brush.glaze(new Rectangle2D.Double(-54, -46, 108, 3), BRASS);
        var rim = new Rim(IRON, 4, 4, 0.7);
        Livery.spoked(brush, -34, -15, 13, rim);
        Livery.spoked(brush, 34, -15, 13, rim);
    }

    private void express(Brush brush) {
        Ink paint = livery.pick(0xF1F2F4, 0x3C78B8);
        rail(brush, -310, 210);
        var body = new Curve()
                .corner(-300, -12)
                .corner(-300, -96)
                .corner(60, -96)
                .to(120, -92, 170, -66, 198, -30)
                .to(204, -18)
                .corner(196, -10)
                .close();
        brush.fill(new Rectangle2D.Double(-290, -14, 470, 10), IRON);
        Livery.shell(brush, body, paint);
        brush.over(body, new Rectangle2D.Double(-310, -44, 540, 8), Ink.of(0x2E5FA8));
        brush.over(body, new Rectangle2D.Double(-310, -30, 540, 3), Ink.of(0xD8433C));
        for (int i = 0; i < 13; i++) {
            if (i != 6) {
                livery.pane(brush, new RoundRectangle2D.Double(-288 + i * 26, -80, 20, 22, 6, 6));
            }
        }
        brush.mark(Brush.segment(-120, -96, -120, -12), 2.4, IRON);
        livery.pane(
                brush,
                new Curve()
                        .corner(98, -66)
                        .to(110, -80)
                        .corner(126, -78)
                        .to(146, -68)
                        .corner(154, -60)
                        .close());
        livery.lamp(brush, Curve.blob(176, -42, 190, -30, 194, -24, 180, -32), Ink.of(0xFFF1B8));
    }

    private void tram(Brush brush) {
        Ink paint = livery.pick(0xC8433C, 0xE0A32E, 0x3E8E6A);
        rail(brush, -130, 130);
        brush.line(Curve.polygon(-10, -86, -26, -98, 6, -110, 20, -98), 2, IRON);
        brush.fill(new Rectangle2D.Double(-90, -14, 180, 9), IRON);
        Livery.shell(brush, new RoundRectangle2D.Double(-118, -88, 236, 76, 22, 22), paint);
        brush.glaze(new Rectangle2D.Double(-117, -80, 234, 36), Ink.of(0xF3E8D0));
        for (int i = 0; i < 7; i++) {
            livery.pane(brush, new RoundRectangle2D.Double(-110 + i * 32, -77, 27, 29, 6, 6));
        }
        livery.lamp(brush, Curve.dot(112, -30, 5), Ink.of(0xFFF1B8));
        livery.wheel(brush, -60, 10, Livery.STEEL);
        livery.wheel(brush, 60, 10, Livery.STEEL);
    }

    private void toy(Brush brush) {
        int[] paints = {0x3F7CC0, 0xF0B92E, 0x4E9A5F};
        for (int i = 0; i < 2; i++) {
            Ink paint = livery.colour().orElse(Ink.of(paints[i + 1]));
            double x = -92 - i * 82;
            brush.line(Brush.segment(x + 30, -24, x + 50, -24), 4, IRON);
            brush.form(new RoundRectangle2D.Double(x - 34, -58, 68, 42, 10, 10), paint);
            brush.form(Curve.dot(x - 14, -62, 13), Ink.of(0xD8433C));
            brush.form(Curve.dot(x + 14, -62, 13), Ink.of(0x5AA8D8));
            brush.form(new RoundRectangle2D.Double(x - 34, -52, 68, 36, 10, 10), paint);
            livery.wheel(brush, x - 18, 13, Ink.of(0xE2553B));
            livery.wheel(brush, x + 18, 13, Ink.of(0xE2553B));
        }
        Ink red = livery.pick(0xD8433C);
        brush.form(new RoundRectangle2D.Double(-46, -60, 100, 42, 20, 20), red);
        brush.form(new RoundRectangle2D.Double(-48, -92, 46, 74, 10, 10), Ink.of(paints[0]));
        brush.fill(new RoundRectangle2D.Double(-54, -100, 58, 11, 10, 10), Ink.of(paints[1]));
        livery.pane(brush, new RoundRectangle2D.Double(-38, -82, 26, 24, 8, 8));
        brush.form(Curve.polygon(22, -58, 24, -78, 18, -88, 44, -88, 38, -78, 40, -58), Ink.of(paints[2]));
        brush.fill(Curve.dot(56, -38, 8), Ink.of(paints[1]));
        for (double x : new double[] {-26, 6, 38}) {
            livery.wheel(brush, x, x < 0 ? 18 : 15, Ink.of(paints[1]));
        }
    }
}
