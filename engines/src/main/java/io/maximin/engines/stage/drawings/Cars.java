package io.maximin.engines.stage.drawings;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import java.util.Set;

/** What drives on a road, seen from its side and facing right; the ground at 0, about 100 units tall. */
record Cars(Livery livery) {
    static final Set<String> NAMES = Set.of(
            "car",
            "sports-car",
            "taxi",
            "police-car",
            "van",
            "ambulance",
            "bus",
            "double-decker",
            "truck",
            "fire-engine",
            "pickup",
            "tractor");

    private static final Ink DARK = Ink.of(0x33343C);
    private static final Ink LAMP = Ink.of(0xFFF1B8);
    private static final Ink REAR = Ink.of(0xD8322F);

    Optional<Sketch> find(String name) {
        return switch (name) {
            case "car" -> plain(this::sedan);
            case "sports-car" -> plain((brush, t) -> sports(brush));
            case "taxi" -> plain((brush, t) -> taxi(brush));
            case "police-car" -> plain((brush, t) -> police(brush));
            case "van" -> plain((brush, t) -> van(brush, livery.pick(0xF2EFE8, 0x3F7CC0, 0xE08A3A)));
            case "ambulance" -> plain((brush, t) -> ambulance(brush));
            case "bus" -> plain((brush, t) -> bus(brush));
            case "double-decker" -> plain((brush, t) -> doubleDecker(brush));
            case "truck" -> plain((brush, t) -> truck(brush, livery.pick(0x3F7CC0, 0xC8433C, 0x4E9A5F), false));
            case "fire-engine" -> plain((brush, t) -> truck(brush, livery.pick(0xCE2F2B), true));
            case "pickup" -> plain((brush, t) -> pickup(brush));
            case "tractor" -> Optional.of(new Mounted(this::tractor, -30, -92, 30));
            default -> Optional.empty();
        };
    }

    private static Optional<Sketch> plain(Sketch sketch) {
        return Optional.of(sketch);
    }

    private static Path2D arches(double... xr) {
        var arches = new Path2D.Double();
        for (int i = 0; i < xr.length; i += 2) {
            arches.append(Curve.dot(xr[i], -xr[i + 1], xr[i + 1] * 1.2), false);
        }
        return arches;
    }

    private void shadow(Brush brush, double left, double right, double y) {
        brush.fill(Curve.polygon(left, y - 6, right, y - 6, right - 4, y, left + 4, y), DARK);
    }

    private static Path2D sedanBody() {
        return new Curve()
                .corner(-140, -20)
                .to(-143, -46, -130, -59)
                .corner(-100, -63)
                .to(-74, -92, -44, -99, 6, -100, 40, -91)
                .corner(78, -63)
                .to(122, -56, 140, -44)
                .corner(142, -20)
                .close();
    }

    private void sedan(Brush brush, double t) {
        body(brush, livery.pick(0xC8363A, 0x2F6FB0, 0x3E8E6A, 0xE8E6E0, 0x565C68, 0xE0A63A));
    }

    private void body(Brush brush, Ink paint) {
        shadow(brush, -132, 134, -14);
        var body = sedanBody();
        Livery.shell(brush, body, paint);
        brush.over(body, new Rectangle2D.Double(-150, -30, 300, 12), paint.shade(0.14));
        brush.mark(Curve.through(-134, -50, -40, -53, 70, -53, 132, -46), 1.2, paint.lit(0.12));
        brush.over(body, arches(-86, 22, 88, 22), DARK);
        livery.pane(
                brush,
                new Curve()
                        .corner(-88, -63)
                        .to(-68, -86, -46, -92)
                        .corner(-10, -94)
                        .corner(-10, -63)
                        .close());
        livery.pane(
                brush,
                new Curve()
                        .corner(-3, -63)
                        .corner(-3, -94)
                        .to(20, -93, 36, -86)
                        .corner(64, -63)
                        .close());
        for (double x : new double[] {-7, 66}) {
            brush.mark(Curve.through(x, -62, x + 2, -44, x - 4, -24), 0.9, paint.shade(0.2));
        }
        brush.mark(Brush.segment(-28, -56, -17, -56), 2.4, Livery.STEEL);
        brush.mark(Brush.segment(46, -56, 57, -56), 2.4, Livery.STEEL);
        brush.fill(Curve.blob(58, -67, 68, -70, 70, -63, 60, -61), paint.shade(0.06));
        livery.lamp(brush, Curve.blob(124, -52, 138, -46, 141, -38, 128, -41), LAMP);
        livery.lamp(brush, Curve.blob(-142, -48, -131, -55, -129, -45, -142, -39), REAR);
        brush.fill(new RoundRectangle2D.Double(112, -29, 34, 9, 8, 8), Livery.STEEL.shade(0.04));
        brush.fill(new RoundRectangle2D.Double(-146, -29, 30, 9, 8, 8), Livery.STEEL.shade(0.08));
        livery.wheel(brush, -86, 22, Livery.STEEL);
        livery.wheel(brush, 88, 22, Livery.STEEL);
    }

