package io.maximin.engines.stage.drawings;

import java.awt.geom.Path2D;

/**
 * What covers the upper body, in its own frame: the hips at 0, the neck at minus the torso's length.
 *
 * @param body the outline
 */
record Garment(Figure figure, Outfit outfit, Brush brush, Path2D body, double turn) {
    void draw() {
        Ink upper = outfit.upper();
        double front = 1.2 + 1.8 * turn;
        base(shirt());
        switch (outfit.top()) {
            case TEE, SPORT -> {
                collar(upper.shade(0.06), front, 3.4);
                if (outfit.cape()) {
                    emblem(front);
                }
            }
            case SWEATER -> {
                band(-1.5, 3.2, upper.shade(0.07));
                collar(upper.shade(0.07), front, 3.2);
            }
            case SHIRT -> {
                buttons(front, upper.shade(0.1), upper.shade(0.16));
                lapels(front, upper.lit(0.04), 4);
            }
            case HOODIE -> {
                band(-1, 2.6, upper.shade(0.07));
                pocket(front);
                hood(front);
            }
            case JACKET, COAT -> open(front);
            case SUIT -> suit(front);
            case OVERALLS -> overalls(front);
            case APRON -> {
                apron(front);
            }
            case UNIFORM -> {
                buttons(front, upper.shade(0.08), outfit.accent());
                belt(Ink.of(0x3A2E2C));
                collar(upper.shade(0.08), front, 3);
            }
            case ARMOUR -> armour(front);
            case SPACESUIT -> spacesuit(front);
            case ROBE -> {
                collar(outfit.accent(), front, 3.6);
                belt(outfit.accent());
            }
            case WRAP -> wrap(front);
            case SARI -> sari(front);
            case DRESS, GOWN -> {
                neckline(front);
                belt(outfit.top() == Outfit.Top.GOWN ? outfit.accent() : upper.shade(0.1));
            }
        }
    }

    private Ink shirt() {
        return outfit.upper();
    }

    private void base(Ink ink) {
        var box = body.getBounds2D();
        brush.fill(
                body,
                Fade.line(
                        box.getMaxX(),
                        box.getMinY(),
                        box.getMinX(),
                        box.getMaxY(),
                        ink.lit(0.035),
                        ink,
                        ink.shade(0.05)));
        brush.crescent(body, 2.1, -0.6, ink.shade(0.09).alpha(0.6));
    }

    private double top() {
        return -figure.torso();
    }

    private void band(double from, double to, Ink ink) {
        brush.over(body, Curve.polygon(-20, from, 20, from, 20, to, -20, to), ink);
    }

    private void belt(Ink ink) {
        double y = top() * 0.32;
        var strip = new Curve()
                .corner(-20, y - 1)
                .to(0, y)
                .corner(20, y - 1)
                .corner(20, y + 1.2)
                .to(0, y + 2.2);
        brush.over(body, strip.corner(-20, y + 1.2).close(), ink);
    }

    private void collar(Ink ink, double front, double width) {
        double y = top();
        brush.over(body, Curve.oval(front * 0.5, y - 1.2, width, 2.9), ink);
        brush.over(
                body,
                Curve.oval(front * 0.5, y - 1.6, width - 0.9, 2.3),
                figure.skin().shade(0.05));
    }

    private void neckline(double front) {
        double y = top();
        brush.over(body, Curve.oval(front * 0.55, y - 0.6, 4.1, 4.2), figure.skin());
    }

    private void emblem(double front) {
        double y = top() * 0.68;
        brush.glaze(Curve.polygon(front - 3.4, y - 2.6, front + 3.4, y - 2.6, front, y + 3.6), outfit.accent());
        brush.glaze(Curve.dot(front, y - 0.9, 1.2), Ink.of(0xF7D34A));
    }

    private void buttons(double front, Ink seam, Ink button) {
        var path = Curve.through(front * 0.6, top() + 2, front, top() * 0.5, front * 0.9, 2.4);
        brush.mark(path, 0.45, seam);
        for (double share : new double[] {0.78, 0.58, 0.38, 0.18}) {
            brush.glaze(Curve.dot(front * 0.95 + 0.9, top() * share, 0.5), button);
        }
    }

    private void lapels(double front, Ink ink, double depth) {
        double y = top();
        brush.glaze(Curve.polygon(-2.7, y - 1.4, front * 0.5, y + 1.6, -1.6, y + depth), ink);
        brush.glaze(Curve.polygon(2.9, y - 1.4, front * 0.5, y + 1.6, 3.3, y + depth), ink.shade(0.04));
    }

