package io.maximin.engines.stage.drawings;

import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** Things with a face for lettering. */
record Signs(Optional<Ink> colour, Motion motion) {
    private static final Ink WOOD = Ink.of(0xB98252);

    /** A sketch with its face. */
    private record Faced(Sketch sketch, Rectangle2D face) implements Sketch {
        @Override
        public void draw(Brush brush, double t) {
            sketch.draw(brush, t);
        }

        @Override
        public Optional<Rectangle2D> lettering() {
            return Optional.of(face);
        }
    }

    Optional<Sketch> find(String name) {
        return switch (name) {
            case "sign" -> faced(this::sign, -42, -92, 84, 42);
            case "banner" -> faced(this::banner, -82, -84, 164, 40);
            case "book" -> faced(this::book, -26, -80, 54, 52);
            case "box" -> faced(this::box, -44, -58, 70, 44);
            case "flag" -> faced(this::flag, 2, -92, 52, 34);
            default -> Optional.empty();
        };
    }

    private static Optional<Sketch> faced(Sketch sketch, double x, double y, double width, double height) {
        return Optional.of(new Faced(sketch, new Rectangle2D.Double(x, y, width, height)));
    }

    private void sign(Brush brush, double t) {
        Ink board = colour.orElse(WOOD.lit(0.12));
        Ink post = WOOD.shade(0.14);
        brush.fill(
                Curve.polygon(-5, 0, -4.4, -60, 4.4, -60, 5, 0),
                Fade.across(-5, 5, post.shade(0.06), post.lit(0.04), post.shade(0.02)));
        var plank = new Curve()
                .corner(-47, -97)
                .corner(-20, -98)
                .corner(18, -97)
                .corner(47, -98)
                .corner(48, -70)
                .corner(47, -45)
                .corner(10, -44.4)
                .corner(-30, -45.4)
                .corner(-47, -44.6)
                .corner(-48, -72)
                .close();
        brush.fill(plank, Fade.down(-98, -44, board.lit(0.04), board, board.shade(0.03)));
        brush.over(
                plank,
                Brush.stroked(Brush.segment(-50, -71, 50, -71.6), 0.7),
                board.shade(0.14).alpha(0.7));
        for (double[] grain :
                new double[][] {{-40, -90, 24}, {-6, -86, 30}, {-30, -60, 20}, {8, -54, 28}, {16, -93, 20}}) {
            brush.mark(
                    Curve.through(
                            grain[0], grain[1], grain[0] + grain[2] / 2, grain[1] + 0.9, grain[0] + grain[2], grain[1]),
                    0.5,
                    board.shade(0.08).alpha(0.55));
        }
        brush.crescent(plank, -0.6, -2.2, board.shade(0.16).alpha(0.8));
        for (double x : new double[] {-42, 42}) {
            for (double y : new double[] {-92, -50}) {
                brush.glaze(Curve.dot(x, y, 1.4), Ink.of(0x5A4A44));
            }
        }
        brush.fill(Curve.polygon(-17, 0, -15, -5, 15, -5, 17, 0), Fade.down(-5, 0, post.lit(0.03), post.shade(0.05)));
    }

    private void banner(Brush brush, double t) {
        Ink cloth = colour.orElse(Ink.of(0xD9473F));
        double s = motion.sway(t, 0.5, 1) * 1.4;
        var back = cloth.shade(0.13);
        brush.fill(Curve.polygon(-84, -74, -112, -66, -100, -46, -112, -26, -78, -36), back);
        brush.fill(Curve.polygon(84, -74, 112, -66, 100, -46, 112, -26, 78, -36), back);
        var strip = new Curve()
                .corner(-90, -88)
                .to(-40, -96 + s, 0, -92, 40, -88 - s)
                .corner(90, -92)
                .corner(90, -38)
                .to(40, -34 - s, 0, -38, -40, -42 + s)
                .corner(-90, -34)
                .close();
        brush.fill(
                strip,
                Fade.across(-90, 90, cloth.shade(0.05), cloth.lit(0.04), cloth, cloth.lit(0.02), cloth.shade(0.06)));
        brush.over(
                strip,
                Brush.stroked(Curve.through(-90, -83, -40, -91 + s, 0, -87, 40, -83 - s, 90, -87), 1.2),
                Ink.WHITE.alpha(0.6));
        brush.over(
                strip,
                Brush.stroked(Curve.through(-90, -39, -40, -47 + s, 0, -43, 40, -39 - s, 90, -43), 1.2),
                Ink.WHITE.alpha(0.6));
        brush.fill(Limb.of(-92, -92, 2.4, -92, -30, 2.4, -92, 0, 2.4), WOOD.shade(0.1));
        brush.fill(Limb.of(92, -95, 2.4, 92, -30, 2.4, 92, 0, 2.4), WOOD.shade(0.1));
    }

