package io.maximin.engines.stage.drawings;

import io.maximin.engines.stage.drawings.Outfit.Lower;
import io.maximin.engines.stage.drawings.Outfit.Top;
import io.maximin.engines.stage.drawings.Skeleton.Chain;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** Body and dress of a person, drawn along its bones. */
final class Clothes {
    private final Figure figure;
    private final Outfit outfit;
    private final double thick;

    Clothes(Figure figure, Outfit outfit) {
        this.figure = figure;
        this.outfit = outfit;
        this.thick = figure.thick();
    }

    void arm(Brush brush, Chain arm, boolean far) {
        Ink skin = far ? figure.skin().shade(0.05) : figure.skin();
        hand(brush, arm, gloved(skin));
        var bare = new Limb()
                .to(arm.root(), 2.7 * thick)
                .to(arm.bend(), 2.25 * thick)
                .to(arm.end(), 1.75 * thick)
                .shape();
        Ink cloth = far ? sleeve().shade(0.06) : sleeve();
        if (outfit.sleeved()) {
            double wide = switch (outfit.top()) {
                case SPACESUIT, ROBE, WRAP -> 1.25;
                default -> 1;
            };
            double cuff = outfit.top() == Top.ROBE ? 1.7 : outfit.top() == Top.WRAP ? 2.3 : 1;
            var sleeve = new Limb()
                    .to(arm.root(), 3.5 * thick * wide)
                    .to(arm.bend(), 2.9 * thick * wide)
                    .to(arm.end(), 2.35 * thick * wide * cuff)
                    .shape();
            limb(brush, sleeve, cloth);
            cuff(brush, arm, cloth, wide * cuff);
            return;
        }
        limb(brush, bare, skin);
        Point2D mid = between(arm.root(), arm.bend(), 0.62);
        limb(
                brush,
                new Limb()
                        .to(arm.root(), 3.6 * thick)
                        .to(between(arm.root(), arm.bend(), 0.3), 3.5 * thick)
                        .to(mid, 3.25 * thick)
                        .shape(),
                cloth);
    }

    private void cuff(Brush brush, Chain arm, Ink cloth, double wide) {
        Ink band = switch (outfit.top()) {
            case SPACESUIT -> outfit.accent();
            case SUIT -> Ink.WHITE;
            case COAT -> outfit.accent().light() > 0.9 ? Ink.WHITE : cloth.shade(0.05);
            default -> cloth.shade(0.07);
        };
        Point2D above = between(arm.bend(), arm.end(), 0.93);
        Point2D end = between(arm.bend(), arm.end(), 1.02);
        double r = 2.35 * thick * wide;
        double dx = -Math.sin(arm.angle()) * r;
        double dy = Math.cos(arm.angle()) * r;
        brush.fill(
                Curve.polygon(
                        above.getX() + dx,
                        above.getY() + dy,
                        end.getX() + dx,
                        end.getY() + dy,
                        end.getX() - dx,
                        end.getY() - dy,
                        above.getX() - dx,
                        above.getY() - dy),
                band);
    }

    private Ink gloved(Ink skin) {
        return switch (outfit.top()) {
            case SPACESUIT -> Ink.of(0xD3D6DA);
            case ARMOUR -> outfit.below();
            default -> skin;
        };
    }

    private Ink sleeve() {
        return switch (outfit.top()) {
            case OVERALLS -> outfit.upper();
            case JACKET -> outfit.upper();
            default -> outfit.upper();
        };
    }

    /** Palm, four fingers that lie together and a thumb, along the forearm. */
    private void hand(Brush brush, Chain arm, Ink skin) {
        double size = (figure.child() ? 0.9 : 1) * (0.94 + 0.06 * thick);
        Brush own = brush.at(arm.end().getX(), arm.end().getY(), arm.angle(), size);
        Ink deep = skin.shade(0.05);
        double[][] fingers = {{1.15, 4.6}, {0.4, 5.7}, {-0.4, 5.9}, {-1.1, 5.3}};
        for (int i = 0; i < fingers.length; i++) {
            double y = fingers[i][0];
            double reach = fingers[i][1];
            own.fill(
                    Limb.of(1.8, y, 0.78, reach * 0.68, y * 1.12, 0.68, reach, y * 0.8 + 0.35, 0.5),
                    i % 2 == 0 ? deep : skin.shade(0.02));
        }
        var palm = Curve.blob(-0.8, -1.5, 1.2, -1.9, 3, -1.7, 3.5, 0, 3, 1.7, 1, 1.8, -0.8, 1.4);
        own.fill(palm, Fade.line(0, -2, 2, 2, skin.lit(0.02), deep));
        own.fill(Limb.of(0.4, -1, 0.8, 1.9, -2.3, 0.75, 3.5, -2.7, 0.55), skin);
    }

    private static void limb(Brush brush, Shape shape, Ink ink) {
        var box = shape.getBounds2D();
        brush.fill(
                shape,
                Fade.line(
                        box.getMaxX(),
                        box.getMinY(),
                        box.getMinX(),
                        box.getMaxY(),
                        ink.lit(0.03),
                        ink,
                        ink.shade(0.04)));
        brush.crescent(shape, 0.9, -0.5, ink.shade(0.09).alpha(0.6));
    }

