package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.Rgb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** A tree that grows from a seed: branches in space, leaves around their tips, lit one by one. Its height is 1. */
final class Tree {
    /** Wood from one point to another. */
    private record Limb(Vec from, Vec to, double thick, double thin) {}

    /** A leaf or a tuft: where, its normal, its size. */
    private record Leaf(Vec at, Vec normal, double size, double deep, double lot) {}

    /** A narrow leaf of a palm or a fern. */
    private record Leaflet(Vec from, Vec to, double thick, Rgb tone) {}

    private final SplittableRandom dice;
    private final Species species;
    private final List<Limb> limbs = new ArrayList<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Leaflet> leaflets = new ArrayList<>();

    private Tree(Species species, long seed) {
        this.species = species;
        this.dice = new SplittableRandom(seed);
    }

    /** Grows one and paints it, so many pixels high. */
    static Sprite grown(Species species, Air air, int pixels, long seed) {
        var tree = new Tree(species, seed);
        switch (species.form()) {
            case ROUND, TALL, FLAT -> tree.broad();
            case CONE -> tree.cone();
            case PALM -> tree.palm();
            case FERN -> tree.fern();
            case BUSH -> tree.bush();
            case BOUGH -> tree.bough();
        }
        return new Sprite(tree.paint(air, pixels));
    }

    private double lot(double from, double to) {
        return from + dice.nextDouble() * (to - from);
    }

    private void broad() {
        double fork = species.form() == Species.Form.FLAT ? 0.62 : species.form() == Species.Form.TALL ? 0.16 : 0.26;
        var foot = new Vec(0, 0, 0);
        var crown = new Vec(lot(-0.03, 0.03), fork, 0);
        limbs.add(new Limb(foot, crown, species.trunk(), species.trunk() * 0.72));
        int boughs = species.form() == Species.Form.TALL ? 9 : 7;
        for (int i = 0; i < boughs; i++) {
            double turn = i * 2.4 + lot(-0.4, 0.4);
            double up = i / (boughs - 1.0);
            bough(crown, turn, up, species.trunk() * 0.5);
        }
    }

    private void bough(Vec from, double turn, double up, double thick) {
        double wide = species.wide();
        double rise = species.form() == Species.Form.FLAT ? 0.16 + 0.14 * up : (0.94 - from.y()) * (0.28 + 0.62 * up);
        double out = wide * (1.0 - 0.75 * up * up) * lot(0.62, 0.95);
        if (species.form() == Species.Form.FLAT) {
            out = wide * lot(0.4, 1.1);
        }
        var tip = new Vec(from.x() + Math.cos(turn) * out, from.y() + rise * lot(0.85, 1.05), Math.sin(turn) * out);
        var knee = new Vec(
                (from.x() + tip.x()) / 2 + lot(-0.02, 0.02),
                (from.y() + tip.y()) / 2 + 0.05 * wide,
                (from.z() + tip.z()) / 2);
        limbs.add(new Limb(from, knee, thick, thick * 0.7));
        limbs.add(new Limb(knee, tip, thick * 0.7, thick * 0.35));
        twigs(knee, thick * 0.4, 3);
        twigs(tip, thick * 0.4, 4);
        cluster(tip, blob(wide) * lot(0.34, 0.48));
        cluster(knee, blob(wide) * lot(0.30, 0.44));
    }

    private void twigs(Vec from, double thick, int number) {
        for (int i = 0; i < number; i++) {
            double reach = species.wide() * lot(0.3, 0.55);
            double turn = lot(0, Math.TAU);
            var tip = new Vec(
                    from.x() + Math.cos(turn) * reach * 0.8,
                    Math.min(0.99, from.y() + reach * lot(0.1, 0.7)),
                    from.z() + Math.sin(turn) * reach * 0.8);
            limbs.add(new Limb(from, tip, thick, thick * 0.3));
            if (species.bare() > 0.5) {
                for (int k = 0; k < 4; k++) {
                    double along = lot(0.35, 1);
                    var base = from.mix(tip, along);
                    var end = base.plus(lot(-0.07, 0.07), lot(0.0, 0.09), lot(-0.07, 0.07));
                    limbs.add(new Limb(base, end, thick * 0.3, thick * 0.12));
                }
            }
            if (dice.nextDouble() < 0.5) {
                cluster(tip, blob(species.wide()) * lot(0.22, 0.34));
            }
        }
    }

