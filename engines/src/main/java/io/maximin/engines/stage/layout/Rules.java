package io.maximin.engines.stage.layout;

import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Scene;
import java.util.ArrayList;
import java.util.List;

/** What a composition should be, as costs: 0 is right, 1 is a blemish, 10 a fault. */
final class Rules {
    private static final double FREE_CORNERS = 0.24;

    private static final double SOLID_CORNERS = 0.06;
    /** Share of a person's height. */
    private static final double HEAD = 0.24;

    private final Scene scene;
    private final Frame frame;

    Rules(Scene scene, Frame frame) {
        this.scene = scene;
        this.frame = frame;
    }

    double cost(Spot spot, List<Spot> placed) {
        return cut(spot) + overlaps(spot, placed) + places(spot) + relations(spot, placed);
    }

    private double cut(Spot spot) {
        var box = spot.box();
        boolean portrait =
                frame.portrait() && spot.block().has(scene.actors().getFirst().id());
        double margin = 0.012 * Math.min(frame.width(), frame.height());
        double out = Math.max(0, margin - box.left())
                + Math.max(0, margin - box.top())
                + Math.max(0, box.right() - frame.width() + margin)
                + (portrait ? 0 : Math.max(0, box.bottom() - frame.height() + margin));
        return out <= 0 ? 0 : 6 + 60 * out / Math.max(frame.width(), frame.height());
    }

    private double overlaps(Spot spot, List<Spot> placed) {
        double cost = 0;
        var box = spot.box();
        for (var other : placed) {
            if (box.shared(other.box()) > 0) {
                // At the same distance the one that was placed last is painted last.
                boolean nearer = spot.z() <= other.z();
                cost += overlap(nearer ? spot : other, nearer ? other : spot);
            }
        }
        return cost;
    }

    private double overlap(Spot near, Spot far) {
        double covered = covered(near, far);
        double free = allowed(near, far);
        boolean main =
                far.block().host().actor().id() == scene.actors().getFirst().id();
        boolean bust = near.block().host().drawing().lacks() > 0;
        return (main ? 24 : bust ? 7 : 16) * Math.max(0, covered - free)
                + 2 * Math.min(covered, free)
                + 40 * heads(near, far);
    }

    private static double covered(Spot near, Spot far) {
        double most = 0;
        for (var hidden : far.block().members()) {
            var box = far.box(hidden).within(FREE_CORNERS);
            double sum = 0;
            for (var member : near.block().members()) {
                sum = Math.max(sum, near.box(member).within(corners(member)).shared(box));
            }
            most = Math.max(most, sum / Math.max(box.area(), 1e-6));
        }
        return most;
    }

    /** Of its smaller side, how much of a box a drawing leaves free: houses and cars fill theirs. */
    private static double corners(Member member) {
        return switch (member.actor().category()) {
            case BUILDING, VEHICLE, FURNITURE -> SOLID_CORNERS;
            default -> FREE_CORNERS;
        };
    }

    /** The most of a person's head that is covered: a face is what a picture is looked at for. */
    private static double heads(Spot near, Spot far) {
        double most = 0;
        for (var person : far.block().members()) {
            if (person.actor().category() == Category.PERSON) {
                var head = head(far.box(person));
                for (var member : near.block().members()) {
                    most = Math.max(
                            most, near.box(member).within(FREE_CORNERS).shared(head) / Math.max(head.area(), 1e-6));
                }
            }
        }
        return most;
    }

    private static Box head(Box person) {
        double half = Math.min(0.12 * person.height(), person.width() / 2);
        return new Box(
                person.column() - half, person.top(), person.column() + half, person.top() + HEAD * person.height());
    }