    private void taxi(Brush brush) {
        body(brush, livery.pick(0xF4B81F));
        brush.form(new RoundRectangle2D.Double(-30, -111, 34, 12, 6, 6), Ink.WHITE);
        for (int i = 0; i < 11; i++) {
            brush.glaze(new Rectangle2D.Double(-62 + i * 11, -44 + i % 2 * 4, 5.5, 4), DARK);
        }
    }

    private void police(Brush brush) {
        body(brush, livery.pick(0xF3F4F6));
        brush.over(sedanBody(), Curve.polygon(-150, -46, 150, -46, 150, -32, -150, -32), Ink.of(0x2452A6));
        livery.wheel(brush, -86, 22, Livery.STEEL);
        livery.wheel(brush, 88, 22, Livery.STEEL);
        livery.lamp(brush, new RoundRectangle2D.Double(-30, -109, 17, 10, 6, 6), Ink.of(0x2F6FE8));
        brush.fill(new RoundRectangle2D.Double(-30, -108, 17, 9, 6, 6), Ink.of(0x2F6FE8));
        brush.fill(new RoundRectangle2D.Double(-13, -108, 17, 9, 6, 6), Ink.of(0xE23A36));
    }

    private void sports(Brush brush) {
        Ink paint = livery.pick(0xD3202B, 0xF0B21E, 0x2560B8);
        shadow(brush, -170, 170, -12);
        var body = new Curve()
                .corner(-182, -24)
                .to(-184, -56, -172, -70)
                .corner(-140, -72)
                .to(-96, -90, -60, -99, -10, -99)
                .corner(52, -70)
                .to(120, -62, 170, -46)
                .corner(186, -26)
                .corner(180, -18)
                .corner(-176, -18)
                .close();
        Livery.shell(brush, body, paint);
        brush.over(body, arches(-112, 27, 116, 27), DARK);
        brush.over(
                body,
                new Curve()
                        .corner(-70, -24)
                        .to(-40, -46, 40, -50)
                        .corner(74, -40)
                        .to(20, -30)
                        .corner(-20, -20)
                        .close(),
                paint.shade(0.12));
        livery.pane(
                brush,
                new Curve()
                        .corner(-84, -72)
                        .to(-60, -90, -30, -94)
                        .corner(-14, -94)
                        .corner(30, -70)
                        .close());
        brush.mark(Brush.segment(-24, -93, -30, -71), 3, paint);
        brush.fill(Curve.polygon(-186, -84, -146, -80, -146, -75, -184, -77), paint.shade(0.08));
        brush.fill(Curve.polygon(-168, -80, -160, -79, -158, -70, -168, -70), DARK);
        brush.mark(Curve.through(-160, -62, -60, -60, 60, -60, 160, -44), 1.4, paint.lit(0.16));
        livery.lamp(brush, Curve.polygon(140, -53, 172, -42, 166, -38, 142, -46), LAMP);
        livery.lamp(brush, Curve.polygon(-184, -62, -168, -64, -168, -56, -184, -54), REAR);
        brush.fill(Curve.polygon(150, -24, 192, -22, 188, -16, 150, -16), DARK);
        brush.fill(Curve.blob(36, -78, 48, -80, 48, -73, 38, -72), paint.shade(0.08));
        livery.wheel(brush, -112, 27, Livery.STEEL);
        livery.wheel(brush, 116, 27, Livery.STEEL);
    }

    private void van(Brush brush, Ink paint) {
        shadow(brush, -106, 106, -9);
        var body = new Curve()
                .corner(-112, -14)
                .to(-113, -80, -108, -98)
                .corner(-96, -101)
                .corner(40, -101)
                .to(56, -99, 74, -76)
                .corner(84, -60)
                .to(106, -54, 112, -40)
                .corner(114, -14)
                .close();
        Livery.shell(brush, body, paint);
        brush.over(body, arches(-70, 16, 72, 16), DARK);
        livery.pane(brush, Curve.polygon(44, -60, 44, -91, 56, -88, 76, -60));
        livery.pane(brush, Curve.polygon(12, -60, 12, -91, 38, -91, 38, -60));
        brush.mark(Brush.segment(6, -94, 6, -20), 1, paint.shade(0.18));
        brush.mark(Brush.segment(-70, -94, -70, -50), 1, paint.shade(0.14));
        brush.mark(Brush.segment(-108, -44, 110, -44), 1.2, paint.shade(0.14));
        livery.lamp(brush, Curve.blob(98, -50, 110, -42, 110, -34, 100, -38), LAMP);
        livery.lamp(brush, new Rectangle2D.Double(-113, -50, 6, 14), REAR);
        livery.wheel(brush, -70, 16, Livery.STEEL);
        livery.wheel(brush, 72, 16, Livery.STEEL);
    }

