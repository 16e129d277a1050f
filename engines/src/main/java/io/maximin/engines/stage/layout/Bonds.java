package io.maximin.engines.stage.layout;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.stage.Chance;
import io.maximin.engines.stage.sprites.Footing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes blocks of a scene's individuals: who holds, wears, rides or carries whom is placed as one. */
final class Bonds {
    private static final int VARIANTS = 12;
    private static final double LEAST_CARRIED = 0.16;
    private static final double LEAST_MAIN = 0.34;

    private final Scene scene;
    private final Cast cast;
    private final long seed;
    private final Scales scales;
    /** What is not carried, by actor; carried ones leave it. */
    private final Map<Integer, List<Member>> free = new HashMap<>();
    /** What each individual carries, by its actor and index. */
    private final Map<Long, List<Member>> carried = new HashMap<>();

    Bonds(Scene scene, Cast cast, long seed) {
        this.scene = scene;
        this.cast = cast;
        this.seed = seed;
        this.scales = Scales.of(scene.actors());
        scene.actors().forEach(actor -> free.put(actor.id(), individuals(actor)));
    }

    private List<Member> individuals(Actor actor) {
        var members = new ArrayList<Member>();
        for (int i = 0; i < actor.count(); i++) {
            long own = Chance.seed(seed, actor.id(), actor.count() > VARIANTS ? i % VARIANTS : i);
            var drawing = cast.of(actor, own);
            members.add(new Member(actor, i, drawing, own, scales.metres(actor), 0, 0, 0, false, Footing.GROUND));
        }
        return members;
    }

    /** The blocks, those of the actors that are named first come first. */
    List<Block> blocks(Realms realms) {
        scene.relations().forEach(this::bind);
        var blocks = new ArrayList<Block>();
        for (var actor : scene.actors()) {
            for (var host : free.getOrDefault(actor.id(), List.of())) {
                var members = new ArrayList<>(List.of(host));
                collect(host, members);
                var realm = host.drawing().lacks() > 0 ? Realm.GROUND : realms.of(actor);
                blocks.add(new Block(members, realm, realm == Realm.AFLOAT ? realms.immersion(actor) : 0));
            }
        }
        return blocks;
    }

    private void collect(Member host, List<Member> members) {
        for (var member : carried.getOrDefault(key(host), List.of())) {
            members.add(member.at(host.dx() + member.dx(), host.dy() + member.dy(), member.order(), member.footing()));
            collect(members.getLast(), members);
        }
    }

    private static long key(Member member) {
        return (long) member.actor().id() << 32 | member.index();
    }