    private void pocket(double front) {
        Ink ink = outfit.upper().shade(0.06);
        brush.over(body, Curve.polygon(front - 4, -7.5, front + 4, -7.5, front + 5.8, -2.4, front - 5.8, -2.4), ink);
    }

    private void hood(double front) {
        Ink ink = outfit.upper().shade(0.05);
        double y = top();
        brush.fill(
                Curve.blob(-5.4, y + 1.6, -4.2, y - 1.8, 0, y - 1.2, 4.4, y - 1.8, 5, y + 1.4, front * 0.4, y + 3.4),
                ink);
        brush.mark(Curve.through(front * 0.4 - 1, y + 3, front * 0.4 - 1.2, y + 8), 0.4, Ink.of(0xF4EFE6));
        brush.mark(Curve.through(front * 0.4 + 1.4, y + 3, front * 0.4 + 1.6, y + 7.4), 0.4, Ink.of(0xF4EFE6));
    }

    private void open(double front) {
        boolean coat = outfit.top() == Outfit.Top.COAT;
        Ink under = coat ? outfit.accent() : Ink.of(0xF5F0E6);
        double y = top();
        var gap = new Curve()
                .corner(-2, y - 1.6)
                .corner(3, y - 1.6)
                .to(front + 2.3, y * 0.55)
                .corner(front + 2.9, 3)
                .corner(front - 1.4, 3)
                .to(front - 1.9, y * 0.5)
                .close();
        brush.over(body, gap, under);
        collar(under.shade(0.06), front, 3);
        Ink lapel = outfit.upper().shade(0.05);
        brush.over(body, Curve.polygon(-2.6, y - 1.4, front - 1.6, y * 0.6, -3.6, y * 0.8), lapel);
        brush.over(body, Curve.polygon(3, y - 1.4, front + 2.1, y * 0.62, 5, y * 0.82), lapel);
        if (coat) {
            tails();
        }
    }

    private void tails() {
        double h = figure.hip() + 0.6;
        double low = figure.leg() * 0.46;
        Ink ink = outfit.upper();
        var left = new Curve()
                .corner(-h + 0.4, -2)
                .corner(-h - 1.8, low)
                .corner(0.2, low)
                .corner(0.6, 0)
                .close();
        var right = new Curve()
                .corner(2.8, 0)
                .corner(4.4, low)
                .corner(h + 1.6, low - 1)
                .corner(h - 0.6, -2)
                .close();
        brush.fill(left, Fade.across(-h - 2, 2, ink.shade(0.09), ink, ink.shade(0.02)));
        brush.fill(right, Fade.across(2, h + 2, ink.shade(0.03), ink.shade(0.07)));
    }

    private void suit(double front) {
        double y = top();
        brush.over(body, Curve.polygon(-2.6, y - 1.6, 3.4, y - 1.6, front + 0.4, y * 0.5), Ink.WHITE);
        brush.glaze(
                Curve.polygon(
                        front * 0.5 - 0.9,
                        y + 1,
                        front * 0.5 + 0.9,
                        y + 1,
                        front + 0.9,
                        y * 0.56,
                        front + 0.1,
                        y * 0.52,
                        front - 0.6,
                        y * 0.58),
                outfit.accent());
        Ink lapel = outfit.upper().lit(0.05);
        brush.over(body, Curve.polygon(-2.8, y - 1.4, front + 0.2, y * 0.48, -3.4, y * 0.72), lapel);
        brush.over(body, Curve.polygon(3.2, y - 1.4, front + 0.4, y * 0.48, 5, y * 0.74), lapel.shade(0.03));
        brush.mark(
                Curve.through(front + 0.3, y * 0.48, front + 0.1, 2.4),
                0.4,
                outfit.upper().shade(0.1));
        brush.glaze(Curve.dot(front + 1, y * 0.34, 0.55), outfit.upper().shade(0.14));
    }

    private void overalls(double front) {
        Ink denim = outfit.below();
        double y = top();
        collar(outfit.upper().shade(0.06), front, 3.2);
        brush.over(body, Curve.polygon(-20, y * 0.36, 20, y * 0.36, 20, 8, -20, 8), denim);
        brush.over(
                body,
                Curve.polygon(front - 4.6, y * 0.72, front + 4, y * 0.72, front + 4.8, y * 0.3, front - 5.4, y * 0.3),
                denim.lit(0.03));
        brush.over(
                body,
                Curve.polygon(-5.4, y, -3.4, y - 1, front - 2.6, y * 0.7, front - 4.6, y * 0.7),
                denim.shade(0.04));
        brush.over(body, Curve.polygon(4, y - 1, 5.6, y, front + 4, y * 0.7, front + 2.2, y * 0.7), denim.shade(0.06));
        brush.glaze(Curve.dot(front - 3.4, y * 0.69, 0.7), Ink.of(0xE9C95A));
        brush.glaze(Curve.dot(front + 2.9, y * 0.69, 0.7), Ink.of(0xE9C95A));
        brush.over(
                body,
                Curve.polygon(front - 2.4, y * 0.58, front + 2.4, y * 0.58, front + 2.2, y * 0.4, front - 2.2, y * 0.4),
                denim.shade(0.06));
    }

