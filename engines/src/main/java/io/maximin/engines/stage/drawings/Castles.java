package io.maximin.engines.stage.drawings;

import java.awt.geom.Path2D;
import java.util.Optional;

/** Towers and castles; the ground at 0, in about a hundred units. */
record Castles(Optional<Ink> colour, boolean lit, long seed) {
    private static final Ink STONE = Ink.of(0xB9B2A8);

    Optional<Sketch> find(String name) {
        return switch (name) {
            case "castle" -> Optional.of(this::castle);
            case "tower" -> Optional.of(this::tower);
            default -> Optional.empty();
        };
    }

    /** A round tower with battlements; x its middle. */
    private void keep(Masonry masonry, double[] box, Ink stone) {
        double x = box[0];
        double w = box[1] / 2;
        double high = box[2];
        Brush brush = masonry.brush();
        var shaft = Curve.polygon(x - w, 0, x - w, -high, x + w, -high, x + w, 0);
        brush.fill(shaft, Fade.across(x - w, x + w, stone.shade(0.05), stone.lit(0.05), stone, stone.shade(0.1)));
        masonry.stones(shaft, 3.6, stone, seed + (long) x);
        double o = w * 1.22;
        double tooth = o * 2 / 7;
        var head = new Curve().corner(x - o, -high + w * 0.25).corner(x - o, -high - w * 0.75);
        for (int i = 0; i < 4; i++) {
            double at = x - o + i * 2 * tooth;
            head.corner(at, -high - w * 1.1).corner(at + tooth, -high - w * 1.1).corner(at + tooth, -high - w * 0.75);
            if (i < 3) {
                head.corner(at + 2 * tooth, -high - w * 0.75);
            }
        }
        var crown = head.corner(x + o, -high + w * 0.25).close();
        brush.fill(
                crown,
                Fade.across(x - o, x + o, stone.shade(0.03), stone.lit(0.07), stone.lit(0.02), stone.shade(0.08)));
        brush.glaze(
                Curve.polygon(
                        x - w,
                        -high + w * 0.25,
                        x + w,
                        -high + w * 0.25,
                        x + w,
                        -high + w * 0.5,
                        x - w,
                        -high + w * 0.5),
                stone.shade(0.2).alpha(0.5));
    }

    private static void spire(Brush brush, double x, double wide, double low, double high, Ink roof) {
        double w = wide / 2;
        var cone = new Curve()
                .corner(x, high)
                .corner(x + w, low)
                .to(x, low + w * 0.22)
                .corner(x - w, low)
                .close();
        brush.fill(cone, Fade.across(x - w, x + w, roof.shade(0.03), roof.lit(0.08), roof, roof.shade(0.1)));
    }

    private void pennant(Brush brush, double x, double y, double size, double t) {
        brush.line(Brush.segment(x, y, x, y - size * 1.6), size * 0.12, Ink.of(0x6C6660));
        double s = Math.sin(t * 5 + x) * size * 0.12;
        brush.fill(
                new Curve()
                        .corner(x, y - size * 1.6)
                        .to(x + size * 0.6, y - size * 1.42 + s)
                        .corner(x + size * 1.3, y - size * 1.2 - s)
                        .to(x + size * 0.6, y - size * 0.95 + s)
                        .corner(x, y - size * 0.9)
                        .close(),
                Ink.of(0xD8453F));
    }

    private void castle(Brush brush, double t) {
        var masonry = new Masonry(brush, lit);
        Ink stone = colour.orElse(STONE);
        Ink roof = Ink.of(0x5A6FA0);
        keep(masonry, new double[] {-6, 26, 66}, stone.shade(0.05));
        spire(brush, -6, 34, -78, -104, roof.shade(0.02));
        keep(masonry, new double[] {22, 17, 54}, stone.shade(0.06));
        spire(brush, 22, 23, -62, -84, roof.shade(0.04));
        var wall = Curve.polygon(-52, 0, -52, -36, 52, -36, 52, 0);
        brush.fill(wall, Fade.down(-40, 0, stone.lit(0.02), stone.shade(0.05)));
        masonry.stones(wall, 3.6, stone, seed);
        for (int i = 0; i < 14; i++) {
            double x = -50 + i * 7.4;
            brush.fill(
                    Curve.polygon(x, -35.5, x, -41, x + 4.2, -41, x + 4.2, -35.5),
                    Fade.down(-41, -35, stone.lit(0.05), stone.lit(0.01)));
        }
        keep(masonry, new double[] {-54, 20, 50}, stone);
        spire(brush, -54, 27, -59, -84, roof);
        keep(masonry, new double[] {54, 20, 50}, stone);
        spire(brush, 54, 27, -59, -84, roof);
        gate(brush, stone);
        for (double[] at : new double[][] {{-54, -40}, {54, -40}, {-54, -22}, {54, -22}, {-6, -62}, {22, -50}}) {
            masonry.arch(at[0], at[1], 4.4, 9, stone.shade(0.12));
        }
        masonry.arch(-30, -27, 4, 8, stone.shade(0.12));
        masonry.arch(30, -27, 4, 8, stone.shade(0.12));
        pennant(brush, -54, -83, 7, t);
        pennant(brush, 54, -83, 7, t);
        pennant(brush, -6, -103, 8, t);
    }

    private void gate(Brush brush, Ink stone) {
        var tower = Curve.polygon(-18, 0, -18, -44, 18, -44, 18, 0);
        brush.fill(tower, Fade.across(-18, 18, stone.lit(0.04), stone, stone.shade(0.06)));
        for (int i = 0; i < 4; i++) {
            double x = -18 + i * 10;
            brush.fill(Curve.polygon(x, -43, x, -49, x + 6, -49, x + 6, -43), stone.lit(0.04));
        }
        brush.glaze(Masonry.archPath(0, -30, 22, 30), stone.shade(0.16));
        var door = Masonry.archPath(0, -28, 19, 28);
        brush.glaze(
                door,
                lit
                        ? Fade.down(-28, 0, Ink.of(0x8A4D20), Ink.of(0xE39A43))
                        : Fade.down(-28, 0, Ink.of(0x35271F), Ink.of(0x5C4029)));
        var bars = new Path2D.Double();
        for (int i = 0; i < 4; i++) {
            bars.append(Brush.segment(-6.6 + i * 4.4, -28, -6.6 + i * 4.4, 0), false);
            bars.append(Brush.segment(-10, -22 + i * 6, 10, -22 + i * 6), false);
        }
        brush.over(door, Brush.stroked(bars, 0.9), Ink.of(0x2A2320));
    }

    private void tower(Brush brush, double t) {
        var masonry = new Masonry(brush, lit);
        Ink stone = colour.orElse(STONE);
        keep(masonry, new double[] {0, 26, 74}, stone);
        spire(brush, 0, 36, -87, -118, Ink.of(0x8C4A44));
        pennant(brush, 0, -117, 7, t);
        masonry.arch(0, -66, 6, 12, stone.shade(0.13));
        masonry.arch(-5, -44, 5, 10, stone.shade(0.13));
        masonry.arch(5, -26, 5, 10, stone.shade(0.13));
        brush.glaze(Masonry.archPath(0, -17, 10.5, 17), stone.shade(0.16));
        brush.glaze(Masonry.archPath(0, -15.5, 8.5, 15.5), Ink.of(0x6E4A2E));
    }
}
