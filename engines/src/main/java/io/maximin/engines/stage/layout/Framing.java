package io.maximin.engines.stage.layout;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Shot;
import io.maximin.engines.stage.Backdrop;
import io.maximin.engines.stage.Camera;
import io.maximin.engines.stage.Ground;
import io.maximin.engines.stage.View;
import java.util.List;

/** Chooses the camera: how large the main subject is, from how high it is seen, and where the horizon goes. */
final class Framing {
    private static final double TALLEST = 0.86;
    private static final double WIDEST = 0.88;
    private static final double PORTRAIT = 1.6;
    private static final double BLOOM = 0.82;
    /** How much of another try's shrinking a bust shares in: it is in front of all, and may hide much. */
    private static final double LASTING = 0.3;

    /** Where what has no foot ends, in heights of the picture. */
    static final double END = 1.006;

    /** What stands before the main subject is nearer, and must not fill the picture. */
    private static final double NEARER = 0.5;

    private static final double LOWEST_EYE = 1.0;
    private static final double HIGHEST_EYE = 7;
    private static final double HIGHEST_INDOORS = 2.1;

    private final Scene scene;
    private final Backdrop backdrop;
    private final View first;
    private final Plan plan;
    private final int width;
    private final int height;

    /** @param first a view whose camera gives the size of the picture alone */
    Framing(Scene scene, Backdrop backdrop, View first, Plan plan) {
        this.scene = scene;
        this.backdrop = backdrop;
        this.first = first;
        this.plan = plan;
        this.width = first.camera().width();
        this.height = first.camera().height();
    }

    /**
     * What the blocks ask for.
     *
     * @param scale pixels per metre
     * @param foot row of the main subject's foot
     * @param wanted the row where it should be; the horizon has to come down for it
     */
    private record Wish(double scale, double foot, double wanted) {}

    /**
     * The frame for these blocks.
     *
     * @param ground of the setting
     * @param shrink factor on all sizes, for another try where they did not fit
     */
    Frame frame(List<Block> blocks, Ground ground, double shrink) {
        boolean floor = ground.surface() == Ground.Surface.FLOOR;
        double horizon = height * horizon(floor);
        var grounded =
                blocks.stream().filter(block -> block.realm() != Realm.HEAVEN).toList();
        if (grounded.isEmpty()) {
            return new Frame(camera(horizon, 1.15 * height, 1.6), ground, 1, 8, plan, false);
        }
        double highest = floor
                ? HIGHEST_INDOORS
                : Math.max(HIGHEST_EYE, 0.3 * grounded.getFirst().top());
        var wish = wish(grounded, horizon, shrink, highest);
        double lower = Math.clamp(wish.wanted - wish.foot, 0, floor ? 0 : 0.13 * height);
        if (lower > 1) {
            horizon += lower;
            wish = wish(grounded, horizon, shrink, highest);
        }
        double eye = Math.max((wish.foot - horizon) / wish.scale, 1e-3);
        double focal = height * 1.15 * (floor ? 1 : plan.lens());
        double world = Math.max(1, LOWEST_EYE / eye);
        double distance = focal * world / wish.scale;
        var strip = Frame.strip(ground, grounded.getFirst());
        double nearest = strip.near() * 1.25;
        double farthest = Math.max(nearest, strip.far() * 0.8);
        if (distance < nearest) {
            world *= nearest / distance;
        } else if (distance > farthest) {
            focal = Math.max(0.75 * height, focal * farthest / distance);
            world = Math.min(world, farthest * wish.scale / focal);
        }
        double scale = wish.scale / world;
        double metres = Math.clamp((wish.foot - horizon) / scale, 0.35, floor ? HIGHEST_INDOORS : 60);
        return new Frame(
                camera(horizon, focal, metres), ground, world, focal / scale, plan, portrait(grounded.getFirst()));
    }

    private Camera camera(double horizon, double focal, double eye) {
        return new Camera(width, height, horizon, focal, eye);
    }

    private double horizon(boolean floor) {
        double share = backdrop.horizon() + plan.horizon() * (floor ? 0.3 : 1);
        return Math.clamp(
                switch (scene.view().angle()) {
                    case EYE -> share;
                    case ABOVE -> share - 0.24;
                    case BELOW -> share + 0.2;
                },
                0.06,
                0.78);
    }

