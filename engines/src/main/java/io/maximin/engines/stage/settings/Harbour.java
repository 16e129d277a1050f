package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** A quay, boats at their moorings, coloured houses across the water, a lighthouse. */
final class Harbour {
    private static final Rgb WATER = Rgb.of(0x164E5C);

    private Harbour() {}

    static List<Layer> layers(View view, Land land) {
        var town = new Town(view);
        var noise = land.noise();
        double unit = Open.unit(view);
        double side = Math.signum(view.light().side());
        var layers = new ArrayList<Layer>();
        Terrain.Relief hill = (x, z) -> unit
                * (z - 130)
                * (0.12 + 0.22 * noise.fractal(x / 200, z / 200, 4))
                * Relief.step(-90, 110, -x * side + 30 * noise.at(x / 80, 3));
        layers.add(new Terrain(130, 900, hill, land::grass));
        var grove = new Grove(view, Plants.broad(view, land));
        layers.add(grove.layer(
                128,
                grove.planted(new Grove.Area(150, 700, 240, 10), (x, z) -> hill.height(x, z) > 1 ? 0.7 : 0, 1),
                hill));
        var solids = new Solids(view.camera());
        houses(town, solids, side);
        lighthouse(town, solids, side * 46, 118);
        layers.add(town.layer(118, List.of(), solids));
        Terrain.Relief bed = (x, z) -> z < 9.6 || (z > 122 && -x * side > -38) ? 0.2 : -5;
        layers.add(new Water(117, 1e6, bed, new Water.Look(0.05, 2.6, 0, WATER, WATER)));
        for (int i = 0; i < 7; i++) {
            double z = 17 + i * i * 1.9 + town.lot(0, 2);
            double half = view.camera().width() / 2.0 / view.camera().focal() * z;
            double x = half * town.lot(-0.9, 0.9);
            var hull = town.signTone();
            boolean sail = town.dice().nextDouble() < 0.6;
            double way = town.dice().nextBoolean() ? 1 : -1;
            layers.add(new Painted(z, (canvas, seen) -> boat(canvas, view, new Boat(x, z, hull, sail, way))));
        }
        layers.add(quay(view, town));
        return layers;
    }

    private static void houses(Town town, Solids solids, double side) {
        double x = side > 0 ? -75 : -38;
        while (x < (side > 0 ? 36 : 75)) {
            double wide = town.lot(5.5, 8);
            var box = new Solids.Box(x, 0, 124, wide - 0.1, town.lot(8, 13), 8);
            if (town.dice().nextBoolean()) {
                solids.gabled(box, town.lot(2.5, 4), town.oldHouse(true), town.roof());
            } else {
                solids.house(box, town.lot(2, 3), town.oldHouse(true), town.roof());
            }
            x += wide;
        }
        solids.box(
                new Solids.Box(side > 0 ? -80 : -40, 0, 121.5, 120, 0.9, 2),
                town.skins().stone(Rgbs.STONE));
    }

    private static void lighthouse(Town town, Solids solids, double x, double z) {
        var noise = town.skins().noise();
        var red = Rgb.of(0xC23A32);
        double on = town.climate().lamps();
        Skin tower = (touch, ink) -> {
            double half = 2.1 - touch.v * 0.045;
            double side = (touch.u - 2.1) / half;
            boolean band = ((int) (touch.v / 3.2) & 1) == 1;
            ink.set(band ? red : Rgbs.PAINT).times(0.95 + 0.15 * noise.fractal(touch.u, touch.v * 0.5, 3));
            ink.alpha = Math.clamp((1 - Math.abs(side)) * half / Math.max(1e-4, touch.stepU) + 0.5, 0, 1);
        };
        solids.add(
                z,
                List.of(
                        Facet.front(x - 5, 0, z, 10, 2.2, town.skins().stone(Rgbs.STONE)),
                        Solids.round(new Vec(x, 2, z), 2.1, 17, tower),
                        Facet.front(x - 1.9, 19, z, 3.8, 0.35, town.skins().plain(Rgb.of(0x333A40))),
                        Facet.front(x - 1.1, 19.3, z, 2.2, 2, (touch, ink) -> {
                            ink.set(0.5, 0.55, 0.58);
                            touch.glow(Lamps.WARM, 0.15 + on * 1.6);
                        }),
                        Solids.cone(new Vec(x, 21.3, z), 1.5, 1.6, town.skins().plain(red))));
    }

    private record Boat(double x, double z, Rgb tone, boolean sail, double way) {}

    private static void boat(Canvas canvas, View view, Boat boat) {
        var camera = view.camera();
        double scale = camera.scale(boat.z) * (boat.sail ? 1.15 : 0.9);
        double bob = Math.sin(view.t() * 1.3 + boat.z) * 0.06;
        double x = camera.column(boat.x, boat.z);
        double y = camera.row(bob, boat.z);
        var air = new Air(view);
        var graphics = canvas.graphics();
        for (int pass = 0; pass < 2; pass++) {
            var drawing = (java.awt.Graphics2D) graphics.create();
            drawing.translate(x, y);
            drawing.scale(scale * boat.way, pass == 0 ? -scale * 0.7 : scale);
            if (pass == 0) {
                drawing.setComposite(java.awt.AlphaComposite.getInstance(java.awt.AlphaComposite.SRC_OVER, 0.38f));
            }
            hull(drawing, air, boat, (int) x);
            drawing.dispose();
        }
        graphics.dispose();
    }