    private void apron(double front) {
        double y = top();
        Ink ink = outfit.accent();
        brush.over(body, Curve.polygon(front - 4, y * 0.78, front + 4, y * 0.78, front + 8, 0, front - 8, 0), ink);
        brush.fill(
                Curve.polygon(front - 7, y * 0.32, front + 6.2, y * 0.32, front + 6.6, 15, front - 7.6, 15),
                Fade.down(-8, 15, ink, ink.shade(0.05)));
        brush.mark(Curve.through(front - 3.6, y * 0.78, -2.6, y), 0.8, ink.shade(0.05));
        brush.mark(Curve.through(front + 3.6, y * 0.78, 3, y), 0.8, ink.shade(0.05));
    }

    private void armour(double front) {
        double y = top();
        Ink steel = outfit.upper();
        brush.glaze(
                Curve.blob(
                        front - 6, y * 0.86, front + 5, y * 0.86, front + 6, y * 0.55, front, y * 0.38, front - 7,
                        y * 0.55),
                Fade.line(front + 5, y * 0.9, front - 5, y * 0.4, steel.lit(0.14), steel, steel.shade(0.1)));
        brush.mark(Curve.through(front, y * 0.86, front + 0.6, y * 0.4), 0.5, steel.shade(0.15));
        band(y * 0.28, y * 0.22, outfit.accent().shade(0.05));
        for (int i = 0; i < 3; i++) {
            brush.over(
                    body,
                    Curve.polygon(-20, -5 + i * 3.2, 20, -5 + i * 3.2, 20, -4.4 + i * 3.2, -20, -4.4 + i * 3.2),
                    steel.shade(0.16).alpha(0.7));
        }
        brush.glaze(Curve.oval(-figure.shoulder() * (1 - 0.4 * turn) + 1.2, y + 3.4, 3.6, 3), steel.lit(0.06));
    }

    /** Two fronts that cross, with a broad sash. */
    private void wrap(double front) {
        double y = top();
        Ink edge = outfit.accent();
        brush.over(body, Curve.polygon(-2.6, y - 2, 3, y - 2, front * 0.4, y + 5.6), figure.skin());
        brush.over(
                body,
                Curve.polygon(4.4, y - 2, 2.6, y - 2, front - 5.4, y * 0.46, front - 3, y * 0.44),
                edge.shade(0.05));
        brush.over(body, Curve.polygon(-4, y - 2, -2.2, y - 2, front + 5.4, y * 0.44, front + 2.8, y * 0.42), edge);
        band(y * 0.5, y * 0.24, edge);
        band(y * 0.4, y * 0.35, outfit.upper().shade(0.1));
    }

    private void sari(double front) {
        double y = top();
        neckline(front);
        band(y * 0.46, y * 0.3, figure.skin());
        brush.over(
                body,
                Curve.polygon(-9, y - 3, -3, y - 3, 13, y * 0.24, 12, 4, -2, 4),
                outfit.upper().lit(0.05));
        brush.over(body, Curve.polygon(-3.6, y - 3, -2.2, y - 3, 13, y * 0.3, 13, y * 0.2), outfit.accent());
    }

    private void spacesuit(double front) {
        double y = top();
        Ink grey = Ink.of(0xC9CED4);
        brush.fill(Curve.oval(0.6, y - 0.8, 6.2, 2.6), grey);
        brush.over(
                body,
                Curve.polygon(
                        front - 4.6, y * 0.66, front + 4.6, y * 0.66, front + 4.4, y * 0.34, front - 4.4, y * 0.34),
                grey.lit(0.03));
        brush.glaze(Curve.dot(front - 2.2, y * 0.52, 1.1), outfit.accent());
        brush.glaze(Curve.dot(front + 0.9, y * 0.52, 1.1), Ink.of(0x3C8CC8));
        brush.glaze(
                Curve.polygon(front - 3, y * 0.42, front + 3, y * 0.42, front + 3, y * 0.38, front - 3, y * 0.38),
                Ink.of(0x4B5560));
        band(-4.5, -2.6, outfit.accent());
    }
}