    private void book(Brush brush, double t) {
        Ink cover = colour.orElse(Ink.of(0x2F6690));
        brush.fill(Curve.polygon(-38, -96, 34, -98, 40, -92, 40, -2, -30, 0, -38, -6), cover.shade(0.12));
        brush.fill(Curve.polygon(-33, -8, 38, -10, 38, -3, -29, -1.4), Ink.of(0xF6EFE0));
        brush.fill(Curve.polygon(33, -97, 38, -92, 38, -4, 33, -9), Ink.of(0xEDE4D0));
        var front = Curve.polygon(-38, -98, 34, -99, 34, -9, -38, -7);
        brush.fill(front, Fade.line(-38, -98, 34, -8, cover.lit(0.05), cover, cover.shade(0.04)));
        brush.over(
                front,
                Curve.polygon(-38, -99, -31, -99, -31, 0, -38, 0),
                cover.shade(0.1).alpha(0.8));
        Ink gold = Ink.of(0xF0CD7C);
        brush.mark(Curve.polygon(-27, -94, 30, -95, 30, -13, -27, -12), 0.9, gold.alpha(0.9));
        brush.glaze(Curve.dot(1.5, -22, 3.6), gold);
    }

    private void box(Brush brush, double t) {
        Ink card = colour.orElse(Ink.of(0xC89A66));
        brush.fill(
                Curve.polygon(-50, -64, -30, -82, 58, -82, 32, -64),
                Fade.down(-82, -64, card.lit(0.09), card.lit(0.05)));
        brush.fill(
                Curve.polygon(32, -64, 58, -82, 58, -16, 32, 0), Fade.down(-82, 0, card.shade(0.06), card.shade(0.12)));
        var front = Curve.polygon(-50, -64, 32, -64, 32, 0, -50, 0);
        brush.fill(front, Fade.down(-64, 0, card.lit(0.02), card));
        brush.fill(
                Curve.polygon(-14, -64, 8, -82, 18, -82, -4, -64),
                card.lit(0.13).alpha(0.8));
        brush.over(
                front,
                Curve.polygon(-14, -64, -4, -64, -4, -54, -14, -54),
                card.lit(0.13).alpha(0.8));
        brush.mark(Brush.segment(-50, -64, 32, -64), 0.8, card.shade(0.12));
    }

    private void flag(Brush brush, double t) {
        Ink cloth = colour.orElse(Ink.of(0xD9473F));
        double s = motion.sway(t, 0.8, 1) * 3;
        double u = motion.sway(t + 0.3, 0.8, 1) * 3;
        brush.fill(
                Limb.of(-2, -98, 1.5, -2, -50, 1.7, -2, -1.8, 1.9),
                Fade.across(-4, 0, Ink.of(0xD8DCE0), Ink.of(0x8E969E)));
        brush.form(Curve.dot(-2, -97, 2.6), Ink.of(0xE9C14B));
        var shape = new Curve()
                .corner(-0.6, -96)
                .to(14, -94 + s, 30, -97 - s * 0.5, 44, -95 + u)
                .corner(58, -97)
                .corner(58, -55)
                .to(44, -53 + u, 30, -56 - s * 0.5, 14, -52 + s)
                .corner(-0.6, -54)
                .close();
        brush.fill(
                shape,
                Fade.across(
                        0,
                        58,
                        cloth.shade(0.05),
                        cloth.lit(0.05),
                        cloth.shade(0.03),
                        cloth.lit(0.04),
                        cloth.shade(0.05)));
    }
}