    private Wish wish(List<Block> blocks, double horizon, double shrink, double highestEye) {
        var main = blocks.getFirst();
        if (main.host().drawing().lacks() > 0) {
            return bust(main, shrink);
        }
        if (portrait(main)) {
            double bust = height * (flowering(main) ? BLOOM / bloom(main) : PORTRAIT / subject(main)) * shrink;
            double chin = 0.1 * height + main.top() * bust;
            return new Wish(bust, chin, chin);
        }
        double foot = height * foot(main, horizon / height);
        double target = target(main) * shrink;
        double scale = height * target / subject(main);
        scale = Math.min(scale, Math.min(TALLEST, target + 0.3) * height / main.top());
        scale = Math.min(scale, widest(main) * width / main.width() / abreast(main));
        scale = Math.min(scale, 1.12 * width / widths(blocks));
        scale = Math.min(scale, 0.8 * width / beside(main, blocks));
        for (var block : blocks) {
            if (block.equals(main) || standing(block)) {
                scale = Math.min(scale, TALLEST * height * farther(main, block) / block.top());
                scale = Math.min(scale, WIDEST * width * farther(main, block) / block.width());
            }
        }
        double tallest = Math.max(main.top(), related(main, blocks)) * scale;
        foot = Math.clamp(tallest + 0.05 * height, foot, 0.95 * height);
        if (blocks.stream().anyMatch(block -> farther(main, block) < 1)) {
            foot = Math.min(foot, horizon + 0.74 * (0.965 * height - horizon));
        }
        double eye = (foot - horizon) / scale;
        double wanted = foot;
        if (eye > highestEye) {
            foot = horizon + highestEye * scale;
            double room = foot - 0.04 * height;
            scale = tallest > room ? scale * room / tallest : scale;
        }
        return new Wish(scale, foot, wanted);
    }

    /** What lacks a foot is the larger, the more of it there is, and ends at the lower edge. */
    private Wish bust(Block main, double shrink) {
        double shown = 1 - main.host().drawing().lacks();
        double shot = switch (scene.view().shot()) {
            case CLOSE -> 1.15;
            case MEDIUM -> 1;
            case WIDE -> 0.75;
        };
        double target = Math.min(TALLEST, shot * Math.clamp(0.36 + 0.75 * shown, 0.5, 0.84));
        double metres = main.host().metres();
        double scale =
                Math.min(target * height / (shown * metres), WIDEST * width / main.width()) * Math.pow(shrink, LASTING);
        double foot = END * height + (1 - shown) * metres * scale;
        return new Wish(scale, foot, foot);
    }

    private boolean portrait(Block main) {
        if (main.host().drawing().lacks() > 0) {
            return true;
        }
        var actor = main.host().actor();
        if (flowering(main)) {
            return true;
        }
        return scene.view().shot() == Shot.CLOSE
                && actor.id() == scene.actors().getFirst().id()
                && isPerson(actor)
                && actor.count() == 1
                && main.realm() == Realm.GROUND
                && main.width() * PORTRAIT / main.top() * height < 1.2 * width
                && scene.actors().size() <= 3
                && scene.actors().stream().filter(Framing::isPerson).count() == 1;
    }

    private static boolean isPerson(Actor actor) {
        return actor.category() == Category.PERSON;
    }

    /** A flower, or what is on it, seen so close that the stem leaves the picture. */
    private boolean flowering(Block main) {
        return scene.view().shot() == Shot.CLOSE
                && main.host().actor().category() == Category.FLOWER
                && main.host().actor().count() == 1
                && main.has(scene.actors().getFirst().id());
    }

    /** Metres from the top of the block to below the flower's head. */
    private static double bloom(Block main) {
        return main.top() - 0.42 * main.host().metres();
    }

    /** The height of the actor that is named first, which may be carried by the host. */
    private double subject(Block main) {
        int first = scene.actors().getFirst().id();
        return main.members().stream()
                .filter(member -> member.actor().id() == first)
                .mapToDouble(Member::metres)
                .findFirst()
                .orElse(main.host().metres());
    }

    private static boolean small(Block main) {
        return main.host().metres() < 1
                && switch (main.host().actor().category()) {
                    case FOOD, TOOL, TOY, THING, INSTRUMENT, CLOTHES -> true;
                    default -> false;
                };
    }

    private double foot(Block main, double horizon) {
        double share = switch (scene.view().shot()) {
            case CLOSE -> Math.min(0.95, plan.foot() + (small(main) ? -0.03 : 0.07));
            case MEDIUM -> plan.foot();
            case WIDE -> plan.foot() - 0.06;
        };
        return Math.max(share, horizon + 0.08);
    }