    void leg(Brush brush, Skeleton bones, Chain leg, double sole, boolean far) {
        Ink skin = far ? figure.skin().shade(0.06) : figure.skin();
        shoe(brush, leg, sole, far, bones.stance.turn);
        boolean bare = outfit.lower() == Lower.SHORTS || outfit.skirt();
        if (bare && !outfit.longSkirt()) {
            var flesh = new Limb()
                    .to(leg.root(), 4.3 * thick)
                    .to(leg.bend(), 3 * thick)
                    .to(between(leg.bend(), leg.end(), 0.35), 2.9 * thick)
                    .to(leg.end(), 1.75 * thick)
                    .shape();
            limb(brush, flesh, skin);
        }
        Ink cloth = far ? outfit.below().shade(0.07) : outfit.below();
        if (outfit.lower() == Lower.SHORTS) {
            Point2D hem = between(leg.root(), leg.bend(), 0.8);
            limb(
                    brush,
                    new Limb().to(leg.root(), 4.9 * thick).to(hem, 4.2 * thick).shape(),
                    cloth);
        } else if (!bare || outfit.longSkirt()) {
            double wide = outfit.top() == Top.SPACESUIT ? 1.3 : 1;
            var trousers = new Limb()
                    .to(leg.root(), 4.9 * thick * wide)
                    .to(leg.bend(), 3.7 * thick * wide)
                    .to(between(leg.bend(), leg.end(), 0.98), 2.75 * thick * wide)
                    .shape();
            limb(brush, trousers, cloth);
        }
        if (outfit.boots()) {
            var shaft = new Limb()
                    .to(between(leg.bend(), leg.end(), 0.5), 3.5 * thick)
                    .to(leg.end(), 2.7 * thick)
                    .shape();
            limb(brush, shaft, far ? leather().shade(0.06) : leather());
        }
    }

    private Ink leather() {
        return switch (outfit.top()) {
            case ARMOUR -> outfit.below().shade(0.05);
            default -> Ink.of(0x4A3630);
        };
    }

    private void shoe(Brush brush, Chain leg, double sole, boolean far, double turn) {
        Ink own = outfit.boots()
                ? leather()
                : outfit.top() == Top.SPACESUIT ? Ink.of(0xD3D6DA) : isFormal() ? Ink.of(0x3A2E2C) : outfit.accent();
        Ink ink = far ? own.shade(0.06) : own;
        double size = figure.child() ? 0.92 : 1;
        double length = 5 + 1.9 * turn;
        Brush foot = brush.at(leg.end().getX(), leg.end().getY(), sole, size);
        double ground = Figure.ANKLE / size;
        var upper = new Curve()
                .corner(-2.7, ground - 0.6)
                .to(-2.8, 1)
                .corner(-2.1, -1.4)
                .corner(2.2, -1.4)
                .to(3.2, 1, length, 1.9)
                .corner(length + 1.1, ground - 0.6)
                .close();
        brush(foot, upper, ink);
        var bottom = new Curve()
                .corner(-2.9, ground - 1)
                .corner(length + 1, ground - 1)
                .to(length + 1.4, ground - 0.3)
                .corner(length + 0.8, ground)
                .corner(-2.8, ground)
                .close();
        foot.fill(bottom, ink.light() > 0.75 ? ink.shade(0.16) : isFormal() ? ink.shade(0.06) : Ink.of(0xF1EEE8));
    }

    private boolean isFormal() {
        return switch (outfit.top()) {
            case SUIT, ROBE, COAT, UNIFORM, GOWN, ARMOUR, APRON -> true;
            default -> outfit.boots();
        };
    }

    private static void brush(Brush foot, Path2D upper, Ink ink) {
        foot.fill(upper, Fade.down(-2, 4, ink.lit(0.05), ink.shade(0.05)));
    }

    void neck(Brush brush, Skeleton bones) {
        Ink skin = figure.skin();
        double r = (figure.feminine() ? 2.1 : 2.7) * (figure.child() ? 1.05 : 1);
        var neck = new Limb()
                .to(bones.neck.getX(), bones.neck.getY() + 1.5, r * 1.25)
                .to(bones.skull, r)
                .shape();
        brush.fill(
                neck, Fade.down(bones.skull.getY(), bones.neck.getY() + 2, skin.shade(0.13), skin.shade(0.13), skin));
    }

    private Path2D body(double turn) {
        double squash = 1 - 0.36 * turn;
        double top = -figure.torso();
        double sh = figure.shoulder() * squash;
        double w = figure.waist() * (1 - 0.24 * turn);
        double h = figure.hip() * (1 - 0.2 * turn);
        double chest = 0.7 * turn + (figure.feminine() && !figure.child() ? 0.9 * (0.4 + turn * 0.6) : 0.3 * turn);
        return new Curve()
                .to(-2.6, top - 1.2)
                .to(-sh + 1.4, top + 0.9, -sh, top + 4.2)
                .to(-sh + 0.7, top + 10, -w, top * 0.4)
                .to(-h, -2)
                .corner(-h, 2.6)
                .to(0, 3.6)
                .corner(h, 2.6)
                .to(h, -2)
                .to(w + 0.2, top * 0.4, sh - 0.5 + chest, top + 10.5)
                .to(sh, top + 4.2, sh - 1.4, top + 0.9, 2.6, top - 1.2)
                .to(0, top + 0.4)
                .close();
    }

