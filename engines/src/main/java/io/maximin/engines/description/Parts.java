package io.maximin.engines.description;

import io.maximin.engines.description.Meaning.Particle.Kind;
import io.maximin.engines.scene.Relation;
import java.util.List;
import java.util.Optional;

/** Hair, dress and other parts: they belong to an actor and are none themselves. */
final class Parts {
    private final Draft draft;

    Parts(Draft draft) {
        this.draft = draft;
    }

    /** Whether a phrase names a part of who is spoken of. */
    boolean isPart(NounPhrase phrase, Clause clause) {
        Unit head = phrase.head().orElseThrow();
        if (head.is(Kind.DRESS)) {
            return !people(phrase, clause).isEmpty() && isWorn(phrase, clause);
        }
        boolean part = head.is(Kind.HAIR) || head.is(Kind.SKIN) || head.is(Kind.PART);
        return part && !(head.has(Meaning.Subject.class) && clause.group().isEmpty());
    }

    private static boolean isWorn(NounPhrase phrase, Clause clause) {
        boolean worn = clause.with
                || clause.kind()
                        .filter(kind -> kind == Relation.Kind.IN || kind == Relation.Kind.WEARING)
                        .isPresent();
        return worn
                || clause.and
                || clause.comma
                || phrase.definite()
                || owner(phrase).isPresent();
    }

    private static Optional<Unit> owner(NounPhrase phrase) {
        return phrase.modifiers().stream()
                .filter(unit -> unit.form() == Unit.Form.OWNER)
                .findFirst();
    }

    private List<Sketch> people(NounPhrase phrase, Clause clause) {
        Optional<Sketch> owner = owner(phrase)
                .flatMap(unit -> unit.as(Meaning.Subject.class))
                .flatMap(draft::known)
                .filter(Sketch::isPerson);
        if (owner.isPresent()) {
            return List.of(owner.get());
        }
        List<Sketch> near = clause.kind().isPresent() ? clause.waiting() : clause.actors();
        return near.stream().filter(Sketch::isPerson).toList();
    }

    void attach(NounPhrase phrase, Clause clause) {
        Unit head = phrase.head().orElseThrow();
        Optional<Meaning.Tint> tint = phrase.modifier(Meaning.Tint.class);
        List<Sketch> people = people(phrase, clause);
        if (head.is(Kind.HAIR)) {
            tint.ifPresent(said -> people.forEach(person -> person.hair(said.colour())));
        } else if (head.is(Kind.SKIN)) {
            tint.ifPresent(said -> people.forEach(person -> person.skin(said.colour())));
        } else if (head.is(Kind.DRESS)) {
            tint.ifPresent(said -> people.forEach(person -> person.dress(said.colour())));
        } else {
            note(phrase, clause);
        }
        clause.partNamed();
    }

    private void note(NounPhrase phrase, Clause clause) {
        List<Sketch> owners = clause.group();
        draft.note(
                phrase.text(),
                owners.isEmpty() ? "" : Draft.name(owners.getLast().subject()));
    }
}
