package io.maximin.engines.description;

import io.maximin.engines.description.Meaning.Particle.Kind;
import io.maximin.engines.scene.Colour;
import io.maximin.engines.scene.Relation;
import java.util.List;
import java.util.Locale;
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
        boolean part = head.is(Kind.HAIR) || head.is(Kind.BEARD) || head.is(Kind.SKIN) || head.is(Kind.PART);
        if (!head.has(Meaning.Subject.class)) {
            return part;
        }
        boolean built = !clause.group().isEmpty() && clause.group().stream().allMatch(Parts::hasParts);
        return part && built && (clause.with || clause.and || clause.isOpen());
    }

    /** Windows are parts of a house, branches of a tree and rings of a planet, and things of their own elsewhere. */
    private static boolean hasParts(Sketch sketch) {
        return switch (sketch.category()) {
            case BUILDING, PLANT, SKY_BODY -> true;
            default -> false;
        };
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
        if (near.isEmpty() && phrase.modifiers().stream().anyMatch(unit -> unit.is(Kind.POSSESSIVE))) {
            // "Her hair is black", of somebody in the sentence before.
            return draft.sketches().reversed().stream()
                    .filter(Sketch::isPerson)
                    .limit(1)
                    .toList();
        }
        return near.stream().filter(Sketch::isPerson).toList();
    }

    void attach(NounPhrase phrase, Clause clause) {
        Unit head = phrase.head().orElseThrow();
        Optional<Colour> tint = phrase.modifier(Meaning.Tint.class)
                .map(Meaning.Tint::colour)
                .or(() -> head.is(Kind.SKIN) ? skin(phrase) : Optional.empty());
        List<Sketch> people = people(phrase, clause);
        Kind kind = kind(head);
        if (kind == Kind.PART) {
            note(phrase, clause);
        } else {
            tint.ifPresent(said -> colour(people, kind, said));
            Costumes.wear(people, head.text());
        }
        if (kind == Kind.BEARD && tint.isEmpty()) {
            people.forEach(person -> person.beard(beard(person)));
        }
        clause.partNamed(tint.isPresent() ? Optional.empty() : Optional.of(kind), people);
    }

    private static Optional<Colour> skin(NounPhrase phrase) {
        String words = phrase.text().toLowerCase(Locale.ROOT);
        if (words.contains("dark")) {
            return Optional.of(new Colour("dark brown", 0x5A3A22));
        }
        boolean pale = words.contains("pale") || words.contains("fair") || words.contains("light");
        return pale ? Optional.of(new Colour("pale", 0xF3D6C0)) : Optional.empty();
    }

    /** As no colour is said. */
    static Colour beard(Sketch person) {
        return person.isOld() ? new Colour("white", 0xEFEBE4) : new Colour("brown", 0x5A3B2A);
    }

    static Kind kind(Unit head) {
        return List.of(Kind.HAIR, Kind.BEARD, Kind.SKIN, Kind.DRESS).stream()
                .filter(head::is)
                .findFirst()
                .orElse(Kind.PART);
    }

    /** Colours a part of people; other parts have no colour of their own. */
    static void colour(List<Sketch> sketches, Kind part, Colour colour) {
        for (Sketch person : sketches.stream().filter(Sketch::isPerson).toList()) {
            switch (part) {
                case HAIR -> person.hair(colour);
                case BEARD -> person.beard(colour);
                case SKIN -> person.skin(colour);
                case DRESS -> person.dress(colour);
                default -> {}
            }
        }
    }

    private void note(NounPhrase phrase, Clause clause) {
        List<Sketch> owners = clause.group();
        draft.note(
                phrase.text(),
                owners.isEmpty() ? "" : Draft.name(owners.getLast().subject()));
    }
}
