package io.maximin.engines.stage.layout;

import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.stage.Chance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/** Places blocks one after the other, each at the best of some places drawn by lot. */
final class Solver {
    private static final int CANDIDATES = 90;
    private static final int CROWD_CANDIDATES = 14;
    private static final int CROWD = 14;
    /** What each of a crowd is compared with at most; more would take the square of their number. */
    private static final int NEIGHBOURS = 80;

    private final Scene scene;
    private final Frame frame;
    private final Rules rules;
    private final RandomGenerator lot;
    private final Lots lots;

    Solver(Scene scene, Frame frame, long seed) {
        this.scene = scene;
        this.frame = frame;
        this.rules = new Rules(scene, frame);
        this.lot = Chance.of(seed, 72);
        this.lots = new Lots(scene, frame, lot);
    }

    /** What was found, and how far from right it is. */
    record Found(List<Spot> spots, double cost) {}

    Found solve(List<Block> blocks) {
        var spots = new ArrayList<Spot>();
        double cost = 0;
        for (var block : ordered(blocks)) {
            var best = best(block, spots, block.equals(blocks.getFirst()));
            cost += best.cost();
            spots.add(best.spot());
        }
        return new Found(turned(spots), cost);
    }

    private record Best(Spot spot, double cost) {}

    private Best best(Block block, List<Spot> placed, boolean main) {
        boolean crowd = block.host().actor().count() > CROWD;
        boolean first =
                main || block.host().actor().id() == scene.actors().getFirst().id();
        var seen = crowd && placed.size() > NEIGHBOURS ? sample(placed) : placed;
        var best = new Best(lots.draw(block, seen, first).inside(), Double.POSITIVE_INFINITY);
        for (int i = 0; i < (crowd ? CROWD_CANDIDATES : CANDIDATES); i++) {
            var spot = lots.draw(block, seen, first);
            double cost = rules.cost(spot, seen) + taste(spot, seen, main);
            if (cost < best.cost()) {
                best = new Best(spot, cost);
            }
        }
        return new Best(best.spot().inside(), best.cost());
    }

    /** The blocks that are alone of their kind, and the last of the others. */
    private static List<Spot> sample(List<Spot> placed) {
        var sample = new ArrayList<Spot>();
        for (int i = 0; i < placed.size(); i++) {
            if (i >= placed.size() - NEIGHBOURS
                    || placed.get(i).block().host().actor().count() <= CROWD) {
                sample.add(placed.get(i));
            }
        }
        return sample;
    }

    /** Main subject first, then what others relate to, then large before small: those fit into what is left. */
    private List<Block> ordered(List<Block> blocks) {
        var main = blocks.getFirst();
        var ordered = new ArrayList<>(blocks);
        ordered.sort(Comparator.<Block>comparingInt(
                        block -> block.equals(main) ? 0 : crowded(block) ? 3 : object(block) ? 1 : 2)
                .thenComparing(Comparator.<Block>comparingDouble(block -> block.top() * block.width())
                        .reversed()));
        return ordered;
    }

    private static boolean crowded(Block block) {
        return block.host().actor().count() > CROWD;
    }

    private boolean object(Block block) {
        return scene.relations().stream()
                .flatMap(relation -> relation.objects().stream())
                .anyMatch(block::has);
    }

    /** What is better or worse without being right or wrong. */
    private double taste(Spot spot, List<Spot> placed, boolean main) {
        double share = spot.box().column() / frame.width();
        double cost = 0.25 * lot.nextDouble() + tight(spot.box());
        if (main) {
            return cost + 3 * Math.abs(share - frame.plan().focus());
        }
        if (!placed.isEmpty()) {
            cost += 1.6 * Math.abs(balance(spot, placed) - 0.5) + spacing(spot, placed);
        }
        return cost;
    }

    /** What nearly touches the frame looks squeezed in. */
    private double tight(Box box) {
        double free = Math.min(box.left(), frame.width() - box.right()) / frame.width();
        double above = box.top() / frame.height();
        return 12 * Math.max(0, 0.045 - free) + 8 * Math.max(0, 0.04 - above);
    }

    private double balance(Spot spot, List<Spot> placed) {
        double weight = weight(spot);
        double sum = weight * spot.box().column();
        for (var other : placed) {
            double own = weight(other);
            weight += own;
            sum += own * other.box().column();
        }
        return sum / Math.max(weight, 1e-9) / frame.width();
    }

    private static double weight(Spot spot) {
        return Math.sqrt(spot.box().area());
    }

    /** Of a kind: not in line, and not too near; a Poisson disk that grows with their size. */
    private double spacing(Spot spot, List<Spot> placed) {
        double cost = 0;
        for (var other : placed) {
            if (other.block().host().actor().id() == spot.block().host().actor().id()) {
                double size = (spot.box().width() + other.box().width()) / 2 + 1;
                double away = Math.hypot(spot.column() - other.column(), 2.5 * (spot.row() - other.row())) / size;
                cost += (spot.block().host().actor().count() > CROWD ? 1.5 : 4) * Math.max(0, 1.15 - away);
                double level = Math.abs(spot.row() - other.row()) / frame.height();
                cost += spot.block().host().actor().count() > 2 ? 0.5 * Math.max(0, 1 - level / 0.015) : 0;
            }
        }
        return cost;
    }

    private List<Spot> turned(List<Spot> spots) {
        var turned = new ArrayList<Spot>();
        for (var spot : spots) {
            boolean away = looked(spot, spots) * (spot.flipped() ? -1 : 1) < 0;
            turned.add(away ? spot.turned().inside() : spot);
        }
        return turned;
    }

    /** -1 if what it looks at is to its left, 1 to its right, 0 if it looks at nothing. */
    private double looked(Spot spot, List<Spot> spots) {
        for (var relation : scene.relations()) {
            if (relation.kind() == Relation.Kind.LOOKING_AT && spot.block().has(relation.subject())) {
                for (var other : spots) {
                    if (!other.equals(spot) && relation.objects().stream().anyMatch(other.block()::has)) {
                        return Math.signum(other.box().column() - spot.box().column());
                    }
                }
            }
        }
        return 0;
    }
}
