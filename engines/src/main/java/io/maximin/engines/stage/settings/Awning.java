package io.maximin.engines.stage.settings;

import java.util.List;

/** Cloth over a shop or a stall, sloping towards the street, with scallops at its edge. */
final class Awning {
    private Awning() {}

    /** Of a wall that faces the camera; the front edge is nearer. */
    static List<Facet> front(Solids.Box place, Skin cloth) {
        double drop = place.high();
        double length = Math.sqrt(drop * drop + place.deep() * place.deep());
        var top = new Facet(
                new Vec(place.x(), place.y(), place.z()),
                new Vec(1, 0, 0),
                new Vec(0, drop / length, place.deep() / length),
                place.wide(),
                length,
                cloth);
        return List.of(top, Facet.front(place.x(), place.y() - 0.22, place.z(), place.wide(), 0.22, scalloped(cloth)));
    }

    /** Of a wall beside the street: {@code side} -1 on the left, 1 on the right. */
    static List<Facet> beside(Solids.Box place, int side, Skin cloth) {
        double drop = place.high();
        double length = Math.sqrt(drop * drop + place.wide() * place.wide());
        double outer = place.x();
        var top = new Facet(
                new Vec(outer, place.y(), place.z()),
                new Vec(0, 0, 1),
                new Vec(side * place.wide() / length, drop / length, 0),
                place.deep(),
                length,
                cloth);
        var edge = new Facet(
                new Vec(outer, place.y() - 0.22, place.z()),
                new Vec(0, 0, 1),
                new Vec(0, 1, 0),
                place.deep(),
                0.22,
                scalloped(cloth));
        return List.of(top, edge);
    }

    private static Skin scalloped(Skin cloth) {
        return (touch, ink) -> {
            cloth.at(touch, ink);
            double round = 0.11 * (1 - Math.abs(Math.sin(touch.u * Math.PI / 0.35)));
            ink.alpha *= touch.withinV(round, 1);
            ink.times(0.85);
        };
    }
}