    /** Narrow crowns are closed by larger tufts. */
    private static double blob(double wide) {
        return Math.max(wide, 0.30);
    }

    /** Leaves on a ball, more above than below. */
    private void cluster(Vec at, double radius) {
        int number = (int) (species.leaves() * (1 - species.bare()));
        for (int i = 0; i < number; i++) {
            double up = lot(-0.75, 1);
            double turn = lot(0, Math.TAU);
            double flat = Math.sqrt(Math.max(0, 1 - up * up));
            double far = Math.cbrt(lot(0.15, 1));
            var normal = new Vec(Math.cos(turn) * flat, up, Math.sin(turn) * flat);
            var place = new Vec(
                    at.x() + normal.x() * radius * far,
                    at.y() + up * radius * far * 0.78,
                    at.z() + normal.z() * radius * far);
            if (place.y() < 0.99 && place.y() > 0.02) {
                leaves.add(new Leaf(place, normal, species.leaf() * lot(0.7, 1.3), 1 - far, dice.nextDouble()));
            }
        }
    }

    private void cone() {
        limbs.add(new Limb(new Vec(0, 0, 0), new Vec(0, 0.97, 0), species.trunk(), 0.004));
        int whorls = 17;
        for (int i = 0; i < whorls; i++) {
            double up = 0.10 + 0.88 * i / (whorls - 1.0);
            double reach = species.wide() * Math.pow(1 - up * 0.98, 0.85) * lot(0.85, 1.15) + 0.012;
            int arms = 9;
            for (int k = 0; k < arms; k++) {
                arm(up, reach * lot(0.75, 1.1), i * 0.7 + k * Math.TAU / arms + lot(-0.2, 0.2));
            }
        }
    }

    private void arm(double up, double reach, double turn) {
        double droop = reach * lot(0.25, 0.5);
        int tufts = (int) (4 + reach * 46);
        for (int i = 0; i < tufts; i++) {
            double along = (i + 0.6) / tufts;
            double side = lot(-0.24, 0.24) * along * reach;
            double x = Math.cos(turn) * reach * along - Math.sin(turn) * side;
            double z = Math.sin(turn) * reach * along + Math.cos(turn) * side;
            double y = up - droop * along * along + lot(-0.006, 0.006);
            var normal = new Vec(Math.cos(turn) * 0.75, 0.55 - 0.3 * dice.nextDouble(), Math.sin(turn) * 0.75);
            double deep = 1 - along;
            leaves.add(new Leaf(
                    new Vec(x, Math.max(0.01, y), z), normal, species.leaf() * lot(0.7, 1.2), deep, lot(0, 1)));
        }
    }

    private void palm() {
        double lean = lot(-0.16, 0.16);
        var before = new Vec(0, 0, 0);
        for (int i = 1; i <= 8; i++) {
            double up = i / 8.0 * 0.76;
            var next = new Vec(lean * up * up * 1.6, up, 0);
            limbs.add(new Limb(before, next, species.trunk() * (1.1 - 0.05 * i), species.trunk() * (1 - 0.05 * i)));
            before = next;
        }
        int fronds = 15;
        for (int i = 0; i < fronds; i++) {
            double lift = lot(0.2, 1.0);
            frond(before, i * Math.TAU / fronds + lot(-0.2, 0.2), lift, 0.55 + lift);
        }
    }

    /** Fronds from the ground. */
    private void fern() {
        for (int i = 0; i < 13; i++) {
            double lift = lot(1.6, 3.0);
            frond(new Vec(0, 0.04, 0), i * Math.TAU / 13 + lot(-0.2, 0.2), lift, lift * 0.86);
        }
    }

