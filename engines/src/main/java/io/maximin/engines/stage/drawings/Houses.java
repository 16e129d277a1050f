package io.maximin.engines.stage.drawings;

import java.awt.geom.Path2D;
import java.util.Optional;

/** Where people live and work, the ground at 0, in about a hundred units. */
record Houses(Optional<Ink> colour, boolean lit, long seed) {
    Optional<Sketch> find(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "house" -> this::house;
                    case "cottage" -> this::cottage;
                    case "cabin" -> this::cabin;
                    case "church" -> this::church;
                    case "barn" -> this::barn;
                    case "skyscraper" -> this::skyscraper;
                    case "tent" -> this::tent;
                    case "igloo" -> this::igloo;
                    case "fence" -> this::fence;
                    case "wall" -> this::wall;
                    default -> null;
                });
    }

    private Ink pick(int... choices) {
        return colour.orElse(Ink.of(choices[(int) Math.floorMod(seed * 31 + 7, (long) choices.length)]));
    }

    /** A wall with light from above and shade under its eaves. */
    static void wall(Brush brush, Path2D wall, Ink ink) {
        var box = wall.getBounds2D();
        brush.fill(wall, Fade.across(box.getMinX(), box.getMaxX(), ink.lit(0.02), ink, ink.shade(0.03)));
        brush.glaze(
                wall,
                Fade.down(
                        box.getMinY(),
                        box.getMinY() + box.getHeight() * 0.45,
                        ink.shade(0.16).alpha(0.5),
                        ink.shade(0.1).alpha(0)));
    }

    static void roof(Masonry masonry, Path2D roof, Ink ink, double step) {
        var box = roof.getBounds2D();
        masonry.brush().fill(roof, Fade.down(box.getMinY(), box.getMaxY(), ink.lit(0.05), ink, ink.shade(0.05)));
        masonry.tiles(roof, step, ink);
    }

    private void house(Brush brush, double t) {
        var masonry = new Masonry(brush, lit);
        Ink wall = pick(0xF3E3C7, 0xF0CDB4, 0xD6E3E4, 0xF4F0E6, 0xF2D694, 0xC9D9C0);
        Ink roof = Ink.of(0xB5533F);
        masonry.smoke(38, -101, 3.4, t);
        brush.form(Curve.polygon(32, -70, 32, -100, 44, -100, 44, -70), Ink.of(0xA5604B));
        brush.fill(Curve.polygon(30.5, -101, 45.5, -101, 45.5, -96.6, 30.5, -96.6), Ink.of(0x86493A));
        wall(brush, Curve.polygon(-14, -52, 64, -52, 64, 0, -14, 0), wall.shade(0.04));
        roof(masonry, Curve.polygon(-34, -90, 56, -90, 71, -49, -8, -49), roof, 6);
        var front = Curve.polygon(-60, 0, -60, -50, -36, -84, -12, -50, -12, 0);
        wall(brush, front, wall);
        brush.fill(
                Curve.polygon(-36, -95, -68, -48, -62, -44.5, -36, -82.5, -10, -44.5, -4, -48),
                Fade.down(-95, -44, roof.shade(0.02), roof.shade(0.1)));
        masonry.window(-36, -66, 9, 11);
        masonry.door(-36, 0, 15, 29, Ink.of(0x3C6C7C));
        brush.fill(Curve.polygon(-48, 0, -47, -3, -25, -3, -24, 0), Ink.of(0xB9B0A6));
        masonry.window(10, -36, 14, 17);
        masonry.window(43, -36, 14, 17);
        flowers(brush, 10, -14.5, 20);
        flowers(brush, 43, -14.5, 20);
        shrub(brush, -9, 9);
        shrub(brush, 64, 11);
    }

    private void flowers(Brush brush, double x, double y, double wide) {
        brush.glaze(
                Curve.polygon(
                        x - wide / 2,
                        y - 1,
                        x + wide / 2,
                        y - 1,
                        x + wide / 2 - 1.4,
                        y + 3.4,
                        x - wide / 2 + 1.4,
                        y + 3.4),
                Ink.of(0x8C5B3D));
        int[] petals = {0xE85D75, 0xF6C445, 0xF4F0EC};
        for (int i = 0; i < 7; i++) {
            double px = x - wide / 2 + 1.6 + i * (wide - 3.2) / 6;
            brush.glaze(Curve.dot(px, y - 1.4 - i % 2, 1.9), Ink.of(0x5F9B4F));
            brush.glaze(Curve.dot(px, y - 2.6 - i % 2, 1.3), Ink.of(petals[i % 3]));
        }
    }

    private void shrub(Brush brush, double x, double size) {
        var lot = new java.util.SplittableRandom(seed + (long) x);
        Ink ink = Ink.of(0x5F9B4F);
        brush.fill(
                Foliage.puff(x, -size * 0.62, size, size * 0.62, 8, lot),
                Fade.down(-size * 1.3, 0, ink.lit(0.06), ink.shade(0.05)));
    }

    private void cottage(Brush brush, double t) {
        var masonry = new Masonry(brush, lit);
        Ink wall = pick(0xF4EAD6, 0xEEDCC3, 0xE8E4D8);
        Ink thatch = Ink.of(0xB98A4E);
        masonry.smoke(-26, -92, 3, t);
        var chimney = Curve.polygon(-32, -50, -31, -91, -21, -91, -20, -50);
        brush.form(chimney, Ink.of(0x9B8F86));
        masonry.stones(chimney, 4, Ink.of(0x9B8F86), seed);
        var body = Curve.polygon(-52, 0, -52, -42, 52, -42, 52, 0);
        wall(brush, body, wall);
        masonry.stones(body, 5.5, wall.shade(0.04), seed + 1);
        var roof = new Curve()
                .corner(-62, -36)
                .to(-58, -44, -50, -66, -38, -79)
                .to(-34, -82, 0, -83, 34, -82, 38, -79, 50, -66, 58, -44)
                .corner(62, -36)
                .to(48, -34, 30, -36, 14, -50, 0, -56, -14, -50, -30, -36, -48, -34)
                .close();
        brush.fill(roof, Fade.down(-83, -34, thatch.lit(0.06), thatch, thatch.shade(0.07)));
        for (int i = 0; i < 34; i++) {
            double x = -52 + i * 3.15;
            brush.grain(
                    roof,
                    Brush.stroked(
                            Curve.through(x * 0.72, -74 + i * 7 % 17, x * 0.85, -60 + i * 5 % 13, x, -46 + i * 11 % 9),
                            0.6),
                    (i % 3 == 0 ? thatch.lit(0.09) : thatch.shade(0.1)).alpha(0.6));
        }
        brush.fill(Limb.of(-38, -80, 3, 0, -83, 3, 38, -80, 3), thatch.shade(0.08));
        brush.glaze(Masonry.archPath(0, -38, 17, 38), Ink.of(0x6B4A35));
        brush.glaze(Masonry.archPath(0, -36, 14, 36), Fade.across(-7, 7, Ink.of(0x8B5E3C), Ink.of(0x74492D)));
        brush.glaze(Curve.dot(4.4, -16, 1), Ink.of(0xE9C65C));
        masonry.window(-31, -30, 13, 13);
        masonry.window(31, -30, 13, 13);
        flowers(brush, -31, -13, 18);
        flowers(brush, 31, -13, 18);
        shrub(brush, -53, 10);
        shrub(brush, 54, 9);
        shrub(brush, 14, 6);
    }

    private void cabin(Brush brush, double t) {
        var masonry = new Masonry(brush, lit);
        Ink log = pick(0x9C6A40, 0x8A5A36);
        masonry.smoke(31, -90, 3, t);
        brush.form(Curve.polygon(25, -50, 26, -90, 36, -90, 37, -50), Ink.of(0x8D8681));
        for (int i = 6; i >= 0; i--) {
            double y = -4 - i * 7.4;
            brush.form(Limb.of(-50, y, 4, 0, y, 4, 50, y, 4), log.shade(i % 2 * 0.015));
            brush.glaze(Curve.dot(-50, y, 3), log.lit(0.12));
            brush.glaze(Curve.dot(50, y, 3), log.lit(0.12));
        }
        var gable = Curve.polygon(-48, -52, 0, -88, 48, -52);
        wall(brush, gable, log.shade(0.03));
        masonry.boards(gable, 6, false, log);
        Ink slab = Ink.of(0x5B4A45);
        brush.fill(
                Curve.polygon(0, -97, -66, -47, -61, -40.6, 0, -86.6, 61, -40.6, 66, -47),
                Fade.down(-97, -40, slab.lit(0.06), slab));
        brush.mark(Curve.polygon(0, -97, -66, -47), 1, slab.lit(0.12));
        masonry.window(0, -72, 10, 10, Ink.of(0xD9B07C));
        masonry.door(-18, 0, 17, 34, Ink.of(0x6C4328));
        masonry.window(22, -35, 18, 17, Ink.of(0xD9B07C));
        brush.fill(Curve.polygon(-34, 0, -33, -3, -4, -3, -3, 0), Ink.of(0x7A5638));
    }

    private void church(Brush brush, double t) {
        var masonry = new Masonry(brush, lit);
        Ink wall = pick(0xF2EEE4, 0xE9DFCB);
        Ink roof = Ink.of(0x59687A);
        wall(brush, Curve.polygon(-10, -34, 52, -34, 52, 0, -10, 0), wall.shade(0.03));
        roof(masonry, Curve.polygon(-12, -56, 46, -56, 56, -32, -12, -32), roof, 4);
        for (double x : new double[] {8, 24, 40}) {
            masonry.arch(x, -26, 6, 17, wall.shade(0.1));
        }
        wall(brush, Curve.polygon(-38, 0, -38, -64, -10, -64, -10, 0), wall);
        brush.fill(
                Curve.polygon(-41, -62, -24, -95, -7, -62),
                Fade.across(-41, -7, roof.lit(0.05), roof, roof.shade(0.08)));
        brush.fill(Curve.polygon(-40, -64, -8, -64, -8, -61, -40, -61), wall.shade(0.1));
        Ink gold = Ink.of(0xE8BE4F);
        brush.line(Brush.segment(-24, -108, -24, -94), 1.6, gold);
        brush.line(Brush.segment(-28, -103.5, -20, -103.5), 1.6, gold);
        masonry.arch(-24, -56, 8, 14, wall.shade(0.1));
        brush.glaze(Curve.dot(-24, -35, 4.6), wall.shade(0.12));
        brush.glaze(Curve.dot(-24, -35, 3.5), lit ? Ink.of(0xFFD56B) : Ink.of(0x6E86A6));
        brush.mark(Brush.segment(-24, -38.4, -24, -31.6), 0.6, wall.shade(0.12));
        brush.mark(Brush.segment(-27.4, -35, -20.6, -35), 0.6, wall.shade(0.12));
        brush.glaze(Masonry.archPath(-24, -23, 13, 23), wall.shade(0.14));
        brush.glaze(Masonry.archPath(-24, -21, 10.5, 21), Fade.across(-30, -18, Ink.of(0x7D5233), Ink.of(0x63402A)));
        shrub(brush, 50, 8);
    }

    private void barn(Brush brush, double t) {
        var masonry = new Masonry(brush, lit);
        Ink red = pick(0xB43A35, 0xA8352F);
        var side = Curve.polygon(20, -48, 70, -48, 70, 0, 20, 0);
        wall(brush, side, red.shade(0.06));
        masonry.boards(side, 5, false, red.shade(0.06));
        Ink roof = Ink.of(0x6E7178);
        roof(masonry, Curve.polygon(-10, -94, 58, -94, 68, -74, 74, -46, 36, -46, 24, -74), roof, 5);
        var front = Curve.polygon(-46, 0, -46, -50, -36, -75, -10, -92, 16, -75, 26, -50, 26, 0);
        wall(brush, front, red);
        masonry.boards(front, 6, false, red);
        brush.fill(
                Curve.polygon(
                        -10, -98, -40, -79, -53, -48, -48, -46, -36, -74, -10, -91, 16, -74, 28, -46, 33, -48, 20, -79),
                Ink.of(0xF4F0E8));
        brush.glaze(Curve.polygon(-18, -74, -2, -74, -2, -58, -18, -58), Ink.of(0xF4F0E8));
        brush.glaze(Curve.polygon(-16, -72, -4, -72, -4, -60, -16, -60), lit ? Ink.of(0xFFD56B) : Ink.of(0x4B2A2B));
        var doors = Curve.polygon(-34, 0, -34, -42, 14, -42, 14, 0);
        brush.glaze(doors, red.shade(0.05));
        for (double x : new double[] {-34, -10}) {
            brush.mark(
                    Curve.polygon(x + 1.4, -1.4, x + 1.4, -40.6, x + 22.6, -40.6, x + 22.6, -1.4),
                    2.4,
                    Ink.of(0xF4F0E8));
            brush.mark(Brush.segment(x + 2, -40, x + 22, -2), 2.2, Ink.of(0xF4F0E8));
            brush.mark(Brush.segment(x + 22, -40, x + 2, -2), 2.2, Ink.of(0xF4F0E8));
        }
        masonry.window(48, -34, 11, 12);
    }

    private void skyscraper(Brush brush, double t) {
        var lot = new java.util.SplittableRandom(seed);
        Ink glass = pick(0x5F87A8, 0x6A7F9A, 0x4E7F8F, 0x8794A8);
        brush.fill(
                Curve.polygon(9, 0, 9, -88, 17, -84, 17, 0), Fade.down(-88, 0, glass.shade(0.08), glass.shade(0.15)));
        var front = Curve.polygon(-14, 0, -14, -88, 9, -88, 9, 0);
        brush.fill(front, Fade.down(-90, 0, glass.lit(0.1), glass, glass.shade(0.05)));
        brush.fill(Curve.polygon(-9, -88, -9, -93, 5, -93, 5, -88), glass.shade(0.05));
        brush.fill(Curve.polygon(-3, -93, -2.2, -100, -1.4, -93), Ink.of(0x8C97A2));
        var bright = new Path2D.Double();
        var dark = new Path2D.Double();
        var side = new Path2D.Double();
        for (int row = 0; row < 25; row++) {
            double y = -85.5 + row * 3.3;
            for (int i = 0; i < 6; i++) {
                double x = -12.6 + i * 3.5;
                boolean on = lit ? lot.nextInt(5) < 3 : lot.nextInt(6) == 0;
                (on ? bright : dark).append(Curve.polygon(x, y, x + 2.7, y, x + 2.7, y + 2.1, x, y + 2.1), false);
            }
            for (int i = 0; i < 3; i++) {
                double x = 10.2 + i * 2.3;
                side.append(Curve.polygon(x, y + 1.4, x + 1.5, y + 2, x + 1.5, y + 3.8, x, y + 3.3), false);
            }
        }
        brush.glaze(dark, glass.shade(lit ? 0.2 : 0.11));
        brush.glaze(bright, lit ? Ink.of(0xFFDA85) : glass.lit(0.2));
        brush.glaze(side, lit ? Ink.of(0xE9B860) : glass.shade(0.22));
        brush.fill(Curve.polygon(-16, 0, -16, -4, 10, -4, 18, -3, 18, 0), Ink.of(0x8E9298));
        brush.glaze(Curve.polygon(-5.4, 0, -5.4, -3.4, 0.4, -3.4, 0.4, 0), lit ? Ink.of(0xFFDA85) : Ink.of(0x3D4A58));
    }

    private void tent(Brush brush, double t) {
        Ink cloth = pick(0xE0663C, 0x3F8E7C, 0xE5AE3C, 0x4C79A8);
        brush.fill(
                Curve.polygon(14, -79, 78, -70, 104, 0, 10, 0, 8, -50),
                Fade.line(14, -78, 100, 0, cloth.shade(0.05), cloth.shade(0.13)));
        var front = new Curve()
                .corner(14, -80)
                .to(-8, -36)
                .corner(-48, 0)
                .corner(60, 0)
                .to(34, -36)
                .close();
        brush.fill(front, Fade.across(-48, 60, cloth.lit(0.06), cloth, cloth.shade(0.03)));
        var door = new Curve()
                .corner(13, -66)
                .to(2, -28)
                .corner(-10, 0)
                .corner(34, 0)
                .to(22, -28)
                .close();
        brush.over(
                front,
                door,
                lit
                        ? Fade.down(-66, 0, Ink.of(0xF4A94A), Ink.of(0xFFDD85))
                        : Fade.down(-66, 0, cloth.shade(0.3), cloth.shade(0.4)));
        brush.glaze(
                new Curve()
                        .corner(13, -66)
                        .to(6, -34, -2, -14)
                        .corner(-10, 0)
                        .corner(-18, 0)
                        .to(-4, -28)
                        .close(),
                cloth.lit(0.1));
        brush.glaze(
                new Curve()
                        .corner(13, -66)
                        .to(22, -30)
                        .corner(34, 0)
                        .corner(42, 0)
                        .to(28, -26)
                        .close(),
                cloth.lit(0.02));
        brush.line(Brush.segment(-48, 0, -58, 0), 1.2, Ink.of(0x8A6A48));
        brush.line(Brush.segment(12, -86, 16, -76), 2, Ink.of(0x8A6A48));
        brush.line(Brush.segment(14, -79, -62, -1), 0.5, Ink.of(0xEDE6D8));
        brush.line(Brush.segment(78, -70, 116, -1), 0.5, Ink.of(0xEDE6D8));
    }

    private void igloo(Brush brush, double t) {
        Ink snow = colour.orElse(Ink.of(0xE8F2F8));
        var dome = new Curve()
                .corner(-66, 0)
                .to(-62, -30, -36, -62, 0, -72, 36, -62, 62, -30)
                .corner(66, 0)
                .close();
        brush.fill(dome, Fade.round(16, -52, 92, snow.lit(0.04), snow, snow.shade(0.1)));
        var seams = new Path2D.Double();
        for (int row = 1; row < 5; row++) {
            double y = -row * 15;
            seams.append(Curve.through(-70, y + 2, 0, y - 3, 70, y + 2), false);
            for (int i = -4; i < 5; i++) {
                double x = i * 16 + (row % 2) * 8;
                seams.append(Brush.segment(x * (1 - row * 0.06), y - 2, x * (1.06 - row * 0.06), y + 13), false);
            }
        }
        brush.grain(dome, Brush.stroked(seams, 1), snow.shade(0.13).alpha(0.8));
        var porch = Masonry.archPath(24, -38, 46, 38);
        brush.form(porch, snow.lit(0.01));
        brush.glaze(
                Masonry.archPath(27, -29, 28, 29),
                lit
                        ? Fade.down(-29, 0, Ink.of(0xF6A94A), Ink.of(0xFFDD85))
                        : Fade.down(-29, 0, Ink.of(0x41607F), Ink.of(0x6A8CA8)));
        brush.fill(
                new Curve()
                        .corner(-78, 0)
                        .to(-60, -5, -40, -1, 0, 0, 50, -1, 66, -6)
                        .corner(82, 0)
                        .close(),
                snow);
    }

    private void fence(Brush brush, double t) {
        Ink wood = pick(0xF3EEE4, 0xB88655, 0xF3EEE4);
        for (double y : new double[] {-70, -28}) {
            brush.fill(
                    Curve.polygon(-150, y, 150, y, 150, y + 10, -150, y + 10),
                    Fade.down(y, y + 10, wood.shade(0.04), wood.shade(0.1)));
        }
        for (int i = -4; i <= 4; i++) {
            double x = i * 34;
            var slat = Curve.polygon(x - 9, 0, x - 9, -84, x, -97, x + 9, -84, x + 9, 0);
            brush.fill(slat, Fade.across(x - 9, x + 9, wood.lit(0.03), wood, wood.shade(0.05)));
            brush.glaze(Curve.dot(x, -65, 1.6), wood.shade(0.25));
            brush.glaze(Curve.dot(x, -23, 1.6), wood.shade(0.25));
        }
    }

    private void wall(Brush brush, double t) {
        Ink stone = pick(0xB4ACA2, 0xB7795F, 0xC7B79C);
        var body = Curve.polygon(-110, 0, -110, -88, 110, -88, 110, 0);
        brush.fill(body, Fade.down(-90, 0, stone.lit(0.02), stone.shade(0.05)));
        var masonry = new Masonry(brush, lit);
        masonry.stones(body, 11, stone, seed);
        masonry.stones(body, 11, stone, seed + 5);
        brush.fill(
                Curve.polygon(-114, -86, -114, -98, 114, -98, 114, -86),
                Fade.down(-98, -86, stone.lit(0.08), stone.lit(0.01)));
        brush.glaze(
                Curve.polygon(-110, -86, 110, -86, 110, -82, -110, -82),
                stone.shade(0.16).alpha(0.5));
    }
}
