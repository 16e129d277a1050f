package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Scene.World;
import io.maximin.engines.scene.Season;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;

/** What grows where and when. */
final class Plants {
    private Plants() {}

    /** Share of leaves that have fallen. */
    static double bare(World world) {
        return switch (world.season()) {
            case SPRING, SUMMER -> 0;
            case AUTUMN -> 0.12;
            case WINTER -> 1;
        };
    }

    /** Broad-leaved trees of the season. */
    static List<Species> broad(View view, Land land) {
        var world = view.scene().world();
        double bare = bare(world);
        double snow = land.snow();
        var all = new ArrayList<>(List.of(
                Species.oak(land.tints(), bare, snow),
                Species.oak(land.tints(), bare, snow),
                Species.birch(land.tints(), bare, snow),
                Species.poplar(land.tints(), bare, snow)));
        if (world.season() == Season.SPRING && bare == 0) {
            all.add(Species.cherry(snow));
        }
        return all;
    }

    /** Conifers, with some birches between. */
    static List<Species> conifers(View view, Land land) {
        var fir = Species.fir(land.tints(), land.snow());
        return List.of(
                fir, fir, fir, Species.birch(land.tints(), bare(view.scene().world()), land.snow()));
    }

    /** Grass and flowers from the actors' ground down to the camera. */
    static List<Layer> grass(View view, Land land, Grove.Wish wish) {
        var tints = land.tints();
        var world = view.scene().world();
        boolean white = land.snow() > 0.5;
        double bloom = white
                ? 0
                : switch (world.season()) {
                    case SPRING -> 0.07;
                    case SUMMER -> 0.05;
                    case AUTUMN -> 0.008;
                    case WINTER -> 0;
                };
        var petals = List.of(
                Flowers.tone(view.seed()),
                Flowers.tone(view.seed()),
                Flowers.tone(view.seed(), 1),
                Flowers.tone(view.seed(), 2));
        List<Rgb> high = white
                ? List.of(tints.dry(), Oklab.mix(tints.dry(), Tints.SNOW, 0.7), Tints.SNOW)
                : List.of(
                        tints.grass(),
                        Oklab.moved(tints.grass(), 0.12, 1.08, 1.05),
                        Oklab.moved(tints.grass(), -0.14, 0.88, 1),
                        tints.dry());
        var growth =
                new Blades.Growth(0.26, white ? 500 : 4200, Oklab.moved(tints.turf(), 0, 0.75, 1), high, bloom, petals);
        return Blades.slabs(2.0, 21, 9, growth, (x, z) -> wish.at(x, z) * (1 - Relief.step(12, 22, z) * 0.75));
    }
}
