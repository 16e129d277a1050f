package io.maximin.engines.stage.drawings;

import io.maximin.engines.stage.drawings.Species.Coat;
import io.maximin.engines.stage.drawings.Species.Pattern;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Stripes, spots and wool. */
final class Pelt {
    private Pelt() {}

    /** From a share of the body's length and of half its depth to a place. */
    interface Place {
        Point2D at(double along, double up);
    }

    static void of(Pattern pattern, Brush brush, Path2D body, Coat coat, Place place) {
        if (!brush.glazes()) {
            return;
        }
        switch (pattern) {
            case NONE, WOOL, HUMPS -> {}
            case TIGER -> each(brush, body, stripes(place, 9, 0.075, 0.1), coat.accent());
            case ZEBRA -> each(brush, body, stripes(place, 15, 0.055, -1.3), coat.accent());
            case GIRAFFE -> each(brush, body, patches(place), coat.accent());
            case PATCHES -> each(brush, body, cow(place), coat.accent());
            case DOTS -> brush.over(body, dots(place), coat.belly().alpha(0.85));
            case PANDA -> brush.over(body, band(place), coat.accent());
            case SADDLE -> {
                Point2D top = place.at(0.3, 2.2);
                Point2D low = place.at(0.3, 0.1);
                brush.glaze(
                        body,
                        Fade.line(
                                top.getX(),
                                top.getY(),
                                low.getX(),
                                low.getY(),
                                coat.accent(),
                                coat.accent().alpha(0.75),
                                coat.accent().alpha(0)));
            }
        }
    }

    /** Only the marks that may meet the form: cutting at its edge costs more than the rest of the painting. */
    private static void each(Brush brush, Path2D form, List<Path2D> marks, Ink ink) {
        var box = form.getBounds2D();
        var all = new Path2D.Double();
        for (Path2D mark : marks) {
            if (mark.getBounds2D().intersects(box)) {
                all.append(mark, false);
            }
        }
        brush.over(form, all, ink);
    }