    private Actor actor(int id) {
        return scene.actors().stream()
                .filter(actor -> actor.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private void bind(Relation relation) {
        var subject = actor(relation.subject());
        var object = actor(relation.objects().getFirst());
        switch (relation.kind()) {
            case ON, RIDING -> carry(subject, object, relation.kind());
            case IN -> {
                if (object.category() != Category.BUILDING) {
                    carry(subject, object, relation.kind());
                }
            }
            case HOLDING, WEARING -> carry(object, subject, relation.kind());
            case UNDER -> {
                if (Holds.stem(object)) {
                    carry(object, subject, Relation.Kind.HOLDING);
                }
            }
            case ABOVE, IN_FRONT_OF, BEHIND, LEFT_OF, RIGHT_OF, BETWEEN, NEAR, AROUND, LOOKING_AT -> {}
        }
    }

    /** Shares the carried ones out among the hosts, as evenly as their numbers allow. */
    private void carry(Actor carriedActor, Actor hostActor, Relation.Kind kind) {
        var hosts = everyone(hostActor.id());
        var items = List.copyOf(free.getOrDefault(carriedActor.id(), List.of()));
        if (hosts.isEmpty() || carriedActor.id() == hostActor.id() || carries(items, hostActor.id())) {
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            int host = i % hosts.size();
            int place = i / hosts.size();
            int places = (items.size() - host + hosts.size() - 1) / hosts.size();
            var seat = new Seatings(scene.actors().getFirst().id())
                    .seated(items.get(i), hosts.get(host), kind, new Seatings.Slot(place, places));
            carried.computeIfAbsent(key(hosts.get(host)), _ -> new ArrayList<>())
                    .add(seat);
        }
        free.remove(carriedActor.id());
    }

    /** A carrier that is carried by what it carries would never be placed. */
    private boolean carries(List<Member> items, int host) {
        return items.stream()
                .flatMap(item -> carried.getOrDefault(key(item), List.of()).stream())
                .anyMatch(member -> member.actor().id() == host || carries(List.of(member), host));
    }

    private List<Member> everyone(int actor) {
        var all = free.get(actor);
        if (all != null) {
            return all;
        }
        return carried.values().stream()
                .flatMap(List::stream)
                .filter(member -> member.actor().id() == actor)
                .toList();
    }

    /** Offsets of the carried on their carriers. */
    private record Seatings(int main) {
        record Slot(int place, int places) {
            /** -1 to 1 over all places; 0 for a single one. */
            double spread() {
                return places < 2 ? 0 : 2.0 * place / (places - 1) - 1;
            }
        }

        Member seated(Member item, Member host, Relation.Kind kind, Slot slot) {
            double least = (item.actor().id() == main ? LEAST_MAIN : LEAST_CARRIED) * host.metres();
            var sized = item.metres() < least ? item.scaled(least / item.metres()) : item;
            double height = host.metres();
            return switch (kind) {
                case RIDING -> {
                    var seat = Holds.seat(host);
                    double x = seat.x() * height + slot.spread() * 0.2 * height;
                    yield sized.at(x, seat.y() * height - hip(sized), 1, Footing.HELD);
                }
                case IN -> inside(sized, host, slot);
                case HOLDING -> held(sized, host, slot);
                case WEARING -> worn(sized, host);
                default -> on(sized, host, slot);
            };
        }

        private static double hip(Member rider) {
            var anchors = Holds.anchors(rider);
            if (anchors.isPresent() && rider.actor().category() == Category.PERSON) {
                return -anchors.get().seat().y() * rider.metres();
            }
            boolean astride = rider.actor().category() == Category.PERSON
                    && rider.actor().looks().pose().filter(Pose.RIDING::equals).isPresent();
            return (astride ? 0.4 : 0.1) * rider.metres();
        }

        private static Member on(Member item, Member host, Slot slot) {
            var top = Holds.top(host.actor());
            var reach = host.drawing().reach();
            double half = Math.min(reach.left(), reach.right()) * host.metres();
            double room = Math.max(
                    0,
                    half * 0.85
                            - 0.5
                                    * (item.drawing().reach().left()
                                            + item.drawing().reach().right())
                                    * item.metres());
            double x = top.x() * host.metres() + slot.spread() * room;
            return item.at(x, top.y() * host.metres(), 1, Footing.PERCHED);
        }

        private static Member inside(Member item, Member host, Slot slot) {
            double height = host.metres();
            double x = slot.spread() * 0.25 * height;
            if (Holds.low(host.actor())) {
                return item.at(x, 0.3 * height, 1, Footing.HELD);
            }
            return switch (host.actor().category()) {
                case PLANT -> item.at(x + 0.1 * height, 0.55 * height, 1, Footing.HELD);
                case BOAT -> item.at(x, 0.26 * height, -1, Footing.HELD);
                default -> {
                    double most = 0.95 * height;
                    var fitting = item.metres() > most ? item.scaled(most / item.metres()) : item;
                    yield fitting.at(x, 0.38 * height, -1, Footing.HELD);
                }
            };
        }

        private static Member held(Member item, Member host, Slot slot) {
            var grip = Holds.grip(host);
            if (Holds.floats(item.actor())) {
                return floating(item, host, slot);
            }
            double most = Holds.stem(item.actor()) ? 0.75 : 0.42;
            var fitting = item.metres() > most * host.metres() && host.actor().category() != Category.PERSON
                    ? item.scaled(most * host.metres() / item.metres())
                    : item;
            double x = (grip.x() + 0.1 * slot.spread() * slot.places()) * host.metres();
            double y = grip.y() * host.metres() - (Holds.stem(item.actor()) ? 0.03 : 0.5) * fitting.metres();
            return fitting.at(x, Math.max(y, 0.02 * host.metres()), 1, Footing.HELD);
        }

        private static Member floating(Member item, Member host, Slot slot) {
            var grip = Holds.grip(host);
            double string = Math.max(1.05 - grip.y(), 0.3) * host.metres() + 0.2 * item.metres() * (slot.place() % 2);
            double whole = string + item.metres();
            double slant = (0.25 + 0.5 * slot.spread() * (slot.places() - 1)) * item.metres() / whole;
            var drawing = new OnString(item.drawing(), string / whole, slant);
            var strung =
                    new Member(item.actor(), item.index(), drawing, item.seed(), whole, 0, 0, 0, false, Footing.HELD);
            return strung.at(grip.x() * host.metres(), grip.y() * host.metres(), 1, Footing.HELD);
        }

        private static Member worn(Member item, Member host) {
            var worn = Holds.worn(host, item.actor());
            var fitting = item.scaled(worn.size() * host.metres() / item.metres());
            return fitting.at(
                    worn.x() * host.metres(), worn.y() * host.metres() - fitting.metres() / 2, 1, Footing.HELD);
        }
    }

    /** The actor of that id, if the scene has it. */
    Optional<Actor> find(int id) {
        return scene.actors().stream().filter(actor -> actor.id() == id).findFirst();
    }
}