    private void ambulance(Brush brush) {
        van(brush, livery.pick(0xF7F7F5));
        Ink red = Ink.of(0xD8322F);
        brush.glaze(new Rectangle2D.Double(-110, -42, 112, 6), red);
        brush.glaze(new Rectangle2D.Double(-50, -86, 10, 34), red);
        brush.glaze(new Rectangle2D.Double(-62, -74, 34, 10), red);
        livery.lamp(brush, new RoundRectangle2D.Double(20, -109, 22, 9, 6, 6), Ink.of(0x2F6FE8));
        brush.fill(new RoundRectangle2D.Double(20, -109, 22, 9, 6, 6), Ink.of(0x2F6FE8));
    }

    private void bus(Brush brush) {
        Ink paint = livery.pick(0xE0A32E, 0xC8433C, 0x3C86B8, 0x4E9A5F);
        shadow(brush, -150, 150, -8);
        var body = coach(brush, paint, 156, -100);
        for (int i = 0; i < 6; i++) {
            livery.pane(brush, new RoundRectangle2D.Double(-146 + i * 38, -86, 33, 32, 7, 7));
        }
        livery.pane(
                brush,
                new Curve()
                        .corner(122, -44)
                        .corner(122, -88)
                        .to(144, -86)
                        .corner(153, -44)
                        .close());
        door(brush, 84, -86, 32, paint);
        brush.over(body, new Rectangle2D.Double(-160, -48, 240, 6), Ink.WHITE.alpha(0.8));
        livery.wheel(brush, -96, 16, Livery.STEEL);
        livery.wheel(brush, 62, 16, Livery.STEEL);
    }

    private void doubleDecker(Brush brush) {
        Ink paint = livery.pick(0xC9282D);
        shadow(brush, -96, 98, -6);
        coach(brush, paint, 104, -104);
        for (int row = 0; row < 2; row++) {
            for (int i = 0; i < (row == 0 ? 6 : 4); i++) {
                livery.pane(
                        brush,
                        new RoundRectangle2D.Double(
                                -97 + i * 32.5, row == 0 ? -94 : -52, 28, row == 0 ? 22 : 24, 5, 5));
            }
        }
        door(brush, 40, -52, 26, paint);
        livery.pane(brush, Curve.polygon(76, -30, 76, -52, 100, -52, 102, -30));
        brush.glaze(new Rectangle2D.Double(-104, -66, 206, 5), Ink.of(0xF0C24A));
        livery.wheel(brush, -62, 13, Livery.STEEL);
        livery.wheel(brush, 64, 13, Livery.STEEL);
    }

    private Path2D coach(Brush brush, Ink paint, double half, double top) {
        var body = new Curve()
                .corner(-half, -14)
                .corner(-half, top + 14)
                .to(-half + 3, top + 4)
                .corner(-half + 13, top)
                .corner(half - 24, top)
                .to(half - 8, top + 4)
                .corner(half - 3, top + 20)
                .corner(half + 2, -14)
                .close();
        Livery.shell(brush, body, paint);
        brush.over(body, new Rectangle2D.Double(-half - 5, -22, 2 * half + 10, 10), paint.shade(0.16));
        livery.lamp(brush, new RoundRectangle2D.Double(half - 9, -36, 9, 9, 5, 5), LAMP);
        livery.lamp(brush, new Rectangle2D.Double(-half, -40, 5, 12), REAR);
        return body;
    }

    private void door(Brush brush, double x, double y, double width, Ink paint) {
        brush.glaze(new Rectangle2D.Double(x, y, width, -14 - y), paint.shade(0.16));
        livery.pane(brush, new Rectangle2D.Double(x + 2.5, y + 3, width / 2 - 4, -24 - y));
        livery.pane(brush, new Rectangle2D.Double(x + width / 2 + 1.5, y + 3, width / 2 - 4, -24 - y));
    }

