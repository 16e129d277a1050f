package io.maximin.engines.stage.layout;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Place;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Shot;
import io.maximin.engines.scene.Size;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Draws places for a block by lot, most of them where the block is likely to go. */
final class Lots {
    /** No named thing is lower than this, as shares of the picture's height; the first one is higher. */
    private static final double LEAST = 0.046;

    private static final double LEAST_MAIN = 0.075;
    private static final double LEAST_AFLOAT = 0.085;
    private static final double HEAVEN_METRES = 4000;

    private final Scene scene;
    private final Frame frame;
    private final RandomGenerator lot;

    Lots(Scene scene, Frame frame, RandomGenerator lot) {
        this.scene = scene;
        this.frame = frame;
        this.lot = lot;
    }

    Spot draw(Block block, List<Spot> placed, boolean main) {
        var near = related(block, placed);
        var spot = switch (block.realm()) {
            case GROUND, AFLOAT, TRACK -> standing(block, near, main);
            case SKY -> flying(block, main, 0.07, skyFloor());
            case FLOAT -> flying(block, main, 0.12, 0.88);
            case HEAVEN -> heaven(block);
            case PERCH -> perched(block, main);
        };
        return spot.facing(flipped(spot, near, placed, main)).centred();
    }

    private double skyFloor() {
        return Math.clamp(frame.camera().horizon() / frame.height() - 0.04, 0.24, 0.46);
    }

    /** A relation of the block to one that is there. */
    private record Near(Relation.Kind kind, Spot spot, boolean subject) {}

    private Optional<Near> related(Block block, List<Spot> placed) {
        for (var relation : scene.relations()) {
            for (var spot : placed) {
                boolean subject = block.has(relation.subject())
                        && relation.objects().stream().anyMatch(spot.block()::has);
                boolean object = spot.block().has(relation.subject())
                        && relation.objects().stream().anyMatch(block::has);
                if ((subject || object)
                        && lot.nextDouble()
                                < 0.8 / Math.sqrt(spot.block().host().actor().count())) {
                    return Optional.of(new Near(relation.kind(), spot, subject));
                }
            }
        }
        return Optional.empty();
    }

    private Spot standing(Block block, Optional<Near> near, boolean main) {
        double nearest = main && frame.portrait() ? 0.97 * frame.mainDistance() : frame.nearest(block);
        double farthest = Frame.strip(frame.ground(), block).far();
        double z = Math.clamp(depth(block, near, main), nearest, Math.max(nearest, farthest));
        var sized = atLeast(block, z, main);
        double raised = sized.host().drawing().lacks() > 0
                ? ended(sized.host(), z)
                : jumps(block.host().actor()) ? 0.22 * sized.host().metres() : 0;
        return new Spot(sized, metres(column(sized, z, near, main), z), raised, z, false, frame);
    }

    /** How high the foot would have to be for what is missing to be below the picture. */
    private double ended(Member host, double z) {
        var camera = frame.camera();
        double end = camera.horizon() + camera.eye() * camera.scale(z) - Framing.END * frame.height();
        return host.drawing().lacks() * -host.metres() + end / camera.scale(z);
    }

    private static boolean jumps(Actor actor) {
        return actor.looks().pose().filter(Pose.JUMPING::equals).isPresent();
    }

    private double depth(Block block, Optional<Near> near, boolean main) {
        double zero = frame.mainDistance();
        var actor = block.host().actor();
        if (near.isPresent() && lot.nextDouble() < 0.9) {
            return near.get().spot().z() * ratio(near.get());
        }
        var place = actor.place();
        if (place.isPresent()) {
            switch (place.get()) {
                case FOREGROUND -> {
                    return zero * lot.nextDouble(0.55, 0.98);
                }
                case BACKGROUND -> {
                    return zero * lot.nextDouble(1.7, 3.4);
                }
                case LEFT, CENTRE, RIGHT, MIDDLE, TOP, SKY -> {}
            }
        }
        double spread = 0.12 * Math.sqrt(actor.count() - 1.0);
        if (main) {
            return zero * Math.exp(lot.nextDouble(-0.02, 0.02) + spread * lot.nextDouble(-0.25, 1));
        }
        if (scene.view().shot() == Shot.CLOSE && actor.category() == Category.PERSON) {
            return zero * Math.exp(lot.nextDouble(-0.05, 0.12));
        }
        double fits = block.top() * frame.camera().focal() / (0.8 * frame.height());
        double back = Math.max(0, Math.log(Math.max(fits, zero) / zero));
        return zero
                * Math.exp(back
                        + lot.nextDouble(-0.3, 0.25 + 0.8 * (1 - frame.plan().gather()))
                        + spread * lot.nextDouble());
    }

