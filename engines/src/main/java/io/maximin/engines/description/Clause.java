package io.maximin.engines.description;

import io.maximin.engines.scene.Place;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has been read of one sentence and what is still open: who is spoken of, and which relation waits for a noun. */
final class Clause {
    private final Draft draft;
    private List<Sketch> group = new ArrayList<>();
    private List<Sketch> first = new ArrayList<>();
    private List<Sketch> alive = new ArrayList<>();
    private List<Sketch> waiting = new ArrayList<>();
    private List<Sketch> linked = new ArrayList<>();
    private List<Sketch> front = new ArrayList<>();
    private Optional<Relation.Kind> kind = Optional.empty();
    private Optional<Relation.Kind> linkedKind = Optional.empty();
    private Optional<Relation.Kind> frontKind = Optional.empty();
    private Optional<Place> placeAhead = Optional.empty();
    private Optional<Pose> poseAhead = Optional.empty();
    private Optional<Meaning.Particle.Kind> part = Optional.empty();
    private List<Sketch> last = List.of();
    private List<Sketch> partOwners = List.of();
    private Optional<Sketch> owner = Optional.empty();
    private boolean alone;
    private boolean closed;
    private boolean groupIsObject;
    private boolean ofSetting;
    private boolean frontTaken;
    boolean comma;
    boolean and;
    boolean with;
    boolean of;
    boolean being;
    boolean negated;

    Clause(Draft draft) {
        this.draft = draft;
    }

    /** Who is spoken of last. */
    List<Sketch> group() {
        return group;
    }

    /** The noun that was read last. */
    List<Sketch> last() {
        return last;
    }

    /** Another noun comes, which is the subject of its own words if more about it follows. */
    void newSubject(boolean followed) {
        alone = followed;
    }

    /** Who a verb is about: the last that can act, else the last. */
    List<Sketch> actors() {
        return alive.isEmpty() ? group : alive;
    }

    boolean isOpen() {
        return kind.isPresent();
    }

    Optional<Relation.Kind> kind() {
        return kind;
    }

    List<Sketch> waiting() {
        return waiting;
    }

    /** A preposition: about the nearest noun, but after a comma about the subject of the sentence. */
    void relation(Relation.Kind said, boolean ofVerb) {
        if (!ofVerb) {
            boolean worn = groupIsObject
                    && linkedKind.filter(Relation.Kind.WEARING::equals).isPresent();
            waiting = worn ? waiting : comma && !first.isEmpty() && !and ? first : group;
        } else {
            waiting = actors();
        }
        kind = Optional.of(said);
    }

    /** A verb was read; a preposition that follows is about who does it. */
    void verbOf(List<Sketch> subjects) {
        if (!subjects.isEmpty()) {
            group = subjects;
        }
        and = false;
        comma = false;
    }

    /** Whether the next noun stands in the background. */
    boolean isFar() {
        return placeAhead.filter(place -> place == Place.BACKGROUND).isPresent();
    }

    /** Whether the last noun was a setting. */
    boolean isOfSetting() {
        return ofSetting;
    }

    void settingNamed() {
        placeAhead = Optional.empty();
        ofSetting = true;
        forget();
    }

    void settingPlaced() {
        ofSetting = false;
    }

    /** The part without a colour that was named last. */
    Optional<Meaning.Particle.Kind> part() {
        return part;
    }

    /** Who has that part. */
    List<Sketch> partOwners() {
        return partOwners;
    }

    /** Another stands for the one that was named last. */
    void replaced(Sketch sketch) {
        forget();
        start(sketch);
    }

    /** A part was named: who has it is still spoken of. */
    void partNamed(Optional<Meaning.Particle.Kind> plain, List<Sketch> owners) {
        part = plain;
        partOwners = owners;
        forget();
        comma = false;
        and = false;
        being = false;
    }

    /** The preposition that follows a verb is about who does it: "a cat on a chair sleeping beside a lamp". */
    void relationOf(List<Sketch> subjects, Relation.Kind said) {
        waiting = subjects;
        kind = Optional.of(said);
    }

    void forget() {
        kind = Optional.empty();
        with = false;
        of = false;
    }

    /** Behind a noun it says where that is; where none is open, where the next one is. */
    void place(Place place) {
        if (group.isEmpty() || comma || and) {
            placeAhead = Optional.of(place);
        } else {
            group.forEach(sketch -> sketch.place(place));
            closed = true;
        }
    }

    void pose(Pose pose) {
        if (actors().isEmpty()) {
            poseAhead = Optional.of(pose);
        } else {
            actors().forEach(sketch -> sketch.pose(pose));
            closed = true;
        }
    }