    private double allowed(Spot near, Spot far) {
        boolean between = scene.relations().stream()
                .anyMatch(relation -> joins(relation, near.block(), far.block())
                        && switch (relation.kind()) {
                            case BEHIND, IN_FRONT_OF, UNDER, AROUND, IN, ON -> true;
                            default -> false;
                        });
        if (between) {
            return 0.34;
        }
        Category category = far.block().host().actor().category();
        boolean ground = category == Category.BUILDING || category == Category.PLANT || category == Category.NATURE;
        boolean crowd = far.block().host().actor().count() > 8;
        return ground ? 0.3 : crowd ? 0.22 : 0.0;
    }

    private static boolean joins(Relation relation, Block one, Block other) {
        return (one.has(relation.subject()) && relation.objects().stream().anyMatch(other::has))
                || (other.has(relation.subject()) && relation.objects().stream().anyMatch(one::has));
    }

    private double places(Spot spot) {
        var place = spot.block().host().actor().place();
        if (place.isEmpty()) {
            return 0;
        }
        var box = spot.box();
        double column = box.column() / frame.width();
        double row = box.row() / frame.height();
        double depth = spot.z() / frame.mainDistance();
        boolean crowd = spot.block().host().actor().count() > 4;
        double half = crowd ? 0.5 : 0.4;
        return switch (place.get()) {
            case LEFT -> fault(column - half);
            case RIGHT -> fault(1 - half - column);
            case CENTRE -> fault(Math.abs(column - 0.5) - (crowd ? 0.25 : 0.09));
            case FOREGROUND -> fault(depth - 1.02);
            case MIDDLE -> fault(Math.abs(Math.log(depth)) - 0.5);
            case BACKGROUND -> fault(1.3 - depth);
            case TOP, SKY -> fault(row - 0.42);
        };
    }

    private static double fault(double amount) {
        return amount <= 0 ? 0 : 4 + 20 * Math.min(amount, 1);
    }

    private double relations(Spot spot, List<Spot> placed) {
        double cost = 0;
        for (var relation : scene.relations()) {
            if (spot.block().has(relation.subject())) {
                cost += costs(relation, spot, others(relation, placed, spot));
            } else if (relation.objects().stream().anyMatch(spot.block()::has)) {
                for (var other : placed) {
                    if (other.block().has(relation.subject()) && pairs(relation, other, spot)) {
                        cost += costs(relation, other, objects(relation, spot, placed));
                    }
                }
            }
        }
        return cost;
    }

    /** The object alone; but what somebody is between are all of them. */
    private static List<Spot> objects(Relation relation, Spot spot, List<Spot> placed) {
        if (relation.kind() != Relation.Kind.BETWEEN) {
            return List.of(spot);
        }
        var objects = new ArrayList<>(List.of(spot));
        placed.stream()
                .filter(other -> relation.objects().stream().anyMatch(other.block()::has))
                .forEach(objects::add);
        return objects;
    }

    private static List<Spot> others(Relation relation, List<Spot> placed, Spot spot) {
        return placed.stream()
                .filter(other -> relation.objects().stream().anyMatch(other.block()::has))
                .filter(other -> pairs(relation, spot, other))
                .toList();
    }

    /** Everyone is left of all, but each is under one of them, and of several trees it need not be the same. */
    private static boolean pairs(Relation relation, Spot subject, Spot object) {
        return switch (relation.kind()) {
            case UNDER, BEHIND, IN_FRONT_OF, ABOVE -> {
                var host = object.block().host();
                int index = member(subject, relation.subject()).index();
                yield host.index() == index % host.actor().count();
            }
            default -> true;
        };
    }

    private static Member member(Spot spot, int actor) {
        return spot.block().members().stream()
                .filter(member -> member.actor().id() == actor)
                .findFirst()
                .orElse(spot.block().host());
    }

    private double costs(Relation relation, Spot subject, List<Spot> objects) {
        if (objects.isEmpty()) {
            return 0;
        }
        var own = subject.box(member(subject, relation.subject()));
        if (relation.kind() == Relation.Kind.BETWEEN && objects.size() > 1) {
            return between(own, objects);
        }
        double cost = 0;
        for (var object : objects) {
            int id = relation.objects().stream()
                    .filter(object.block()::has)
                    .findFirst()
                    .orElseThrow();
            cost += new Pair(own, object.box(member(object, id)), depth(subject, object), frame.width())
                    .cost(relation.kind());
        }
        return cost / objects.size();
    }