    private void frond(Vec from, double turn, double lift, double droop) {
        double reach = species.wide() * lot(0.8, 1.1);
        var before = from;
        int parts = 26;
        for (int i = 1; i <= parts; i++) {
            double along = i / (double) parts;
            double fall = reach * (lift * along - droop * along * along);
            var next = new Vec(
                    from.x() + Math.cos(turn) * reach * along,
                    Math.clamp(from.y() + fall, 0.02, 0.99),
                    from.z() + Math.sin(turn) * reach * along);
            var tone = species.tones().get(dice.nextInt(species.tones().size()));
            leaflets.add(new Leaflet(before, next, 0.006, Oklab.moved(tone, 0.1, 1.15, 1)));
            double length = 0.15 * Math.sin(Math.PI * Math.min(1, along * 0.86 + 0.12)) * species.wide() / 0.42;
            for (int side = -1; side <= 1; side += 2) {
                double bend = turn + side * lot(0.75, 1.05);
                var tip = new Vec(
                        next.x() + Math.cos(bend) * length,
                        Math.clamp(next.y() - length * lot(0.35, 0.75), 0.005, 0.995),
                        next.z() + Math.sin(bend) * length);
                leaflets.add(new Leaflet(next, tip, species.leaf(), tone.times(lot(0.75, 1.1))));
            }
            before = next;
        }
    }

    private void bush() {
        for (int i = 0; i < 9; i++) {
            double turn = i * 2.4;
            double out = species.wide() * Math.sqrt(i / 9.0) * 0.8;
            var at = new Vec(Math.cos(turn) * out, lot(0.25, 0.62) * (1.1 - out * 0.6), Math.sin(turn) * out);
            limbs.add(new Limb(new Vec(0, 0, 0), at, 0.02, 0.008));
            cluster(at, lot(0.28, 0.38));
        }
    }

    /** Leaves alone, as they hang from what is out of the picture. */
    private void bough() {
        for (int i = 0; i < 11; i++) {
            double out = species.wide() * lot(-1, 1);
            cluster(new Vec(out, 0.62 - 0.35 * Math.abs(out) + lot(-0.22, 0.22), lot(-0.3, 0.3)), lot(0.20, 0.34));
        }
    }

    private Canvas paint(Air air, int pixels) {
        double half = 0.1;
        for (var leaf : leaves) {
            half = Math.max(half, Math.abs(leaf.at.x()) + leaf.size);
        }
        for (var leaflet : leaflets) {
            half = Math.max(half, Math.abs(leaflet.to.x()) + 0.01);
        }
        for (var limb : limbs) {
            half = Math.max(half, Math.abs(limb.to.x()) + limb.thin);
        }
        var canvas = new Canvas((int) Math.ceil(half * 2 * pixels) + 2, pixels);
        var foliage = new Foliage(canvas, air, species);
        limbs.stream()
                .filter(limb -> limb.to.z() <= 0)
                .forEach(limb -> foliage.limb(limb.from, limb.to, limb.thick, limb.thin));
        leaves.sort(Comparator.comparingDouble(leaf -> -leaf.at.z()));
        int middle = leaves.size() / 2;
        leaves.subList(0, middle).forEach(this.painter(foliage));
        limbs.stream()
                .filter(limb -> limb.to.z() > -0.02)
                .forEach(limb -> foliage.limb(limb.from, limb.to, limb.thick, limb.thin));
        leaves.subList(middle, leaves.size()).forEach(this.painter(foliage));
        leaflets.sort(Comparator.comparingDouble(leaflet -> -leaflet.from.z() - leaflet.to.z()));
        leaflets.forEach(each -> foliage.leaflet(each.from, each.to, each.thick, each.tone));
        return canvas;
    }

    private java.util.function.Consumer<Leaf> painter(Foliage foliage) {
        return leaf -> {
            double middle = species.form() == Species.Form.FLAT ? 0.85 : 0.6;
            var normal = new Vec(
                    leaf.normal.x() * 0.6 + leaf.at.x() / Math.max(0.1, species.wide()) * 0.7,
                    leaf.normal.y() * 0.6 + (leaf.at.y() - middle) * 1.2 + 0.12,
                    -leaf.normal.z() * 0.6 - leaf.at.z() / Math.max(0.1, species.wide()) * 0.5);
            Rgb tone = species.tones().get((int) (leaf.lot * species.tones().size()));
            foliage.leaf(leaf.at, normal, tone, leaf.size, leaf.deep);
        };
    }
}
