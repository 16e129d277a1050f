package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;

/** A flat roof with a parapet and chimneys, over the roofs of a town. */
final class Rooftop {
    private static final Rgb SLABS = Rgb.of(0x8E8A86);
    private static final Rgb BRICK = Rgb.of(0x9C5642);
    private static final double EDGE = 10.6;

    private Rooftop() {}

    static List<Layer> layers(View view, Solids skyline) {
        var town = new Town(view);
        var layers = new ArrayList<Layer>();
        layers.add(town.layer(1800, List.of(), skyline));
        layers.add(town.layer(200, List.of(), roofs(view, town)));
        layers.add(town.layer(EDGE, List.of(floor(town)), parapet(view, town)));
        return layers;
    }

    private static Facet floor(Town town) {
        return Town.floor(-40, 0.4, 80, EDGE, town.wet(town.snowed(town.skins().tiles(SLABS, SLABS.times(0.93), 1.1))));
    }

    private static Solids roofs(View view, Town town) {
        var solids = new Solids(view.camera());
        double half = view.camera().width() / 2.0 / view.camera().focal();
        for (int i = 0; i < 46; i++) {
            double z = 190 * Math.pow(15.0 / 190, i / 45.0);
            double wide = town.lot(7, 14);
            double x = town.lot(-1.1, 1.1) * half * z;
            double high = town.lot(-3, 1.1) + z * 0.012;
            var skin = town.oldHouse(false);
            solids.box(new Solids.Box(x - wide / 2, -30, z, wide, 30 + high, town.lot(7, 12)), skin, skin, town.roof());
        }
        return solids;
    }

    private static Solids parapet(View view, Town town) {
        var solids = new Solids(view.camera());
        var wall = town.skins().brick(BRICK, Rgb.of(0xB8AA98));
        var cap = town.skins().plain(Rgb.of(0xC4BCB0));
        solids.box(new Solids.Box(-40, 0, EDGE, 80, 0.8, 0.35), wall, wall, cap);
        solids.box(new Solids.Box(-40, 0.8, EDGE - 0.04, 80, 0.1, 0.43), cap, cap, cap);
        double half = view.camera().width() / 2.0 / view.camera().focal() * (EDGE - 1.4);
        for (int side = -1; side <= 1; side += 2) {
            double x = side * half * town.lot(0.68, 0.9);
            double high = town.lot(1.5, 2.4);
            solids.box(new Solids.Box(x - 0.45, 0, EDGE - 1.4, 0.9, high, 0.7), wall, wall, cap);
            solids.box(new Solids.Box(x - 0.52, high, EDGE - 1.45, 1.04, 0.12, 0.8), cap, cap, cap);
        }
        return solids;
    }
}