    private void truck(Brush brush, Ink paint, boolean fire) {
        brush.fill(new Rectangle2D.Double(-132, -24, 250, 10), DARK);
        var load = new RoundRectangle2D.Double(-136, fire ? -84 : -101, 178, fire ? 64 : 80, 6, 6);
        Livery.shell(brush, load, fire ? paint : Ink.of(0xECEAE4));
        for (int i = 1; i < 6; i++) {
            brush.mark(
                    Brush.segment(-136 + i * 30, fire ? -60 : -98, -136 + i * 30, -24),
                    1,
                    DARK.alpha(fire ? 0.4 : 0.16));
        }
        if (fire) {
            brush.glaze(new Rectangle2D.Double(-136, -64, 178, 6), Ink.of(0xF2E9D8));
            brush.line(Brush.segment(-134, -96, 66, -106), 2.4, Livery.STEEL);
            brush.line(Brush.segment(-134, -88, 66, -98), 2.4, Livery.STEEL);
            for (int i = 0; i < 13; i++) {
                brush.line(
                        Brush.segment(-128 + i * 15, -88.4 - i * 0.75, -128 + i * 15, -96 - i * 0.75),
                        1.6,
                        Livery.STEEL);
            }
        }
        var cab = new Curve()
                .corner(48, -16)
                .corner(48, -88)
                .to(84, -90)
                .to(104, -84)
                .corner(118, -50)
                .to(126, -44)
                .corner(128, -16)
                .close();
        Livery.shell(brush, cab, paint);
        brush.over(cab, arches(88, 19), DARK);
        livery.pane(
                brush,
                new Curve()
                        .corner(62, -52)
                        .corner(62, -80)
                        .to(90, -80)
                        .corner(108, -52)
                        .close());
        brush.mark(Brush.segment(56, -84, 56, -22), 1, paint.shade(0.2));
        brush.mark(Brush.segment(62, -45, 72, -45), 2.4, Livery.STEEL);
        livery.lamp(brush, new RoundRectangle2D.Double(117, -38, 9, 10, 5, 5), LAMP);
        brush.fill(new RoundRectangle2D.Double(104, -22, 28, 9, 5, 5), Livery.STEEL.shade(0.06));
        for (double x : new double[] {-100, -58, 88}) {
            livery.wheel(brush, x, 19, Livery.STEEL);
        }
    }

    private void pickup(Brush brush) {
        Ink paint = livery.pick(0x3C78A8, 0xB8402F, 0x6B7A4A);
        shadow(brush, -136, 136, -18);
        var body = new Curve()
                .corner(-146, -26)
                .corner(-146, -62)
                .corner(-30, -62)
                .corner(-26, -96)
                .to(-10, -101, 30, -99)
                .corner(64, -63)
                .to(124, -60, 142, -50)
                .corner(146, -26)
                .close();
        Livery.shell(brush, body, paint);
        brush.over(body, arches(-88, 25, 92, 25), DARK);
        livery.pane(brush, Curve.polygon(-18, -63, -15, -90, 26, -91, 50, -63));
        brush.mark(Brush.segment(12, -92, 12, -62), 3, paint);
        brush.mark(Brush.segment(-28, -62, -28, -30), 1, paint.shade(0.2));
        brush.mark(Brush.segment(20, -56, 32, -56), 2.4, Livery.STEEL);
        livery.lamp(brush, Curve.blob(128, -55, 142, -48, 144, -40, 130, -44), LAMP);
        livery.lamp(brush, new Rectangle2D.Double(-147, -58, 6, 14), REAR);
        livery.wheel(brush, -88, 25, Livery.STEEL);
        livery.wheel(brush, 92, 25, Livery.STEEL);
    }

    private void tractor(Brush brush, double t) {
        Ink paint = livery.pick(0xC8362F, 0x3F8A45, 0x2F6FB0);
        Ink rim = Ink.of(0xF0C23A);
        brush.fill(Limb.of(58, -76, 3, 58, -112, 3), DARK);
        brush.fill(Curve.oval(58, -114, 5, 3), DARK.lit(0.1));
        brush.fill(Curve.polygon(-50, -40, 70, -40, 70, -30, -50, -26), DARK);
        var hood = new Curve()
                .corner(0, -44)
                .corner(2, -76)
                .to(50, -80, 82, -76)
                .to(94, -70)
                .corner(95, -42)
                .close();
        Livery.shell(brush, hood, paint);
        for (int i = 0; i < 4; i++) {
            brush.mark(Brush.segment(30 + i * 9, -70, 30 + i * 9, -54), 2, paint.shade(0.2));
        }
        livery.lamp(brush, Curve.oval(92, -66, 4, 6), LAMP);
        brush.line(Curve.through(2, -76, -6, -92, -10, -98), 2.4, DARK);
        brush.line(Curve.oval(-11, -98, 3, 11, 0.5), 2.4, DARK);
        brush.form(new RoundRectangle2D.Double(-46, -88, 34, 8, 5, 5), DARK);
        brush.form(new RoundRectangle2D.Double(-52, -116, 8, 34, 6, 6), DARK);
        livery.wheel(brush, 72, 24, rim);
        var fender = new Curve()
                .corner(-84, -52)
                .to(-78, -78, -50, -88, -22, -80)
                .corner(-4, -50)
                .corner(-14, -50)
                .to(-28, -68, -50, -74, -68, -62)
                .corner(-76, -46)
                .close();
        livery.wheel(brush, -42, 40, rim);
        Livery.shell(brush, fender, paint.shade(0.03));
    }
}