    /** What hangs in the sky is beside whom it is seen beside, however far it is. */
    private static double depth(Spot subject, Spot object) {
        double depth = subject.z() / object.z();
        boolean free = floats(subject.block()) || floats(object.block());
        return free ? Math.clamp(depth, 0.9, 1.1) : depth;
    }

    private static boolean floats(Block block) {
        return block.realm() == Realm.HEAVEN || block.realm() == Realm.SKY || block.realm() == Realm.FLOAT;
    }

    private double between(Box own, List<Spot> objects) {
        double left =
                objects.stream().mapToDouble(spot -> spot.box().column()).min().orElseThrow();
        double right =
                objects.stream().mapToDouble(spot -> spot.box().column()).max().orElseThrow();
        double third = (right - left) / 5;
        return fault(Math.max(left + third - own.column(), own.column() - right + third) / frame.width())
                + fault((0.9 * own.width() - (right - left)) / frame.width());
    }

    /**
     * Subject and object of a relation.
     *
     * @param depth of the subject, in distances of the object
     */
    private record Pair(Box own, Box other, double depth, int width) {
        double cost(Relation.Kind kind) {
            double level = 1.5 * Math.max(0, Math.abs(Math.log(depth)) - 0.15);
            return switch (kind) {
                case LEFT_OF ->
                    fault((own.right() - other.left() - 0.12 * Math.min(own.width(), other.width())) / width)
                            + level
                            + 2 * gap();
                case RIGHT_OF ->
                    fault((other.right() - own.left() - 0.12 * Math.min(own.width(), other.width())) / width)
                            + level
                            + 2 * gap();
                case IN_FRONT_OF -> fault(depth - 0.96) + aligned(0.55) + far(0.35);
                case BEHIND -> fault(1.04 - depth) + aligned(0.95) + far(0.9) + peeking();
                case UNDER -> under();
                case ABOVE -> fault((own.bottom() - other.top()) / width) + aligned(0.7);
                case NEAR, BETWEEN, IN, ON -> fault(gap() - 0.08) + level;
                case AROUND -> around();
                case LOOKING_AT -> 4 * Math.max(0, 0.02 - gap()) + level * 0.5;
                case HOLDING, RIDING, WEARING -> 0;
            };
        }

        /** Free pixels between the two sideways, in widths of the picture; negative if they overlap. */
        private double gap() {
            return (Math.max(own.left(), other.left()) - Math.min(own.right(), other.right())) / width;
        }

        private double aligned(double share) {
            double most = share * (own.width() + other.width()) / 2;
            return fault((Math.abs(own.column() - other.column()) - most) / width);
        }

        private double far(double logs) {
            return 2 * Math.max(0, Math.abs(Math.log(depth)) - logs);
        }

        /** What is behind something is covered by it in part, not wholly and not by nothing. */
        private double peeking() {
            double covered = own.shared(other) / Math.max(1, own.area());
            return covered < 0.08 ? 4 : 16 * Math.max(0, covered - 0.5);
        }

        private double under() {
            if (other.bottom() < own.top() + 0.3 * own.height()) {
                return aligned(0.5);
            }
            double inside = 0.12 * other.width();
            double out = Math.max(other.left() + inside - own.column(), own.column() - other.right() + inside);
            return fault(out / width)
                    + fault(depth - 1.0)
                    + far(0.14) * 3
                    + fault((other.top() + 0.3 * other.height() - own.top()) / width);
        }

        private double around() {
            double x = (own.column() - other.column()) / (other.width() * 0.55 + own.width() * 0.6);
            double z = Math.log(depth) / 0.28;
            double ring = Math.hypot(x, z);
            return 5 * Math.max(0, Math.abs(ring - 1.1) - 0.25);
        }
    }
}
