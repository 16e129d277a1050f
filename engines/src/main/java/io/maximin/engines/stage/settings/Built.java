package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Setting;
import io.maximin.engines.stage.Backdrop;
import io.maximin.engines.stage.Ground;
import io.maximin.engines.stage.Ground.Perch;
import io.maximin.engines.stage.Ground.Surface;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Places where people live and work under the sky: village, farm, harbour, castle, market, park, garden. */
record Built(Setting setting) implements Backdrop {
    @Override
    public double horizon() {
        return switch (setting) {
            case CASTLE -> 0.6;
            case HARBOUR, MARKET -> 0.46;
            default -> 0.5;
        };
    }

    @Override
    public Ground ground(View view) {
        return switch (setting) {
            case HARBOUR -> new Ground(2.2, 8.5, Surface.LAND, List.of(), Optional.of(new Ground.Strip(11, 30)));
            case MARKET -> new Ground(2.2, 15, Surface.LAND, Market.counters(view));
            case PARK -> new Ground(2.2, 22, Surface.LAND, List.of(new Perch(Greens.benchX(view), 8.2, 1.5, 0.46)));
            case GARDEN -> new Ground(2.2, 13, Surface.LAND, List.of());
            case CASTLE -> new Ground(2.2, 40, Surface.LAND, List.of());
            default -> new Ground(2.2, 15, Surface.LAND, List.of());
        };
    }

    @Override
    public List<Layer> layers(View view) {
        var layers = new ArrayList<>(Sky.layers(view));
        var land = new Land(view);
        layers.addAll(
                switch (setting) {
                    case FARM -> Country.farm(view, land);
                    case HARBOUR -> Harbour.layers(view, land);
                    case CASTLE -> Castle.layers(view, land);
                    case MARKET -> Market.layers(view, land);
                    case PARK -> Greens.park(view, land);
                    case GARDEN -> Greens.garden(view, land);
                    default -> Country.village(view, land);
                });
        return layers;
    }
}