    /** How far the new one is, in distances of the one that is there. */
    private double ratio(Near near) {
        double nearer = switch (near.kind()) {
            case UNDER -> lot.nextDouble(0.9, 0.995);
            case IN_FRONT_OF -> lot.nextDouble(0.62, 0.93);
            case BEHIND -> lot.nextDouble(1.08, 1.7);
            case AROUND -> Math.exp(lot.nextDouble(-0.32, 0.32));
            default -> Math.exp(lot.nextDouble(-0.12, 0.12));
        };
        return near.subject() ? nearer : 1 / nearer;
    }

    private double column(Block block, double z, Optional<Near> near, boolean main) {
        double width = frame.width();
        double p = frame.camera().scale(z);
        double half = block.width() * p / 2;
        double least = Math.min(width / 2, half + 0.02 * width);
        double free = width - 2 * least;
        if (near.isPresent() && lot.nextDouble() < 0.85) {
            return Math.clamp(beside(near.get(), half), least, width - least);
        }
        var place = block.host().actor().place();
        double share = place.isEmpty()
                ? share(main)
                : switch (place.get()) {
                    case LEFT -> lot.nextDouble(0.02, 0.4);
                    case RIGHT -> lot.nextDouble(0.6, 0.98);
                    case CENTRE -> lot.nextDouble(0.42, 0.58);
                    case FOREGROUND, MIDDLE, BACKGROUND, TOP, SKY -> share(main);
                };
        boolean other = block.host().index() > 0 || block.host().actor().count() > 4;
        boolean sided = place.filter(said -> said == Place.LEFT || said == Place.RIGHT || said == Place.CENTRE)
                .isPresent();
        return least + free * (other && !sided ? lot.nextDouble() : share);
    }

    private double share(boolean main) {
        return main ? Math.clamp(frame.plan().focus() + lot.nextDouble(-0.06, 0.06), 0, 1) : lot.nextDouble();
    }

    private double beside(Near near, double half) {
        var box = near.spot().box();
        double step = half + box.width() / 2;
        double side = switch (near.kind()) {
            case LEFT_OF -> near.subject() ? -1 : 1;
            case RIGHT_OF -> near.subject() ? 1 : -1;
            default -> lot.nextBoolean() ? 1 : -1;
        };
        return box.column()
                + switch (near.kind()) {
                    case UNDER -> lot.nextDouble(-0.34, 0.34) * Math.max(box.width(), 2 * half);
                    case IN_FRONT_OF, BEHIND -> side * lot.nextDouble(0.1, 0.9) * step;
                    case ABOVE, IN, ON -> lot.nextDouble(-0.3, 0.3) * step;
                    case AROUND -> side * lot.nextDouble(0, 1.25) * step;
                    default -> side * step * lot.nextDouble(1.0, 1.5);
                };
    }

    private double metres(double column, double z) {
        return (column - frame.width() / 2.0) / frame.camera().scale(z);
    }

    private Block atLeast(Block block, double z, boolean main) {
        double pixels = block.host().metres() * frame.camera().scale(z);
        double share = main ? LEAST_MAIN : block.realm() == Realm.AFLOAT ? LEAST_AFLOAT : LEAST;
        double least = share * frame.height() * Math.pow(block.host().actor().count(), -0.25);
        return pixels < least ? block.scaled(least / pixels) : block;
    }

