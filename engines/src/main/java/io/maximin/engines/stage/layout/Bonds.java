package io.maximin.engines.stage.layout;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.stage.Chance;
import io.maximin.engines.stage.sprites.Footing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes blocks of a scene's individuals: who holds, wears, rides or carries whom is placed as one. */
final class Bonds {
    private static final int VARIANTS = 12;

    private final Scene scene;
    private final Cast cast;
    private final long seed;
    private final Scales scales;
    /** What is not carried, by actor; carried ones leave it. */
    private final Map<Integer, List<Member>> free = new HashMap<>();
    /** What each individual carries, by its actor and index. */
    private final Map<Long, List<Member>> carried = new HashMap<>();
    /** The actors that somebody bears, in the order in which they are named. */
    private final Map<Bearing, List<Integer>> loads = new LinkedHashMap<>();

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
        loads.forEach(this::carry);
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

    /** Who bears how. */
    private record Bearing(int host, Relation.Kind kind) {}

    private void bind(Relation relation) {
        var subject = actor(relation.subject());
        var object = actor(relation.objects().getFirst());
        switch (relation.kind()) {
            case ON, RIDING -> load(subject, object, relation.kind());
            case IN -> {
                if (object.category() != Category.BUILDING) {
                    load(subject, object, relation.kind());
                }
            }
            case HOLDING, WEARING -> load(object, subject, relation.kind());
            case UNDER -> {
                if (Holds.stem(object)
                        && object.category() != Category.PLANT
                        && object.category() != Category.BUILDING) {
                    load(object, subject, Relation.Kind.HOLDING);
                }
            }
            case ABOVE, IN_FRONT_OF, BEHIND, LEFT_OF, RIGHT_OF, BETWEEN, NEAR, AROUND, LOOKING_AT -> {}
        }
    }

    private void load(Actor carriedActor, Actor hostActor, Relation.Kind kind) {
        loads.computeIfAbsent(new Bearing(hostActor.id(), kind), _ -> new ArrayList<>())
                .add(carriedActor.id());
    }

    /** Shares the carried ones out among the hosts, as evenly as their numbers allow; all kinds of them at once. */
    private void carry(Bearing bearing, List<Integer> actors) {
        var hosts = everyone(bearing.host());
        var items = new ArrayList<Member>();
        for (int id : actors) {
            var own = free.getOrDefault(id, List.of());
            if (id != bearing.host() && !carries(own, bearing.host())) {
                items.addAll(own);
                free.remove(id);
            }
        }
        if (hosts.isEmpty() || items.isEmpty()) {
            return;
        }
        var seats = new Seats(scene.actors().getFirst().id(), bearing.kind());
        for (int i = 0; i < hosts.size(); i++) {
            var own = new ArrayList<Member>();
            for (int k = i; k < items.size(); k += hosts.size()) {
                own.add(items.get(k));
            }
            carried.computeIfAbsent(key(hosts.get(i)), _ -> new ArrayList<>()).addAll(seats.seated(own, hosts.get(i)));
        }
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
}