    private static List<Path2D> stripes(Place place, int count, double wide, double deep) {
        List<Path2D> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = -0.24 + 1.75 * i / (count - 1);
            double end = deep + (i % 2 == 0 ? 0 : 0.3);
            double lean = 0.05 * (i % 3 - 1);
            double w = wide * (i % 2 == 0 ? 1 : 0.75);
            var stripe = new Curve()
                    .corner(place.at(x - w, 4.6).getX(), place.at(x - w, 4.6).getY())
                    .to(place.at(x - w * 0.9 + lean, 1.2))
                    .corner(
                            place.at(x + lean * 2.4 - 0.03, end).getX(),
                            place.at(x, end).getY())
                    .to(place.at(x + w * 0.8 + lean, 1.2))
                    .corner(place.at(x + w, 4.6).getX(), place.at(x + w, 4.6).getY())
                    .close();
            all.add(stripe);
        }
        return all;
    }

    private static List<Path2D> patches(Place place) {
        List<Path2D> all = new ArrayList<>();
        for (int row = 0; row < 4; row++) {
            for (int i = 0; i < 7; i++) {
                double x = -0.36 + i * 0.235 + (row % 2) * 0.115;
                double y = 0.95 - row * 0.62;
                all.add(patch(place, x, y, 0.095, 0.27, i * 7 + row));
            }
        }
        for (int i = 0; i < 9; i++) {
            for (int side = 0; side < 3; side++) {
                double x = 1.02 + i * 0.082 + side * 0.19;
                double y = 1.5 + i * 0.52 - side * 0.42 + (i % 2) * 0.1;
                all.add(patch(place, x, y, 0.075, 0.22, i * 5 + side));
            }
        }
        return all;
    }

    private static Path2D patch(Place place, double x, double y, double rx, double ry, int kind) {
        var curve = new Curve();
        int corners = 5 + kind % 2;
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners + kind * 0.7;
            double r = 0.86 + 0.2 * ((kind * 3 + i * 5) % 4) / 3;
            curve.to(place.at(x + rx * r * Math.cos(angle), y + ry * r * Math.sin(angle)));
        }
        return curve.close();
    }

    private static List<Path2D> cow(Place place) {
        List<Path2D> all = new ArrayList<>();
        all.add(blob(place, 0.12, 0.62, 0.24, 0.72));
        all.add(blob(place, 0.62, 0.15, 0.17, 0.5));
        all.add(blob(place, 0.86, 0.95, 0.15, 0.45));
        all.add(blob(place, 1.3, 1.1, 0.16, 0.75));
        return all;
    }

    private static Path2D blob(Place place, double x, double y, double rx, double ry) {
        return new Curve()
                .to(place.at(x - rx, y))
                .to(place.at(x - rx * 0.5, y + ry * 0.9))
                .to(place.at(x + rx * 0.35, y + ry * 0.75))
                .to(place.at(x + rx, y + ry * 0.1))
                .to(place.at(x + rx * 0.5, y - ry * 0.55))
                .to(place.at(x - rx * 0.2, y - ry))
                .close();
    }

    private static Path2D dots(Place place) {
        var all = new Path2D.Double();
        double[] spots = {
            0, 0.55, 0.12, 0.2, 0.2, 0.72, 0.34, 0.32, 0.42, 0.75, 0.55, 0.28, 0.62, 0.7, 0.76, 0.4, -0.08, 0.1, 0.84,
            0.8, 0.05, 0.85, 0.3, 0.02
        };
        for (int i = 0; i < spots.length; i += 2) {
            Point2D at = place.at(spots[i], spots[i + 1]);
            all.append(Curve.dot(at.getX(), at.getY(), 2.3), false);
        }
        return all;
    }

    private static Path2D band(Place place) {
        return new Curve()
                .to(place.at(0.66, 1.6))
                .to(place.at(0.74, 0.4))
                .to(place.at(0.62, -1.5))
                .to(place.at(1.5, -1.6))
                .to(place.at(1.28, 0.2))
                .to(place.at(1.1, 1.7))
                .close();
    }

    /**
     * The lower leg.
     *
     * @param bones its upper and its lower end
     */
    static void leg(Coat coat, Brush brush, Path2D shin, Point2D[] bones, boolean far) {
        if (!brush.glazes() || coat.pattern() == Pattern.PANDA || coat.pattern() == Pattern.WOOL) {
            return;
        }
        double x = bones[1].getX();
        double y = bones[1].getY();
        double dx = bones[0].getX() - x;
        double dy = bones[0].getY() - y;
        Ink socks = far ? coat.socks().shade(0.08) : coat.socks();
        boolean striped = coat.pattern() == Pattern.ZEBRA
                || (coat.pattern() == Pattern.TIGER && coat.socks().light() < 0.9);
        if (striped) {
            var rings = new Path2D.Double();
            for (int i = 0; i < (coat.pattern() == Pattern.ZEBRA ? 5 : 2); i++) {
                double s = 0.3 + i * 0.17;
                var ring = Curve.polygon(
                        x + dx * s - dy,
                        y + dy * s + dx,
                        x + dx * s + dy,
                        y + dy * s - dx,
                        x + dx * (s + 0.07) + dy,
                        y + dy * (s + 0.07) - dx,
                        x + dx * (s + 0.09) - dy,
                        y + dy * (s + 0.09) + dx);
                rings.append(ring, false);
            }
            brush.over(shin, rings, far ? coat.accent().lit(0.04) : coat.accent());
            return;
        }
        if (Math.abs(coat.socks().light() - coat.main().light()) > 0.08) {
            double high = coat.socks().light() < coat.main().light() ? 0.98 : 0.62;
            brush.glaze(
                    shin,
                    Fade.line(
                            x + dx * high,
                            y + dy * high,
                            x + dx * high * 0.45,
                            y + dy * high * 0.45,
                            socks.alpha(0),
                            socks));
        }
    }

    /** Curls along the outline. */
    static void wool(Brush brush, Path2D body, Ink ink) {
        if (!brush.glazes()) {
            brush.fill(Brush.stroked(body, 16.8), ink);
            return;
        }
        var area = new Area(body);
        double[] at = new double[6];
        int index = 0;
        for (PathIterator along = body.getPathIterator(null, 2.5); !along.isDone(); along.next()) {
            if (along.currentSegment(at) != PathIterator.SEG_CLOSE && index++ % 2 == 0) {
                area.add(new Area(Curve.dot(at[0], at[1], 8.4)));
            }
        }
        brush.form(area, ink);
        for (int i = 0; i < 9; i++) {
            double x = -34 + i % 3 * 26 + i / 3 * 6;
            double y = -78 + i / 3 * 17;
            brush.mark(Curve.through(x - 6, y, x, y + 4.5, x + 6, y - 1), 1.5, ink.shade(0.09));
        }
    }
}
