package io.maximin.engines.stage.drawings;

import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a table, seen from slightly above; about 100 units tall.
 *
 * @param filled whether something else of the scene is in it
 */
record StillLife(Livery livery, boolean filled) {
    static final Set<String> NAMES = Set.of(
            "noodles",
            "soup",
            "rice-bowl",
            "bowl",
            "croissant",
            "cup",
            "glass",
            "wine-glass",
            "bottle",
            "potion",
            "apple",
            "orange",
            "bread",
            "cake",
            "pizza",
            "cheese",
            "fruit-bowl",
            "vase",
            "candle",
            "teapot",
            "plate");

    private static final Ink CHINA = Ink.of(0xF4F1EA);
    private static final Ink CRUST = Ink.of(0xC98A46);

    Optional<Sketch> find(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "noodles" -> (brush, t) -> noodles(brush, t);
                    case "soup" -> (brush, t) -> soup(brush, t);
                    case "rice-bowl" -> (brush, t) -> rice(brush, t);
                    case "bowl" -> (brush, t) -> bowl(brush, Ink.of(0xD9CFBE));
                    case "croissant" -> (brush, t) -> croissant(brush);
                    case "cup" -> this::cup;
                    case "glass" -> (brush, t) -> tumbler(brush);
                    case "wine-glass" -> (brush, t) -> wineGlass(brush);
                    case "bottle" -> (brush, t) -> bottle(brush);
                    case "potion" -> (brush, t) -> potion(brush);
                    default -> baked(name);
                });
    }

    private @Nullable Sketch baked(String name) {
        var pantry = new Pantry(livery);
        return switch (name) {
            case "apple" -> (brush, t) -> pantry.apple(brush);
            case "orange" -> (brush, t) -> pantry.orange(brush);
            case "bread" -> (brush, t) -> pantry.bread(brush);
            case "cake" -> pantry::cake;
            case "pizza" -> (brush, t) -> pantry.pizza(brush);
            case "cheese" -> (brush, t) -> pantry.cheese(brush);
            case "fruit-bowl" -> (brush, t) -> fruitBowl(brush, pantry);
            case "vase" -> (brush, t) -> vase(brush);
            case "candle" -> this::candle;
            case "teapot" -> this::teapot;
            case "plate" -> (brush, t) -> plate(brush);
            default -> null;
        };
    }

    /** Steam that rises and thins. */
    private void steam(Brush brush, double x, double y, double t) {
        for (int i = 0; i < 3; i++) {
            double sway = livery.motion().sway(t, 0.4, i) * 4;
            double from = x - 16 + i * 16;
            var path = Curve.through(
                    from, y, from + 5 + sway * 0.4, y - 9, from - 4 - sway, y - 19, from + 3 + sway, y - 30);
            brush.fill(Brush.stroked(path, 4), Fade.down(y - 30, y, Ink.WHITE.alpha(0.05), Ink.WHITE.alpha(0.6)));
        }
    }

    /** A bowl with its rim at -62, and what is in it as a surface. */
    private void bowl(Brush brush, Ink inside) {
        Ink paint = livery.pick(0x2F5F96, 0xB8342E, 0xF4F1EA);
        var body = new Curve()
                .corner(-70, -62)
                .to(-66, -30, -38, -8)
                .corner(-24, -5)
                .corner(-24, 0)
                .corner(24, 0)
                .corner(24, -5)
                .to(38, -8, 66, -30)
                .corner(70, -62)
                .close();
        brush.fill(body, Fade.across(-70, 70, paint.shade(0.12), paint, paint.lit(0.08), paint.shade(0.04)));
        brush.over(body, Brush.stroked(Curve.through(-72, -48, 0, -34, 72, -48), 4), CHINA.alpha(0.85));
        brush.glaze(Curve.blob(40, -46, 52, -50, 46, -30, 34, -20), Ink.WHITE.alpha(0.35));
        brush.fill(Curve.oval(0, -62, 70, 15), CHINA.shade(0.04));
        brush.glaze(Curve.oval(0, -61, 64, 12), inside);
    }

    private void noodles(Brush brush, double t) {
        bowl(brush, Ink.of(0xB8702E));
        var soup = Curve.oval(0, -61, 64, 12);
        brush.glaze(soup, Fade.across(-64, 64, Ink.of(0x9A5A22), Ink.of(0xD08A3C), Ink.of(0xA8642A)));
        Ink noodle = Ink.of(0xF3D788);
        for (int i = 0; i < 9; i++) {
            double x = -46 + i * 8;
            brush.over(
                    soup,
                    Brush.stroked(
                            Curve.through(x - 12, -58, x, -66 + i % 3 * 2, x + 12, -57 - i % 2 * 4, x + 22, -64), 2.6),
                    i % 2 == 0 ? noodle : noodle.shade(0.06));
        }
        brush.fill(Curve.polygon(30, -64, 34, -84, 58, -80, 52, -58), Ink.of(0x2E3B34));
        egg(brush, -26, -63);
        brush.form(Curve.oval(8, -62, 15, 6, -0.2), Ink.of(0xC98A72));
        brush.glaze(Curve.oval(8, -62.6, 11, 3.6, -0.2), Ink.of(0xE8BFA8));
        for (int i = 0; i < 8; i++) {
            brush.glaze(Curve.oval(-6 + i * 5, -56 + i % 3 * 2, 2.2, 1.3), Ink.of(0x5FA04A));
        }
        brush.line(Brush.segment(-84, -70, 6, -92), 2.6, Ink.of(0x8A3B2E));
        brush.line(Brush.segment(-84, -64, 10, -88), 2.6, Ink.of(0x8A3B2E));
        steam(brush, 6, -78, t);
    }

    private static void egg(Brush brush, double x, double y) {
        brush.fill(Curve.oval(x, y, 14, 7.5), Ink.of(0xFDF8EE));
        brush.glaze(Curve.oval(x, y - 0.5, 7.4, 4.4), Ink.of(0xF2A32E));
        brush.glaze(Curve.oval(x + 2, y - 2, 2.4, 1.2), Ink.WHITE.alpha(0.7));
    }

    private void soup(Brush brush, double t) {
        bowl(brush, Ink.of(0xD8642E));
        brush.glaze(Curve.oval(-10, -62, 22, 4), Ink.of(0xF3C89A).alpha(0.7));
        for (int i = 0; i < 7; i++) {
            brush.glaze(Curve.oval(-36 + i * 12, -60 + i % 2 * 3, 2.4, 1.4), Ink.of(0x4E9A4A));
        }
        steam(brush, 0, -76, t);
    }

    private void rice(Brush brush, double t) {
        var heap = new Curve()
                .corner(-60, -62)
                .to(-44, -80, -10, -92, 24, -88, 50, -76)
                .corner(60, -62)
                .to(0, -50)
                .close();
        bowl(brush, CHINA);
        brush.fill(heap, Fade.round(10, -86, 70, Ink.of(0xFFFEFA), Ink.of(0xF1EDE2)));
        for (int i = 0; i < 26; i++) {
            double x = -42 + i * 37 % 86;
            double y = -64 - i * 23 % 20;
            brush.over(heap, Curve.oval(x, y, 2.6, 1.1, i), Ink.of(0xDDD6C6));
        }
        steam(brush, 0, -94, t);
    }

    private void croissant(Brush brush) {
        for (int side : new int[] {-1, 1}) {
            brush.form(
                    Curve.blob(side * 52, -34, side * 82, -30, side * 96, -4, side * 78, -8, side * 56, -6),
                    CRUST.shade(0.06));
            brush.form(Curve.blob(side * 26, -62, side * 56, -58, side * 74, -30, side * 60, -4, side * 30, -2), CRUST);
        }
        brush.form(Curve.blob(-34, -70, 0, -88, 34, -70, 36, -16, 0, -4, -36, -16), CRUST.lit(0.04));
        for (double[] arc : new double[][] {{-30, 1}, {0, 0}, {30, -1}, {-58, 1.6}, {58, -1.6}}) {
            double x = arc[0];
            double lean = arc[1] * 8;
            double top = -78 + Math.abs(x) * 0.5;
            brush.mark(
                    Curve.through(x - 9 + lean, top + 8, x + lean * 0.2 - 5, -42, x - 7 - lean * 0.4, -14),
                    3,
                    CRUST.shade(0.14).alpha(0.55));
            brush.mark(
                    Curve.through(x + 4 + lean, top + 8, x + lean * 0.2 + 7, -46, x + 4 - lean * 0.4, -22),
                    4,
                    CRUST.lit(0.14).alpha(0.6));
        }
    }

    private void cup(Brush brush, double t) {
        Ink paint = livery.pick(0xF4F1EA, 0x3F7F9A, 0xC8553C);
        brush.fill(Curve.oval(0, -6, 66, 8), CHINA.shade(0.1));
        brush.fill(Curve.oval(0, -8, 64, 7), CHINA);
        brush.line(Curve.through(40, -52, 64, -54, 66, -32, 36, -24), 7, paint.shade(0.04));
        var body = new Curve()
                .corner(-44, -62)
                .to(-43, -34, -30, -12)
                .to(0, -7)
                .to(30, -12, 43, -34)
                .corner(44, -62)
                .close();
        brush.fill(body, Fade.across(-44, 44, paint.shade(0.12), paint, paint.lit(0.06), paint.shade(0.05)));
        brush.glaze(Curve.blob(24, -50, 34, -52, 30, -28, 20, -18), Ink.WHITE.alpha(0.4));
        brush.fill(Curve.oval(0, -62, 44, 9), paint.lit(0.04));
        var coffee = Curve.oval(0, -61, 39, 7);
        brush.glaze(coffee, Ink.of(0x5A341E));
        brush.over(coffee, Curve.blob(0, -64, 10, -66, 14, -61, 0, -57, -14, -61, -10, -66), Ink.of(0xE2C39A));
        steam(brush, 0, -70, t);
    }

    private void tumbler(Brush brush) {
        Ink drink = livery.colour().orElse(Ink.of(0xCFE6EE));
        var body = Curve.polygon(-30, -98, -24, -2, 24, -2, 30, -98);
        brush.fill(
                body,
                Fade.across(
                        -30,
                        30,
                        Ink.of(0xBFDCE6).alpha(0.5),
                        Ink.of(0xE8F4F8).alpha(0.35),
                        Ink.of(0xBFDCE6).alpha(0.55)));
        brush.fill(Curve.polygon(-28, -74, -23, -5, 23, -5, 28, -74), drink.alpha(0.75));
        brush.fill(Curve.oval(0, -74, 28, 5), drink.lit(0.08).alpha(0.85));
        brush.line(Curve.oval(0, -98, 30, 5), 1.4, Ink.of(0xF2FAFC));
        brush.glaze(Curve.polygon(14, -90, 20, -90, 17, -12, 12, -12), Ink.WHITE.alpha(0.5));
    }

    private void wineGlass(Brush brush) {
        Ink wine = livery.pick(0x8E1F38);
        Ink glass = Ink.of(0xCFE2EA);
        brush.fill(Curve.oval(0, -3, 24, 3.6), glass.alpha(0.8));
        brush.fill(Curve.polygon(-2, -46, 2, -46, 2.6, -4, -2.6, -4), glass.alpha(0.85));
        var bowl = new Curve()
                .corner(-21, -98)
                .to(-28, -72, -20, -54, 0, -45, 20, -54, 28, -72)
                .corner(21, -98)
                .close();
        brush.fill(bowl, glass.alpha(0.4));
        var red = new java.awt.geom.Area(bowl);
        red.intersect(new java.awt.geom.Area(new Rectangle2D.Double(-40, -76, 80, 40)));
        brush.fill(red, Fade.across(-26, 26, wine.shade(0.08), wine, wine.lit(0.08)));
        brush.fill(Curve.oval(0, -76, 26.4, 4), wine.lit(0.1));
        brush.line(bowl, 1, glass.lit(0.08).alpha(0.8));
        brush.line(Curve.oval(0, -98, 21, 3), 1, Ink.WHITE.alpha(0.8));
        brush.glaze(Curve.blob(12, -88, 17, -86, 19, -68, 13, -58), Ink.WHITE.alpha(0.5));
    }

    private void bottle(Brush brush) {
        Ink paint = livery.pick(0x2F5A3A, 0x5A2A2E, 0x3A5A4E);
        var body = new Curve()
                .corner(-6, -96)
                .corner(-6, -74)
                .to(-16, -62)
                .corner(-17, -50)
                .corner(-17, -3)
                .to(0, 0)
                .corner(17, -3)
                .corner(17, -50)
                .to(16, -62)
                .corner(6, -74)
                .corner(6, -96)
                .close();
        brush.fill(body, Fade.across(-17, 17, paint.shade(0.1), paint.lit(0.06), paint, paint.shade(0.14)));
        brush.fill(new RoundRectangle2D.Double(-7, -100, 14, 14, 3, 3), Ink.of(0x8A2F3A));
        var label = new RoundRectangle2D.Double(-17, -42, 34, 26, 2, 2);
        brush.over(body, label, Ink.of(0xF0E6CE));
        brush.over(body, new Rectangle2D.Double(-17, -36, 34, 3), Ink.of(0xB8862E));
        brush.mark(Brush.segment(-9, -27, 9, -27), 1.4, Ink.of(0x6A4A3A));
        brush.mark(Brush.segment(-6, -22, 6, -22), 1, Ink.of(0x6A4A3A));
        brush.glaze(new RoundRectangle2D.Double(-12.5, -58, 3.4, 52, 3, 3), Ink.WHITE.alpha(0.35));
    }

    /** A round flask with a bright liquid, as chemists and alchemists have it. */
    private void potion(Brush brush) {
        Ink liquid = livery.pick(0x4EB85A, 0x8E5AD0, 0x3FA0E0, 0xE8569A);
        Ink glass = Ink.of(0xCFE6EE);
        var flask = new Curve()
                .corner(-9, -92)
                .corner(-9, -62)
                .to(-36, -46, -40, -22, -26, -3)
                .to(0, 0)
                .to(26, -3, 40, -22, 36, -46)
                .corner(9, -62)
                .corner(9, -92)
                .close();
        brush.fill(flask, glass.alpha(0.55));
        var filled = new java.awt.geom.Area(flask);
        filled.intersect(new java.awt.geom.Area(new Rectangle2D.Double(-60, -40, 120, 60)));
        brush.fill(filled, Fade.round(6, -26, 44, liquid.lit(0.14), liquid, liquid.shade(0.06)));
        brush.fill(Curve.oval(0, -40, 37, 5), liquid.lit(0.16));
        for (double[] bubble : new double[][] {{-12, -22, 3.4}, {8, -28, 2.4}, {14, -14, 2}, {-4, -10, 1.6}}) {
            brush.glaze(Curve.dot(bubble[0], bubble[1], bubble[2]), Ink.WHITE.alpha(0.45));
        }
        brush.line(flask, 1.4, glass.lit(0.08).alpha(0.9));
        brush.form(new RoundRectangle2D.Double(-8, -100, 16, 14, 4, 4), Ink.of(0xB98252));
        brush.glaze(Curve.blob(-28, -38, -24, -44, -24, -16, -30, -20), Ink.WHITE.alpha(0.55));
    }

    private void fruitBowl(Brush brush, Pantry pantry) {
        pantry.apple(brush.at(-30, -52, 0, 0.42));
        pantry.orange(brush.at(32, -52, 0, 0.42));
        pantry.apple(brush.at(2, -62, 0.1, 0.4));
        for (int i = 0; i < 9; i++) {
            brush.form(Curve.dot(-4 + i % 3 * 8 + i / 3 * 3, -62 - i / 3 * 7, 5), Ink.of(0x6A3A8E));
        }
        brush.form(Curve.blob(-62, -52, -50, -84, -34, -92, -44, -70, -46, -50), Ink.of(0xF2C83A));
        bowl(brush.at(0, -6, 0, 1, 0.8), Ink.of(0xD9CFBE).alpha(0));
    }

    private void vase(Brush brush) {
        Ink paint = livery.pick(0x3F7F9A, 0xE8E2D4, 0xB85A3C);
        if (!filled) {
            new Pantry(livery).bouquet(brush);
        }
        var body = new Curve()
                .corner(-9, -44)
                .to(-6, -36, -20, -20)
                .corner(-12, -2)
                .to(0, 0)
                .corner(12, -2)
                .to(20, -20, 6, -36)
                .corner(9, -44)
                .close();
        brush.fill(body, Fade.across(-20, 20, paint.shade(0.12), paint, paint.lit(0.1), paint.shade(0.06)));
        brush.over(body, Brush.stroked(Curve.through(-22, -20, 0, -16, 22, -20), 2), CHINA.alpha(0.8));
        brush.fill(Curve.oval(0, -44, 9, 2), paint.shade(0.12));
    }

    private void candle(Brush brush, double t) {
        Ink wax = livery.pick(0xF4EBD6, 0xE8E0F0, 0xC8433C);
        double sway = livery.motion().sway(t, 1.4, 2) * 1.6;
        brush.fill(Curve.oval(0, -5, 34, 6), Ink.of(0xB8862E));
        brush.line(Curve.oval(38, -6, 8, 5), 2.4, Ink.of(0xB8862E));
        var body = new Curve()
                .corner(-13, -64)
                .to(0, -62)
                .corner(13, -64)
                .corner(13, -6)
                .to(0, -3)
                .corner(-13, -6)
                .close();
        brush.fill(body, Fade.down(-64, 0, wax.lit(0.08), wax, wax.shade(0.06)));
        brush.form(Curve.blob(-13, -60, -9, -64, -7, -46, -10, -40, -13, -46), wax.lit(0.03));
        brush.form(Curve.blob(5, -62, 9, -62, 10, -52, 7, -48), wax.lit(0.03));
        brush.fill(Curve.dot(0, -78, 40), Fade.soft(0, -78, 40, Ink.of(0xFFC85A).alpha(livery.lit() ? 0.55 : 0.25)));
        brush.line(Brush.segment(0, -63, sway * 0.2, -72), 1.4, Ink.BLACK);
        var flame = new Curve()
                .to(0, -68)
                .to(-7, -78, -3 + sway * 0.6, -90)
                .corner(sway, -100)
                .to(5 + sway * 0.6, -88, 7, -78)
                .close();
        brush.fill(flame, Fade.down(-100, -68, Ink.of(0xFFB23A), Ink.of(0xFFE9A0), Ink.of(0xFFF6DA)));
    }

    private void teapot(Brush brush, double t) {
        Ink paint = livery.pick(0x9A5A3C, 0x3F7F9A, 0xF4F1EA);
        brush.line(Curve.through(-44, -62, -74, -64, -78, -36, -42, -22), 8, paint.shade(0.06));
        brush.form(
                new Curve()
                        .corner(38, -24)
                        .to(62, -34, 70, -58)
                        .corner(84, -72)
                        .corner(74, -76)
                        .to(58, -62, 44, -56)
                        .close(),
                paint.shade(0.02));
        var body = Curve.blob(0, -78, 40, -68, 52, -38, 34, -6, 0, -1, -34, -6, -52, -38, -40, -68);
        brush.fill(body, Fade.round(18, -58, 84, paint.lit(0.12), paint, paint.shade(0.14)));
        brush.form(Curve.blob(-26, -74, 0, -86, 26, -74, 0, -70), paint.lit(0.03));
        brush.form(Curve.dot(0, -88, 6), paint.shade(0.03));
        brush.over(
                body,
                Brush.stroked(Curve.through(-54, -38, 0, -28, 54, -38), 2),
                paint.lit(0.18).alpha(0.7));
        brush.glaze(Curve.blob(18, -64, 30, -60, 30, -44, 22, -50), Ink.WHITE.alpha(0.4));
    }

    private void plate(Brush brush) {
        brush.fill(Curve.oval(0, -16, 90, 16), CHINA.shade(0.1));
        brush.fill(Curve.oval(0, -20, 90, 16), CHINA);
        brush.glaze(Curve.oval(0, -19, 60, 10), CHINA.shade(0.05));
        brush.form(Curve.blob(-40, -28, -16, -42, 12, -36, 6, -20, -26, -18), Ink.of(0xB0683A));
        for (int i = 0; i < 5; i++) {
            brush.form(Curve.dot(18 + i * 8, -28 - i % 2 * 7, 7), Ink.of(i % 2 == 0 ? 0x5FA04A : 0xE2553B));
        }
    }
}