    private Spot flying(Block block, boolean main, double top, double floor) {
        double zero = frame.mainDistance();
        var actor = block.host().actor();
        double largest = (main ? 0.46 : 0.22) * frame.height() * Math.pow(actor.count(), -0.35);
        double least = largest / 2.8;
        double pixels = block.host().metres() * frame.camera().scale(zero) * Math.exp(lot.nextDouble(-0.3, 0.2));
        double broad = 0.44
                * frame.width()
                * Math.pow(actor.count(), -0.35)
                * block.host().metres()
                / block.width();
        double goal = Math.min(Math.clamp(pixels, least, largest), broad);
        double z = Math.clamp(
                zero * pixels / goal,
                zero * 0.8,
                Math.max(zero, Math.min(frame.ground().far(), 60 * zero)));
        double p = frame.camera().scale(z);
        var sized = block.scaled(goal / (block.host().metres() * p));
        double column = column(sized, z, Optional.empty(), main);
        double size = sized.top() * p;
        double low = Math.min(floor * frame.height(), 0.96 * frame.height() - size / 2);
        double high = Math.min(low, top * frame.height() + size / 2);
        double middle = main ? high + (low - high) * lot.nextDouble(0.3, 1) : high + (low - high) * lot.nextDouble();
        double row = middle + size / 2;
        double y = frame.camera().eye() - (row - frame.camera().horizon()) / p;
        return new Spot(sized, metres(column, z), y, z, false, frame);
    }

    private Spot heaven(Block block) {
        double p = frame.camera().scale(HEAVEN_METRES);
        double size = switch (block.host().actor().looks().size()) {
            case TINY -> 0.06;
            case SMALL -> 0.09;
            case USUAL -> 0.15;
            case BIG -> 0.24;
            case HUGE -> 0.36;
        };
        double largest = size
                * Math.min(frame.height(), frame.width())
                * Math.pow(block.host().actor().count(), -0.3);
        if (block.host().actor().looks().size() == Size.USUAL) {
            largest *= lot.nextDouble(0.9, 1.2);
        }
        var sized = block.scaled(largest / p / Math.max(block.host().metres(), block.width()));
        double pixels = sized.host().metres() * p;
        double low =
                Math.max(0.05 * frame.height() + pixels, Math.min(0.3 * frame.height(), skyFloor() * frame.height()));
        double row = lot.nextDouble(0.05 * frame.height() + pixels - 1e-6, low + 1e-3);
        double y = frame.camera().eye() - (row - frame.camera().horizon()) / p;
        double column = column(sized, HEAVEN_METRES, Optional.empty(), false);
        return new Spot(sized, metres(column, HEAVEN_METRES), y, HEAVEN_METRES, false, frame);
    }

    private Spot perched(Block block, boolean main) {
        var perches = frame.ground().perches();
        var perch = perches.get(lot.nextInt(perches.size()));
        double p = frame.camera().scale(perch.z());
        boolean house = block.host().actor().category() == Category.BUILDING;
        double goal = (house ? 0.34 : main ? 0.2 : 0.11) * frame.height();
        double pixels = block.host().metres() * p;
        var sized = block.scaled(Math.clamp(pixels, goal * 0.75, goal * 1.6) / pixels);
        double room = Math.max(0, perch.width() - sized.width()) / 2;
        double x = perch.x() + lot.nextDouble(-1, 1) * room;
        return new Spot(sized, x, perch.height(), perch.z() * 0.995, false, frame);
    }

    private boolean flipped(Spot spot, Optional<Near> near, List<Spot> placed, boolean main) {
        var looked = placed.stream()
                .filter(other -> scene.relations().stream()
                        .anyMatch(relation -> relation.kind() == Relation.Kind.LOOKING_AT
                                && spot.block().has(relation.subject())
                                && relation.objects().stream().anyMatch(other.block()::has)))
                .findFirst();
        if (looked.isPresent()) {
            return looked.get().column() < spot.column();
        }
        double share = spot.column() / frame.width();
        boolean inwards = share > 0.5;
        boolean crowd = spot.block().host().actor().count() > 3;
        double stubborn = crowd ? 0.3 : main ? 0.06 : near.isPresent() ? 0.1 : 0.2;
        return inwards ^ (lot.nextDouble() < stubborn);
    }
}
