package io.maximin.engines.stage.drawings;

import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import java.util.Set;

/** What flies, to the right; about 100 units tall. */
record Aircraft(Livery livery) {
    static final Set<String> NAMES =
            Set.of("airplane", "biplane", "helicopter", "hot-air-balloon", "airship", "rocket", "drone", "paper-plane");

    private static final Ink DARK = Ink.of(0x33343C);
    private static final int[] GORES = {0xE2553B, 0xF0B92E, 0x3F8FC0, 0x4EA36B, 0xB25CA8, 0xF08A3C};

    Optional<Sketch> find(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "airplane" -> (brush, t) -> airplane(brush);
                    case "biplane" -> this::biplane;
                    case "helicopter" -> this::helicopter;
                    case "hot-air-balloon" -> this::balloon;
                    case "airship" -> (brush, t) -> airship(brush);
                    case "rocket" -> this::rocket;
                    case "drone" -> this::drone;
                    case "paper-plane" -> (brush, t) -> paper(brush);
                    default -> null;
                });
    }

    private void airplane(Brush brush) {
        Ink paint = livery.pick(0xF3F4F6, 0xF3F4F6, 0xDDE8F2);
        Ink trim = livery.colour().map(ink -> ink.shade(0.14)).orElse(Ink.of(0x2E5FA8));
        brush.form(Curve.polygon(10, -58, -44, -92, -60, -92, -34, -54), paint.shade(0.1));
        var tail = Curve.polygon(-96, -62, -132, -100, -112, -100, -66, -62);
        Livery.shell(brush, tail, trim);
        var body = new Curve()
                .corner(-134, -62)
                .to(-80, -68, 40, -70, 100, -66)
                .to(132, -56, 142, -46)
                .to(126, -36, 90, -34)
                .to(-20, -34, -80, -44)
                .close();
        Livery.shell(brush, body, paint);
        brush.over(body, Curve.polygon(-140, -50, 150, -42, 150, -38, -140, -44), trim);
        for (int i = 0; i < 14; i++) {
            livery.pane(brush, new RoundRectangle2D.Double(-72 + i * 12, -60, 6, 8, 4, 4));
        }
        livery.pane(
                brush,
                new Curve()
                        .corner(108, -56)
                        .to(116, -62)
                        .corner(124, -60)
                        .corner(131, -53)
                        .close());
        brush.form(Curve.polygon(-100, -56, -140, -44, -150, -44, -120, -58), paint.shade(0.06));
        brush.form(Curve.polygon(44, -44, -30, -6, -52, -4, -12, -46), paint.shade(0.05));
        Livery.shell(brush, new RoundRectangle2D.Double(-12, -30, 40, 16, 14, 14), trim);
        brush.fill(Curve.oval(27, -22, 4, 8), DARK);
    }

    private void biplane(Brush brush, double t) {
        Ink paint = livery.pick(0xC8363A, 0xE0A32E, 0x3F7CC0);
        Ink wing = paint.lit(0.06);
        brush.line(Curve.through(40, -22, 44, -10, 40, -6), 3, DARK);
        brush.fill(Curve.dot(44, -9, 9), DARK);
        brush.form(new RoundRectangle2D.Double(-16, -36, 92, 8, 8, 8), wing.shade(0.06));
        var body = new Curve()
                .corner(-108, -56)
                .to(-40, -66, 40, -68, 84, -62)
                .to(92, -48, 84, -34)
                .to(20, -28, -40, -40)
                .close();
        Livery.shell(brush, body, paint);
        Livery.shell(brush, Curve.polygon(-86, -58, -112, -92, -96, -96, -66, -62), paint.shade(0.04));
        brush.form(Curve.polygon(-78, -54, -118, -50, -118, -46, -80, -46), wing);
        brush.fill(Curve.dot(-10, -74, 8), Ink.of(0x8A5A36));
        livery.pane(brush, Curve.polygon(0, -68, 6, -80, 12, -80, 12, -68));
        for (double x : new double[] {2, 54}) {
            brush.line(Brush.segment(x, -32, x + 6, -92), 2.4, Livery.WOOD);
        }
        brush.form(new RoundRectangle2D.Double(-12, -99, 92, 9, 8, 8), wing);
        double spin = Math.abs(Math.sin(t * 31 + 0.6));
        brush.fill(Curve.oval(95, -48, 2.4, 12 + 26 * spin), Livery.WOOD);
        brush.fill(Curve.oval(94, -48, 6, 6), DARK);
    }

    private void helicopter(Brush brush, double t) {
        Ink paint = livery.pick(0xD8433C, 0x2F7FB5, 0xE0A32E);
        brush.line(Brush.segment(-40, -2, 70, -2), 3.4, DARK);
        brush.line(Brush.segment(-14, -18, -18, -3), 2.6, DARK);
        brush.line(Brush.segment(44, -18, 48, -3), 2.6, DARK);
        var boom = Curve.polygon(-30, -64, -146, -66, -156, -88, -146, -90, -134, -58, -30, -44);
        Livery.shell(brush, boom, paint.shade(0.03));
        brush.line(Curve.dot(-148, -74, 14), 1.4, DARK.alpha(0.5));
        brush.line(
                Brush.segment(
                        -148 - 13 * Math.cos(t * 29),
                        -74 - 13 * Math.sin(t * 29),
                        -148 + 13 * Math.cos(t * 29),
                        -74 + 13 * Math.sin(t * 29)),
                2.6,
                DARK);
        var cabin = Curve.blob(-46, -50, -30, -74, 10, -80, 56, -72, 86, -44, 70, -22, 20, -16, -30, -22);
        Livery.shell(brush, cabin, paint);
        livery.pane(
                brush,
                new Curve()
                        .corner(40, -40)
                        .corner(36, -70)
                        .to(58, -66)
                        .to(78, -46)
                        .corner(80, -38)
                        .close());
        livery.pane(brush, new RoundRectangle2D.Double(-6, -68, 34, 28, 8, 8));
        brush.mark(Brush.segment(-34, -34, 82, -34), 3, Ink.WHITE.alpha(0.85));
        brush.fill(new Rectangle2D.Double(10, -92, 7, 14), DARK);
        double wide = 120 * (0.82 + 0.18 * Math.cos(t * 23));
        brush.fill(Curve.polygon(13 - wide, -96, 13, -93, 13 + wide, -96, 13, -89.6), DARK.lit(0.1));
        brush.fill(Curve.oval(13, -92, 8, 4), DARK);
    }

    private void balloon(Brush brush, double t) {
        var lot = (int) Math.floorMod(livery.seed() * 7 + 1, (long) GORES.length);
        Ink first = livery.colour().orElse(Ink.of(GORES[lot]));
        Ink second = livery.colour().map(ink -> ink.lit(0.2)).orElse(Ink.of(GORES[(lot + 1 + lot % 3) % GORES.length]));
        double sway = livery.motion().sway(t, 0.15, 1);
        for (double x : new double[] {-7, 7}) {
            brush.line(Brush.segment(x, -13, x * 1.6 + sway * 0.4, -30), 0.7, DARK);
        }
        var envelope = new Curve()
                .to(sway, -100)
                .to(24 + sway, -92, 36 + sway, -68, 26 + sway, -46)
                .corner(10, -29)
                .corner(-10, -29)
                .to(-26 + sway, -46, -36 + sway, -68, -24 + sway, -92)
                .close();
        brush.fill(envelope, first);
        for (int i = 0; i < 4; i++) {
            double outer = new double[] {30, 21, 11, 0}[i];
            double inner = new double[] {25.6, 16, 3.6, 0}[i];
            if (i < 3) {
                brush.over(envelope, gore(outer, inner, sway), i % 2 == 0 ? second : second.lit(0.04));
                brush.over(envelope, gore(-outer, -inner, sway), i % 2 == 0 ? second : second.lit(0.04));
            }
        }
        brush.over(envelope, Curve.oval(sway, -99, 12, 5), second.shade(0.06));
        brush.glaze(
                envelope,
                Fade.across(
                        -36,
                        36,
                        Ink.BLACK.alpha(0.3),
                        Ink.BLACK.alpha(0.02),
                        Ink.WHITE.alpha(0.24),
                        Ink.BLACK.alpha(0.1)));
        brush.glaze(Curve.dot(0, -29, 9), Fade.soft(0, -29, 9, Ink.of(0xFFD27A).alpha(livery.lit() ? 0.95 : 0.4)));
        var basket = new RoundRectangle2D.Double(-9, -14, 18, 14, 4, 4);
        brush.form(basket, Ink.of(0xA8743E));
        for (int i = 1; i < 4; i++) {
            brush.mark(Brush.segment(-9, -14 + i * 3.5, 9, -14 + i * 3.5), 0.6, Ink.of(0x7A5028));
        }
        brush.fill(new RoundRectangle2D.Double(-10, -15, 20, 3, 3, 3), Ink.of(0x6E4524));
    }

    private static java.awt.geom.Path2D gore(double outer, double inner, double sway) {
        return new Curve()
                .corner(sway, -100)
                .to(outer + sway, -84, outer * 1.12 + sway, -66, outer * 0.84 + sway, -46)
                .corner(outer * 0.33, -29)
                .corner(inner * 0.33, -29)
                .to(inner * 0.84 + sway, -46, inner * 1.12 + sway, -66, inner + sway, -84)
                .close();
    }

    private void airship(Brush brush) {
        Ink paint = livery.pick(0xD9D3C4, 0xC8433C, 0x6F93B8);
        brush.form(Curve.polygon(-112, -64, -160, -100, -136, -100, -92, -72), paint.shade(0.1));
        brush.form(Curve.polygon(-112, -54, -160, -18, -136, -18, -92, -44), paint.shade(0.12));
        var hull = Curve.blob(-150, -58, -110, -80, -20, -98, 80, -92, 146, -62, 80, -30, -20, -24, -110, -38);
        Livery.shell(brush, hull, paint);
        for (double y : new double[] {-84, -72, -58, -44}) {
            brush.over(hull, Brush.stroked(Curve.through(-150, -58, 0, y - 2, 146, -61), 1.2), paint.shade(0.12));
        }
        brush.form(new RoundRectangle2D.Double(-28, -24, 84, 24, 18, 18), Ink.of(0x6E4A34));
        for (int i = 0; i < 5; i++) {
            livery.pane(brush, new RoundRectangle2D.Double(-18 + i * 14, -18, 10, 9, 3, 3));
        }
        brush.fill(Curve.oval(-36, -12, 3, 12), DARK);
    }

    private void rocket(Brush brush, double t) {
        Ink paint = livery.pick(0xD8433C, 0xE8672E, 0x2F6FB5);
        double flicker = livery.motion().sway(t, 3, 2) * 2;
        brush.fill(
                new Curve()
                        .corner(-8, -18)
                        .to(-9, -10)
                        .corner(flicker, 0)
                        .to(9, -10)
                        .corner(8, -18)
                        .close(),
                Fade.down(-18, 0, Ink.of(0xFFE27A), Ink.of(0xF7962D), Ink.of(0xE8532B)));
        for (int side : new int[] {-1, 1}) {
            brush.form(
                    new Curve()
                            .corner(side * 12, -46)
                            .to(side * 26, -34)
                            .corner(side * 28, -12)
                            .corner(side * 12, -22)
                            .close(),
                    paint.shade(side < 0 ? 0.06 : 0));
        }
        var body = new Curve()
                .corner(0, -100)
                .to(13, -84, 16, -58, 13, -32)
                .corner(9, -18)
                .corner(-9, -18)
                .to(-13, -32, -16, -58, -13, -84)
                .close();
        Ink white = Ink.of(0xF1F2F3);
        brush.fill(body, Fade.across(-16, 16, white.shade(0.2), white.shade(0.04), white, white.shade(0.1)));
        brush.over(body, Curve.polygon(-20, -101, 20, -101, 20, -80, -20, -80), paint);
        brush.over(body, new Rectangle2D.Double(-20, -32, 40, 5), paint);
        brush.over(body, Curve.polygon(-20, -101, -7, -101, -9, -18, -20, -18), Ink.BLACK.alpha(0.16));
        livery.portholes(brush, 0, -66, 0, 1, 5.4);
        livery.portholes(brush, 0, -48, 0, 1, 3.4);
        brush.form(Curve.polygon(-3, -40, 3, -40, 4, -14, -4, -14), paint.shade(0.03));
        brush.fill(Curve.polygon(-8, -18, 8, -18, 10, -13, -10, -13), DARK);
    }

    private void drone(Brush brush, double t) {
        Ink paint = livery.pick(0x3B3E48, 0xE8E8EA);
        for (int side : new int[] {-1, 1}) {
            brush.line(Brush.segment(side * 20, -54, side * 92, -78), 7, paint);
            brush.line(Curve.through(side * 18, -42, side * 36, -20, side * 40, -2), 4, paint.shade(0.05));
            brush.fill(new Rectangle2D.Double(side * 92 - 5, -92, 10, 18), paint.shade(0.08));
            double wide = 40 * (0.75 + 0.25 * Math.cos(t * 33 + side));
            brush.fill(Curve.oval(side * 92, -95, wide, 3), DARK.alpha(0.8));
        }
        brush.form(Curve.blob(-40, -54, -20, -70, 20, -70, 40, -54, 22, -38, -22, -38), paint.lit(0.04));
        brush.form(Curve.dot(0, -34, 12), DARK);
        livery.pane(brush, Curve.dot(2, -34, 6));
        livery.lamp(brush, Curve.dot(26, -56, 3), Ink.of(0x62E07A));
    }

    private void paper(Brush brush) {
        Ink paint = livery.pick(0xF6F5F0);
        brush.fill(Curve.polygon(120, -60, -100, -100, -40, -50), paint.shade(0.05));
        brush.fill(Curve.polygon(120, -60, -40, -50, -56, 0), paint.shade(0.2));
        brush.fill(Curve.polygon(120, -60, -40, -50, -20, -30), paint.shade(0.12));
        brush.fill(Curve.polygon(120, -60, -60, -24, -100, -54), paint);
    }
}
