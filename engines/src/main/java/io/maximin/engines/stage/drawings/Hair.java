package io.maximin.engines.stage.drawings;

import java.awt.Shape;
import java.awt.geom.Area;
import java.util.SplittableRandom;

/** Hair on a head of 16 units. */
record Hair(Style style, Ink ink) {
    /** How it is worn. */
    enum Style {
        CROP,
        QUIFF,
        PARTED,
        BUZZ,
        CURLS,
        AFRO,
        BALD,
        SHAG,
        BOB,
        FRINGE,
        LONG,
        WAVY,
        PONYTAIL,
        BUN,
        BRAIDS
    }

    private static final Style[] HIS = {
        Style.CROP, Style.QUIFF, Style.PARTED, Style.BUZZ, Style.CURLS, Style.SHAG, Style.AFRO, Style.QUIFF, Style.BALD
    };
    private static final Style[] HERS = {
        Style.BOB,
        Style.FRINGE,
        Style.LONG,
        Style.WAVY,
        Style.PONYTAIL,
        Style.BUN,
        Style.BRAIDS,
        Style.AFRO,
        Style.CURLS
    };

    static Hair of(Figure figure, SplittableRandom lot) {
        int pick = lot.nextInt(18);
        if (figure.old()) {
            Style style = figure.feminine()
                    ? new Style[] {Style.BUN, Style.BOB, Style.CURLS}[pick % 3]
                    : new Style[] {Style.BALD, Style.PARTED, Style.CROP}[pick % 3];
            return new Hair(style, figure.hair());
        }
        Style style = figure.feminine() ? HERS[pick % HERS.length] : HIS[pick % HIS.length];
        boolean boyish = figure.child() && (style == Style.BALD || style == Style.BUZZ);
        return new Hair(boyish ? Style.SHAG : style, figure.hair());
    }

    private Fade shaded(double top, double bottom) {
        return Fade.line(4, top, -4, bottom, ink.lit(0.05), ink, ink.shade(0.06));
    }

    void back(Brush brush, double sway) {
        Ink deep = ink.shade(0.05);
        double s = sway * 0.5;
        switch (style) {
            case BOB, FRINGE ->
                brush.fill(
                        Curve.blob(0, -8.6, 5.6, -6, 6.6, 0, 6.4, 6, 5.4, 8.6, -4, 9, -7.8, 7.6, -8.3, 1, -6.8, -5.6),
                        shaded(-8, 9));
            case LONG ->
                brush.fill(
                        Curve.blob(
                                0, -8.6, 5.6, -6, 6.5, 0, 6.6, 9, 5 + s, 16, -1 + s, 18, -8 + s, 17, -8.8, 8, -8.2, 0,
                                -6.8, -5.6),
                        Fade.down(-8, 18, ink, deep, ink.shade(0.08)));
            case WAVY ->
                brush.fill(
                        Curve.blob(
                                0, -8.8, 5.8, -6, 6.6, -1, 7.4, 3.5, 6.6, 8, 7.6, 12, 5.2 + s, 15, 1 + s, 14.4, -3 + s,
                                16.4, -8 + s, 15.6, -9.6, 11.5, -8.6, 8, -9.6, 3.5, -8.2, -1, -6.8, -6),
                        Fade.down(-8, 16, ink, deep, ink.shade(0.08)));
            case PONYTAIL -> {
                brush.form(
                        Curve.blob(
                                -5,
                                -5.4,
                                -8.6,
                                -5.8,
                                -11,
                                -2,
                                -11.4 - s,
                                4,
                                -9.4 - s * 2,
                                11,
                                -8.6 - s,
                                6,
                                -7.6,
                                0.6,
                                -6,
                                -2),
                        ink);
                brush.fill(Curve.oval(-6.6, -4, 1, 1.6, 0.5), Ink.of(0xD9473A));
            }
            case BUN -> brush.form(Curve.dot(-4.6, -8.6, 3.5), ink);
            case BRAIDS -> {
                braid(brush, -6.4, s);
                braid(brush, 5, s);
            }
            case AFRO ->
                brush.fill(
                        Curve.blob(
                                0.6, -12.4, 5, -11, 8.4, -7, 8.8, -2, 7, 2.6, 3, 4, -5, 4.6, -8.8, 2, -10.2, -3, -8.8,
                                -8, -5, -11.4),
                        Fade.round(2, -7, 13, ink.lit(0.05), ink, deep));
            case CURLS -> brush.fill(bumps(-0.6, -2.2, 7.6, 8, 13), deep);
            case SHAG -> brush.fill(Curve.blob(0, -8.6, 5, -7, 5, 0, -2, 5.6, -7.4, 5.4, -8.2, 1, -6.8, -5.6), deep);
            case CROP, QUIFF, PARTED, BUZZ, BALD ->
                brush.fill(Curve.blob(0, -8.2, 4, -6.5, 3, 0, -3, 4.2, -6.6, 3.4, -7.2, 0, -6.6, -5), deep);
        }
    }

