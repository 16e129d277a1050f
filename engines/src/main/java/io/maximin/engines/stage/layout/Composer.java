package io.maximin.engines.stage.layout;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Art;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.stage.Backdrop;
import io.maximin.engines.stage.Camera;
import io.maximin.engines.stage.Chance;
import io.maximin.engines.stage.Light;
import io.maximin.engines.stage.View;
import io.maximin.engines.stage.sprites.Footing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Composes a scene: chooses the camera and places every individual. The same seed composes the same. */
public final class Composer {
    private static final int TRIES = 8;
    private static final double GOOD = 2.5;

    private Composer() {}

    /**
     * What is in the picture and from where it is seen.
     *
     * @param placed the farthest first
     */
    public record Composition(View view, List<Placed> placed) {
        public Composition {
            placed = List.copyOf(placed);
        }
    }

    /** Size, seed and time of a picture. */
    public record Order(int width, int height, long seed, double t) {}

    /**
     * Composes all but what the setting paints by itself.
     *
     * @param described the view of the composition keeps it whole
     */
    public static Composition compose(Scene described, Backdrop backdrop, Light light, Cast cast, Order order) {
        var scene = without(described, backdrop);
        double focal = 1.15 * order.height();
        var guess = new Camera(order.width(), order.height(), order.height() * backdrop.horizon(), focal, 1.6);
        var first = new View(described, guess, light, order.t(), order.seed());
        var ground = backdrop.ground(first);
        var realms = new Realms(ground, scene);
        var blocks = new Bonds(scene, cast, order.seed()).blocks(realms);
        var framing = new Framing(scene, backdrop, first, Plan.of(order.seed(), lean(scene)));
        var frame = framing.frame(blocks, ground, 1);
        if (blocks.isEmpty()) {
            return new Composition(framing.view(frame), List.of());
        }
        var best = new Solver.Found(List.of(), Double.POSITIVE_INFINITY);
        for (int i = 0; i < TRIES && best.cost() > GOOD * Math.sqrt(blocks.size()); i++) {
            var framed = framing.frame(blocks, ground, Math.pow(0.93, i));
            var tried = framed.over(backdrop.ground(framing.view(framed)));
            double world = tried.world();
            var sized = blocks.stream().map(block -> block.scaled(world)).toList();
            var found = new Solver(scene, tried, Chance.seed(order.seed(), i)).solve(sized);
            if (found.cost() < best.cost()) {
                best = found;
                frame = tried;
            }
        }
        return new Composition(framing.view(frame), placed(best.spots()));
    }

    /** The scene without those whom the setting shows by itself. */
    private static Scene without(Scene scene, Backdrop backdrop) {
        var actors = scene.actors().stream()
                .filter(actor -> !backdrop.paints(scene, actor))
                .toList();
        var ids = actors.stream().map(Actor::id).toList();
        var relations = scene.relations().stream()
                .filter(relation -> ids.contains(relation.subject()) && ids.containsAll(relation.objects()))
                .toList();
        return new Scene(scene.world(), scene.view(), actors, relations, scene.banner(), scene.notes());
    }

    private static int lean(Scene scene) {
        int lean = 0;
        for (var relation : scene.relations()) {
            int side =
                    relation.kind() == Relation.Kind.LEFT_OF ? -1 : relation.kind() == Relation.Kind.RIGHT_OF ? 1 : 0;
            int main = scene.actors().getFirst().id();
            lean += relation.subject() == main ? side : relation.objects().contains(main) ? -side : 0;
        }
        return Integer.signum(lean);
    }

    private static List<Placed> placed(List<Spot> spots) {
        var placed = new ArrayList<Placed>();
        for (var spot : spots) {
            for (var member : spot.block().members()) {
                placed.add(placed(spot, member));
            }
        }
        placed.sort(Comparator.comparingDouble(Placed::z).reversed());
        return placed;
    }

    private static Placed placed(Spot spot, Member member) {
        boolean host = member.equals(spot.block().host());
        double dx = spot.flipped() ? -member.dx() : member.dx();
        double z = spot.z() * (1 - 0.0004 * member.order());
        return new Placed(
                member.actor(),
                member.index(),
                member.drawing(),
                member.seed(),
                spot.x() + dx,
                spot.y() + member.dy(),
                z,
                member.metres(),
                (spot.flipped() ^ member.flipped()) && member.actor().art().family() != Art.Family.PLATE,
                host ? footing(spot.block().realm()) : member.footing(),
                host ? spot.block().immersion() : 0);
    }

    private static Footing footing(Realm realm) {
        return switch (realm) {
            case GROUND, TRACK -> Footing.GROUND;
            case AFLOAT -> Footing.WATER;
            case SKY, FLOAT -> Footing.AIR;
            case HEAVEN -> Footing.SKY;
            case PERCH -> Footing.PERCHED;
        };
    }
}