    private double target(Block main) {
        boolean large = switch (main.host().actor().category()) {
            case BUILDING, PLANT, NATURE -> true;
            default -> false;
        };
        double share = switch (scene.view().shot()) {
            case CLOSE -> small(main) ? 0.46 : 0.68;
            case MEDIUM -> large ? 0.6 : main.host().actor().category() == Category.PERSON ? 0.52 : 0.44;
            case WIDE -> large ? 0.44 : 0.24;
        };
        double crowd = Math.pow(Math.max(1, main.host().actor().count() / 3.0), -0.3);
        return share * (scene.view().shot() == Shot.CLOSE ? Math.min(1, plan.size()) : plan.size()) * crowd;
    }

    /** Long things leave room for where they are. */
    private static double widest(Block main) {
        return switch (main.host().actor().category()) {
            case VEHICLE, BOAT, AIRCRAFT -> 0.62;
            default -> WIDEST;
        };
    }

    /** How many of the main actor stand beside each other before they need depth. */
    private static double abreast(Block main) {
        return Math.min(main.host().actor().count(), 3) * (main.host().actor().count() > 1 ? 1.12 : 1);
    }

    private static double widths(List<Block> blocks) {
        double sum = 0;
        for (var block : blocks) {
            Actor actor = block.host().actor();
            double depth = Math.pow(actor.count(), -0.5);
            boolean behind = actor.category() == Category.BUILDING || actor.category() == Category.PLANT;
            behind |= onTrack(block) && !onTrack(blocks.getFirst());
            sum += !block.equals(blocks.getFirst()) && !standing(block)
                    ? 0
                    : block.width() * depth * (behind ? 0.5 : 1);
        }
        return Math.max(sum, 1e-6);
    }

    /** How many times as far as the main subject a block may be, so as to be smaller. */
    private double farther(Block main, Block block) {
        if (block.equals(main)) {
            return 1;
        }
        if (onTrack(block) != onTrack(main)) {
            return onTrack(block) ? Frame.BEFORE : 1 / Frame.BEFORE;
        }
        double kind = switch (block.host().actor().category()) {
            case BUILDING, NATURE, PLANT -> 4;
            default -> 2.4;
        };
        return relations(main, block).stream()
                .mapToDouble(relation -> switch (relation.kind()) {
                    case UNDER, ON, IN, AROUND, ABOVE -> 1.0;
                    case NEAR, BETWEEN, LEFT_OF, RIGHT_OF, LOOKING_AT -> 1.5;
                    case IN_FRONT_OF -> main.has(relation.subject()) ? 2.0 : NEARER;
                    case BEHIND -> main.has(relation.subject()) ? NEARER : 2.0;
                    case HOLDING, RIDING, WEARING -> 1.0;
                })
                .min()
                .orElse(kind);
    }

    private static boolean onTrack(Block block) {
        return block.realm() == Realm.TRACK;
    }

    /** What floats may be at any depth and is never too large. */
    private static boolean standing(Block block) {
        return block.realm() != Realm.SKY && block.realm() != Realm.FLOAT;
    }

    /** The width of the main subject and of what is beside it at its depth, in metres. */
    private double beside(Block main, List<Block> blocks) {
        double sum = main.width();
        for (var block : blocks) {
            boolean level = !block.equals(main)
                    && standing(block)
                    && onTrack(block) == onTrack(main)
                    && block.host().index() == 0
                    && relations(main, block).stream().anyMatch(relation -> switch (relation.kind()) {
                        case LEFT_OF, RIGHT_OF, BETWEEN, NEAR, LOOKING_AT -> true;
                        default -> false;
                    });
            sum += level ? block.width() * Math.min(block.host().actor().count(), 3) : 0;
        }
        return sum;
    }

    private double related(Block main, List<Block> blocks) {
        return blocks.stream()
                .filter(block -> !block.equals(main)
                        && standing(block)
                        && !relations(main, block).isEmpty())
                .mapToDouble(block -> block.top() / Math.max(1, farther(main, block)))
                .max()
                .orElse(0);
    }

    private List<Relation> relations(Block one, Block other) {
        return scene.relations().stream()
                .filter(relation -> (one.has(relation.subject()) && names(relation, other))
                        || (other.has(relation.subject()) && names(relation, one)))
                .toList();
    }

    private static boolean names(Relation relation, Block block) {
        return relation.objects().stream().anyMatch(block::has);
    }

    /** The view through a frame's camera. */
    View view(Frame frame) {
        return new View(first.scene(), frame.camera(), first.light(), first.t(), first.seed());
    }
}