    private void braid(Brush brush, double x, double sway) {
        for (int i = 4; i >= 0; i--) {
            brush.form(
                    Curve.oval(x + sway * i * 0.2, 4.4 + i * 2.7, 2 - i * 0.14, 1.9),
                    i % 2 == 0 ? ink : ink.shade(0.02));
        }
        brush.fill(Curve.dot(x + sway, 17.4, 1), Ink.of(0xE2574C));
    }

    private static Shape bumps(double x, double y, double rx, double ry, int count) {
        var area = new Area(Curve.oval(x, y, rx * 0.92, ry * 0.92));
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count;
            area.add(new Area(Curve.dot(x + Math.cos(angle) * rx * 0.86, y + Math.sin(angle) * ry * 0.86, rx * 0.27)));
        }
        return area;
    }

    /** @param covered by a hat, so that nothing may stand up */
    void front(Brush brush, boolean covered) {
        if (covered && style != Style.BALD) {
            brush.fill(
                    new Curve()
                            .corner(5.8, -4.2)
                            .to(0, -8.4, -6, -6, -7.2, -1.6, -6.4, 2.4)
                            .corner(-5.2, 2.2)
                            .to(-4.4, -1, -2.8, -2.4, 1, -4.2)
                            .close(),
                    shaded(-8, 3));
            return;
        }
        switch (style) {
            case CROP -> cap(brush, 0);
            case QUIFF -> quiff(brush);
            case PARTED -> parted(brush);
            case BUZZ -> cap(brush, -0.6);
            case CURLS, AFRO -> curly(brush);
            case BALD -> bald(brush);
            case SHAG, FRINGE -> fringe(brush);
            case BOB, LONG, WAVY -> curtain(brush);
            case PONYTAIL, BUN, BRAIDS -> swept(brush);
        }
    }

    private void strands(Brush brush, double... lines) {
        for (int i = 0; i < lines.length; i += 6) {
            brush.mark(
                    Curve.through(lines[i], lines[i + 1], lines[i + 2], lines[i + 3], lines[i + 4], lines[i + 5]),
                    0.4,
                    ink.lit(0.09).alpha(0.7));
        }
    }

    private void cap(Brush brush, double high) {
        brush.fill(
                new Curve()
                        .corner(5.9, -3.2)
                        .to(5.6, -6.4, 3.4, -8.9 - high, -0.8, -9.5 - high, -5.4, -7.8 - high * 0.6, -7.4, -3.4, -7, 1)
                        .corner(-5.6, 3.4)
                        .to(-5, 0.6)
                        .corner(-3, 0.6)
                        .to(-2.6, -2)
                        .corner(-1.6, -3.8)
                        .to(2, -4.6)
                        .close(),
                shaded(-9, 3));
        strands(brush, -4.6, -6.4, -1.4, -8.2, 2.2, -7.8, -5.6, -4.2, -3, -6.4, 0, -6.8);
    }

    private void quiff(Brush brush) {
        brush.fill(
                new Curve()
                        .corner(6, -3)
                        .to(7, -6.2, 6.4, -9.2, 3.2, -10.9, -1.4, -10.6, -5.6, -8.4, -7.4, -3.6, -7, 0.6)
                        .corner(-5.4, 3)
                        .to(-5, 0.6)
                        .corner(-3, 0.4)
                        .corner(-2.4, -3)
                        .to(1, -5.4, 4.4, -5.4)
                        .close(),
                shaded(-11, 3));
        strands(brush, -3.4, -6.4, 0, -9, 4.4, -9, -1.4, -6, 2, -7.6, 5.4, -7.2);
    }

    private void parted(Brush brush) {
        brush.fill(
                new Curve()
                        .corner(6.2, -2)
                        .to(6.4, -6, 4, -9, -0.6, -9.6, -5.6, -8, -7.6, -3.4, -7.1, 1)
                        .corner(-5.4, 3.2)
                        .to(-5, 0.6)
                        .corner(-3, 0.5)
                        .to(-2.8, -2.4)
                        .corner(-2.2, -5)
                        .to(1.4, -3.9, 4, -4)
                        .close(),
                shaded(-9, 3));
        strands(brush, -2, -6, 1.6, -6, 5, -4.6, -2.4, -7.4, 1.6, -8, 4.8, -6.4);
    }

    private void curly(Brush brush) {
        var area = new Area();
        double[] dots = {
            5.2, -5, 2, 3.4, -7.2, 2.3, 0.4, -8.6, 2.5, -3, -8, 2.5, -5.6, -5.6, 2.4, -6.8, -2.4, 2.2, -6.6, 0.8, 1.9,
            2, -5.6, 1.6, -0.6, -6, 2.2, -3.4, -4, 2.1, -4.8, -1, 1.7
        };
        for (int i = 0; i < dots.length; i += 3) {
            area.add(new Area(Curve.dot(dots[i], dots[i + 1], dots[i + 2])));
        }
        brush.fill(area, shaded(-10, 2));
        strands(brush, -1, -8.6, 0.4, -9.6, 1.8, -8.6, -5.4, -6, -4.4, -7.2, -3, -6.6, 2.6, -6.8, 3.8, -7.8, 4.8, -6.8);
    }

    private void bald(Brush brush) {
        brush.fill(
                Curve.blob(-4.6, -3.4, -3, -0.8, -3.2, 0.6, -5, 0.8, -5.4, 3.4, -7, 2, -7.4, -1, -6.8, -3.2),
                shaded(-4, 3));
        brush.glaze(Curve.oval(1.8, -6, 1.8, 0.8, 0.3), Ink.WHITE.alpha(0.35));
    }

    private void fringe(Brush brush) {
        var front = new Curve()
                .corner(6.3, 0.2)
                .to(6.8, -4.8, 4.4, -8.9, -0.6, -9.8, -5.8, -8, -8, -3)
                .to(-8, 2)
                .corner(-5.6, 4.4)
                .to(-4.8, 1.4)
                .corner(-3.4, 0.4)
                .corner(-2.8, -2.4)
                .corner(-1, -3)
                .corner(-0.2, -2.2)
                .corner(2, -3.2)
                .corner(3, -2.4)
                .corner(4.8, -3.4)
                .close();
        brush.fill(front, shaded(-9, 4));
        strands(brush, -3.8, -5, -1.6, -7.4, 2, -7.6, -1.2, -4, 0.4, -5.6, 2.6, -6);
    }

    private void curtain(Brush brush) {
        double low = style == Style.BOB ? 6.6 : 8.6;
        brush.fill(
                new Curve()
                        .corner(1.6, -5.4)
                        .to(-2.6, -3.4, -4, 0.4)
                        .corner(-4.2, low)
                        .to(-7.4, low - 0.4, -8.4, 2, -7.6, -4.4, -4.4, -8.6, 0.6, -9.8, 5, -8, 7, -3, 6.9, 2)
                        .corner(6.2, low - 1.6)
                        .to(6, 1, 5.4, -2.4, 3.6, -4.8)
                        .close(),
                shaded(-9, 8));
        strands(brush, -0.4, -7.4, -4, -5.4, -5.8, 0, 0.8, -8.4, -4, -7, -6.8, -1.4);
    }

    private void swept(Brush brush) {
        brush.fill(
                new Curve()
                        .corner(6, -2.6)
                        .to(6, -6, 3.6, -9, -0.8, -9.4, -5.6, -7.8, -7.6, -3.4, -7, 0.4)
                        .corner(-5.8, 2.2)
                        .to(-4.6, -0.4, -3, -2.4, 0.6, -5.4, 3.4, -5.2)
                        .close(),
                shaded(-9, 2));
        strands(brush, 3.6, -6.4, -1, -7.4, -5.4, -5, 1.6, -5.8, -2, -5.4, -5.8, -2.8);
    }
}