    /** Another actor is named. */
    void named(Sketch sketch) {
        boolean ofPlace = ofSetting;
        ofSetting = false;
        last = List.of(sketch);
        part = Optional.empty();
        placeAhead.ifPresent(sketch::place);
        placeAhead = Optional.empty();
        poseAhead.filter(_ -> sketch.isAlive()).ifPresent(sketch::pose);
        poseAhead = Optional.empty();
        if (kind.isPresent()) {
            object(sketch);
        } else if (with && !group.isEmpty() && !ofPlace) {
            belonging(sketch);
        } else if (of && !group.isEmpty() && !ofPlace) {
            group.forEach(container -> draft.link(sketch, Relation.Kind.IN, List.of(container)));
            start(sketch);
        } else if (and && !alone && joinsObjects()) {
            linked.add(sketch);
            group.add(sketch);
            extendLinks(sketch);
        } else if ((and || comma) && !alone && owner.isPresent()) {
            draft.link(sketch, Describer.with(owner.get(), sketch), List.of(owner.get()));
        } else if ((and || comma) && !groupIsObject && !closed && !group.isEmpty()) {
            group.add(sketch);
            frontLink(sketch);
            alive(sketch);
        } else {
            start(sketch);
            frontLink(sketch);
        }
        comma = false;
        and = false;
        with = false;
        of = false;
        being = false;
    }

    private void start(Sketch sketch) {
        group = new ArrayList<>(List.of(sketch));
        groupIsObject = false;
        closed = false;
        owner = Optional.empty();
        linkedKind = Optional.empty();
        if (first.isEmpty() || comma || and) {
            first = group;
        }
        if (sketch.isAlive()) {
            alive = group;
        }
    }

    private void alive(Sketch sketch) {
        if (sketch.isAlive()) {
            alive = group.stream().filter(Sketch::isAlive).toList();
        }
    }

    private void object(Sketch sketch) {
        Relation.Kind said = kind.orElseThrow();
        kind = Optional.empty();
        owner = Optional.empty();
        if (waiting.isEmpty()) {
            front = new ArrayList<>(List.of(sketch));
            frontKind = Optional.of(said);
            frontTaken = false;
            linkedKind = Optional.empty();
            group = new ArrayList<>();
            return;
        }
        List<Sketch> subjects = waiting;
        subjects.forEach(subject -> draft.link(subject, said, List.of(sketch)));
        waiting = subjects;
        linkedKind = Optional.of(said);
        linked = new ArrayList<>(List.of(sketch));
        group = new ArrayList<>(List.of(sketch));
        groupIsObject = true;
    }

    private boolean joinsObjects() {
        return groupIsObject
                && linkedKind
                        .filter(said -> switch (said) {
                            case BETWEEN, HOLDING, WEARING, LOOKING_AT, AROUND -> true;
                            case ON, UNDER, IN, ABOVE, IN_FRONT_OF, BEHIND, LEFT_OF, RIGHT_OF, NEAR, RIDING -> false;
                        })
                        .isPresent();
    }

    private void extendLinks(Sketch sketch) {
        Relation.Kind said = linkedKind.orElseThrow();
        for (Sketch subject : waiting) {
            if (said == Relation.Kind.BETWEEN) {
                draft.extend(subject, said, sketch);
            } else {
                draft.link(subject, said, List.of(sketch));
            }
        }
    }

    /** "With" after a noun: what it wears, holds or has beside it. */
    private void belonging(Sketch sketch) {
        List<Sketch> owners = List.of(group.getLast());
        for (Sketch each : owners) {
            Relation.Kind said = Describer.with(each, sketch);
            if (acts(each, sketch)) {
                draft.link(each, said, List.of(sketch));
            } else {
                draft.link(sketch, said, List.of(each));
            }
        }
        owner = owners.stream().filter(each -> !acts(each, sketch)).findFirst();
        if (owners.stream().allMatch(each -> acts(each, sketch))) {
            waiting = owners;
            linkedKind = Optional.of(Describer.with(owners.getFirst(), sketch));
            linked = new ArrayList<>(List.of(sketch));
            group = new ArrayList<>(List.of(sketch));
            groupIsObject = true;
        }
    }

    private static boolean acts(Sketch owner, Sketch other) {
        return owner.isAlive() || owner.wears(other);
    }

    /** "Under the tree sleep two cats": the relation stood first. */
    private void frontLink(Sketch sketch) {
        if (frontKind.isPresent() && (!frontTaken || and)) {
            draft.link(sketch, frontKind.get(), List.copyOf(front));
            frontTaken = true;
        }
    }

    /** Joins another object of a relation that stood first: "between a tree and a rock, a fox". */
    boolean joinsFront(Sketch sketch) {
        if (frontKind.isPresent() && !frontTaken && and && group.isEmpty()) {
            front.add(sketch);
            and = false;
            return true;
        }
        return false;
    }
}
