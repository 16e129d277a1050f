package io.maximin.engines.stage.drawings;

/** Small things in hands, in units of which a person is 100 tall; the hand is at the origin. */
final class Props {
    private Props() {}

    static void book(Brush brush) {
        Ink cover = Ink.of(0x3C6E9F);
        var back = Curve.polygon(-5.5, -6.2, 5, -9, 6.6, -0.6, -3.6, 2.4);
        brush.form(back, cover);
        var pages = Curve.polygon(-4.9, -6.4, 4.4, -8.9, 5.4, -2.2, -3.6, 0.6);
        brush.fill(pages, Ink.of(0xF7F1E3));
        var front = Curve.polygon(-5.5, -6.2, -3.6, 2.4, -7.8, 0.4, -9.4, -7.4);
        brush.form(front, cover.shade(0.08));
    }

    static void rod(Brush brush) {
        brush.line(Curve.through(-6, 5, 6, -8, 34, -34), 0.9, Ink.of(0x8A5A34));
        brush.line(Curve.through(34, -34, 38, -10, 37, 26), 0.25, Ink.of(0xDDE3E8));
        brush.form(Curve.oval(37, 27, 1.1, 1.5), Ink.of(0xE4483C));
        brush.form(Curve.dot(-1, 1.6, 1.5), Ink.of(0x55606C));
    }

    static void apple(Brush brush) {
        brush.form(
                Curve.blob(0, -1.7, 1.6, -2.1, 2.6, -0.4, 1.6, 2, 0, 1.8, -1.6, 2, -2.6, -0.4, -1.6, -2.1),
                Ink.of(0xD93B3B));
        brush.line(Curve.through(0, -1.7, 0.5, -3), 0.5, Ink.of(0x6B4226));
        brush.glaze(Curve.oval(-1, -0.8, 0.6, 0.9), Ink.WHITE.alpha(0.5));
    }

    static void brush(Brush brush) {
        brush.line(Curve.through(-5, 4, 2, -3, 10, -10), 0.9, Ink.of(0x8A5A34));
        brush.fill(Curve.blob(9, -9.4, 12, -13, 14.6, -14.4, 12.6, -10.4, 10.6, -8.6), Ink.of(0xD8433C));
    }

    static void pan(Brush brush) {
        brush.line(Curve.through(-3, 1, 4, -0.6, 8, -1), 1.6, Ink.of(0x5A3428));
        brush.form(
                new Curve().corner(7, -2.6).to(9, 2.2, 19, 2.2).corner(21, -2.6).close(), Ink.of(0x3C3E46));
        brush.fill(Curve.oval(14, -2.8, 7.2, 1.5), Ink.of(0x565962));
        for (double x : new double[] {10.4, 13.6, 16.6}) {
            brush.form(Curve.dot(x, -4, 1.5), Ink.of(x > 13 && x < 15 ? 0x5FA04A : 0xE8722E));
        }
    }

    static void microphone(Brush brush) {
        brush.fill(Limb.of(0, 3.5, 0.8, 0.2, -2.5, 1), Ink.of(0x2C2C35));
        brush.form(Curve.dot(0.4, -4.4, 1.9), Ink.of(0x8B939C));
    }
}