    void torso(Brush brush, Skeleton bones) {
        Brush own = brush.at(bones.pelvis.getX(), bones.pelvis.getY(), bones.lean, 1);
        var body = body(bones.stance.turn);
        if (!outfit.skirt()) {
            double h = figure.hip() * (1 - 0.2 * bones.stance.turn) - 0.3;
            Ink ink = outfit.below();
            own.fill(
                    Curve.blob(-h, -3, -h, 3, -h * 0.75, 6.2, 0, 7.4, h * 0.75, 6.2, h, 3, h, -3),
                    Fade.across(h, -h, ink.shade(0.05), ink, ink));
        }
        new Garment(figure, outfit, own, body, bones.stance.turn).draw();
    }

    /** A skirt hangs from the waist over the knees to its hem. */
    void skirt(Brush brush, Skeleton bones, double sway) {
        if (!outfit.skirt()) {
            return;
        }
        Ink cloth = outfit.top() == Top.DRESS || outfit.longSkirt() ? outfit.upper() : outfit.below();
        double down = outfit.longSkirt() ? 0.94 : 0.12;
        Point2D near = hem(bones.nearLeg, down);
        Point2D far = hem(bones.farLeg, down);
        double wide = outfit.top() == Top.GOWN ? 8.5 : outfit.top() == Top.ROBE || outfit.top() == Top.WRAP ? 5.5 : 4.6;
        double left = Math.min(near.getX(), far.getX()) - wide;
        double right = Math.max(near.getX(), far.getX()) + wide;
        double low = Math.max(near.getY(), far.getY()) + (outfit.longSkirt() ? 1.5 : 0.8);
        double w = figure.waist() * (1 - 0.24 * bones.stance.turn) + 0.3;
        double rise = figure.torso() * 0.32;
        double px = bones.pelvis.getX() + Math.sin(bones.lean) * rise;
        double py = bones.pelvis.getY() - rise;
        double h = figure.hip() + 0.6;
        var skirt = new Curve()
                .corner(px - w, py)
                .to(bones.pelvis.getX() - h, bones.pelvis.getY() + 1)
                .corner(left + sway * 0.8, low - 0.6)
                .to((left * 2 + right) / 3, low + 0.9, (left + 2 * right) / 3, low + 0.9)
                .corner(right + sway * 0.8, low - 0.6)
                .to(bones.pelvis.getX() + h, bones.pelvis.getY() + 1)
                .corner(px + w, py)
                .close();
        brush.fill(skirt, Fade.across(left, right, cloth.shade(0.07), cloth, cloth.lit(0.03), cloth.shade(0.02)));
        for (double share : new double[] {0.27, 0.52, 0.76}) {
            double x = left + (right - left) * share + sway * 0.8;
            var fold = Curve.polygon(px - w + 2 * w * share, py + 4, x - 1.5, low + 0.4, x + 0.7, low + 0.6);
            brush.over(skirt, fold, cloth.shade(0.1).alpha(0.45));
        }
        if (outfit.longSkirt()) {
            brush.over(
                    skirt,
                    Curve.polygon(left - 5, low - 3, right + 5, low - 3, right + 5, low + 3, left - 5, low + 3),
                    outfit.accent().alpha(0.9));
        }
    }

    private static Point2D hem(Chain leg, double down) {
        return down > 0.5 ? between(leg.bend(), leg.end(), down) : between(leg.root(), leg.bend(), 0.88 + down);
    }

    void cape(Brush brush, Skeleton bones, double sway) {
        if (!outfit.cape()) {
            return;
        }
        double x = bones.neck.getX();
        double y = bones.neck.getY();
        double low = Math.min(-5, bones.pelvis.getY() + figure.leg() * 0.8);
        double s = figure.shoulder() + 1;
        var cape = new Curve()
                .to(x, y - 1.5)
                .to(x - s, y + 4, bones.pelvis.getX() - s - 3, bones.pelvis.getY())
                .corner(bones.pelvis.getX() - s - 8 - sway * 2, low)
                .to(bones.pelvis.getX() - 4 - sway, low + 1.5)
                .corner(bones.pelvis.getX() + s * 0.6 - sway, low - 1)
                .to(x + s, y + 5)
                .close();
        Ink ink = outfit.accent();
        brush.fill(cape, Fade.across(x - s - 8, x + s, ink.lit(0.02), ink.shade(0.08), ink.shade(0.14)));
        brush.over(
                cape,
                Curve.polygon(x - 3, y, x - 12, low + 2, x - 8, low + 2),
                ink.shade(0.12).alpha(0.5));
    }

    static Point2D between(Point2D a, Point2D b, double share) {
        return new Point2D.Double(a.getX() + (b.getX() - a.getX()) * share, a.getY() + (b.getY() - a.getY()) * share);
    }
}