    private static Color lit(Air air, Rgb tone, double facing, Boat boat, int column) {
        var ink = new Ink().set(tone);
        air.light(ink, facing * boat.way, 0.2, -0.9, 1, 1);
        air.veil(ink, boat.z, column);
        return new Color(new Rgb(ink.red, ink.green, ink.blue).argb());
    }

    private static void hull(java.awt.Graphics2D graphics, Air air, Boat boat, int column) {
        var wood = lit(air, Rgb.of(0x6E4E36), 0.2, boat, column);
        if (boat.sail) {
            graphics.setColor(wood);
            graphics.setStroke(new BasicStroke(0.09f));
            graphics.draw(new java.awt.geom.Line2D.Double(-0.2, -0.4, -0.2, -6.4));
            var sail = new Path2D.Double();
            sail.moveTo(-0.05, -6.1);
            sail.quadTo(1.1, -3.4, 2.5, -1.1);
            sail.lineTo(-0.05, -1.1);
            sail.closePath();
            graphics.setPaint(new java.awt.GradientPaint(
                    0, 0, lit(air, Rgbs.PAINT, -0.5, boat, column), 2.4f, 0, lit(air, Rgbs.PAINT, 0.7, boat, column)));
            graphics.fill(sail);
            var jib = new Path2D.Double();
            jib.moveTo(-0.32, -5.6);
            jib.quadTo(-1.0, -2.8, -2.2, -0.95);
            jib.lineTo(-0.32, -1.1);
            jib.closePath();
            graphics.setColor(lit(air, boat.tone, -0.6, boat, column));
            graphics.fill(jib);
        } else {
            graphics.setColor(lit(air, Rgbs.PAINT, 0, boat, column));
            graphics.fill(new java.awt.geom.RoundRectangle2D.Double(-1.4, -1.9, 1.9, 1.4, 0.2, 0.2));
            graphics.setColor(lit(air, Rgb.of(0x24343E), 0, boat, column));
            graphics.fill(new java.awt.geom.Rectangle2D.Double(-1.2, -1.7, 0.65, 0.5));
            graphics.fill(new java.awt.geom.Rectangle2D.Double(-0.4, -1.7, 0.65, 0.5));
            graphics.setColor(wood);
            graphics.setStroke(new BasicStroke(0.07f));
            graphics.draw(new java.awt.geom.Line2D.Double(0.9, -0.6, 0.9, -3.3));
            graphics.draw(new java.awt.geom.Line2D.Double(0.9, -3.1, 2.4, -0.9));
        }
        var body = new Path2D.Double();
        body.moveTo(-2.6, -0.85);
        body.quadTo(0, -0.5, 3, -1.15);
        body.quadTo(2.5, -0.1, 1.9, 0.05);
        body.lineTo(-2.1, 0.05);
        body.quadTo(-2.6, -0.3, -2.6, -0.85);
        body.closePath();
        graphics.setPaint(new java.awt.GradientPaint(
                -2, 0, lit(air, boat.tone, -0.6, boat, column), 2.4f, 0, lit(air, boat.tone, 0.7, boat, column)));
        graphics.fill(body);
        graphics.setColor(lit(air, Rgbs.PAINT, 0, boat, column));
        graphics.setStroke(new BasicStroke(0.10f));
        var rail = new Path2D.Double();
        rail.moveTo(-2.6, -0.82);
        rail.quadTo(0, -0.47, 2.97, -1.1);
        graphics.draw(rail);
    }

    private static Layer quay(View view, Town town) {
        var solids = new Solids(view.camera());
        var iron = town.skins().plain(Rgb.of(0x2C3134));
        for (int i = -2; i <= 2; i++) {
            double x = i * 3.1 + town.lot(-0.3, 0.3);
            solids.add(
                    9.2,
                    List.of(
                            Solids.round(new Vec(x, 0, 9.2), 0.16, 0.42, iron),
                            Solids.round(new Vec(x, 0.38, 9.19), 0.24, 0.12, iron)));
        }
        for (int i = -1; i <= 1; i += 2) {
            Lamps.post(solids, town, new Vec(i * 4.1, 0, 9.3), 3.4);
        }
        crates(town, solids, -Math.signum(view.light().side()) * 3.6, 8.9);
        var ground = Town.floor(
                -40,
                0.3,
                80,
                9.3,
                town.wet(town.snowed(town.skins().masonry(Rgb.of(0xA79C8C), Rgb.of(0x6E675C), 1.3, 0.62))));
        return town.layer(9.0, List.of(ground), solids);
    }

    static void crates(Town town, Solids solids, double x, double z) {
        var wood = town.skins().boards(Rgb.of(0xA88458), 0.14, 0.8);
        solids.box(new Solids.Box(x, 0, z, 0.7, 0.5, 0.5), wood);
        solids.box(new Solids.Box(x + 0.75, 0, z + 0.05, 0.55, 0.42, 0.5), wood);
        solids.box(new Solids.Box(x + 0.2, 0.5, z + 0.02, 0.6, 0.42, 0.45), wood);
    }
}
