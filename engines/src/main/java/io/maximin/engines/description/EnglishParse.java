package io.maximin.engines.description;

import io.maximin.engines.description.Meaning.Particle.Kind;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Hour;
import io.maximin.engines.scene.Material;
import io.maximin.engines.scene.Place;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.scene.Style;
import io.maximin.engines.scene.Weather;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One reading of an English prompt, from left to right. */
final class EnglishParse {
    private static final int MANY = 12;

    private final List<Unit> units;
    private final Draft draft;
    private final Unknowns unknowns;
    private final Describer describer;
    private final PhraseReader phrases;
    private final Parts parts;
    private final Letters letters;
    private Clause clause;

    EnglishParse(List<Unit> units, String prompt, Draft draft, Unknowns unknowns) {
        this.units = units;
        this.draft = draft;
        this.unknowns = unknowns;
        this.describer = new Describer(draft);
        this.phrases = new PhraseReader(units, prompt);
        this.parts = new Parts(draft);
        this.letters = new Letters(units, prompt, draft);
        this.clause = new Clause(draft);
    }

    void read() {
        int at = 0;
        while (at < units.size()) {
            at = step(at);
        }
    }

    private int step(int at) {
        Unit unit = units.get(at);
        if (unit.is(Kind.QUOTE) || letters.begins(at, clause.last())) {
            return letters.read(at, clause.last());
        }
        if (letters.announces(at)) {
            return at + 1;
        }
        if (isUnknownVerb(at)) {
            strangeVerb(unit, at);
            return at + 1;
        }
        Optional<NounPhrase> phrase = phrases.at(at, isPredicate());
        if (phrase.isPresent()) {
            noun(phrase.get());
            return phrase.get().end();
        }
        if (unit.isVerb() && !unit.is(Kind.BE)) {
            verb(unit, at);
        } else if (!particle(unit)) {
            unit.as(Meaning.Placed.class).ifPresent(placed -> place(placed.place()));
            if (!unit.has(Meaning.Placed.class)) {
                unit.as(Meaning.Related.class).ifPresent(related -> preposition(related.kind(), at));
            }
        }
        return at + 1;
    }

    /** "Mountains in the background" are where the scene does not play. */
    private void place(Place place) {
        if (clause.isOfSetting()) {
            if (place == Place.BACKGROUND) {
                draft.world().demote();
            }
            clause.settingPlaced();
        } else {
            clause.place(place);
        }
    }

    /** After "is" and "in" a word that is a colour and a fruit is a colour. */
    private boolean isPredicate() {
        return clause.being
                || clause.kind().filter(kind -> kind == Relation.Kind.IN).isPresent();
    }

    private boolean particle(Unit unit) {
        if (unit.is(Kind.STOP)) {
            clause = new Clause(draft);
        } else if (unit.is(Kind.COMMA)) {
            clause.comma = true;
            clause.negated = false;
            clause.forget();
        } else if (unit.is(Kind.AND)) {
            clause.and = true;
        } else if (unit.is(Kind.NOT)) {
            clause.negated = true;
        } else if (unit.is(Kind.WITH)) {
            clause.with = true;
            clause.negated = false;
        } else if (unit.is(Kind.OF)) {
            clause.of = true;
        } else if (unit.is(Kind.BE)) {
            clause.being = true;
        } else if (unit.is(Kind.PRONOUN)) {
            pronoun();
        } else {
            return unit.is(Kind.LINK) || unit.is(Kind.SAYS);
        }
        return true;
    }

    /** "It" after a preposition is the last that lives, else the last, and not the subject itself. */
    private void pronoun() {
        if (!clause.isOpen()) {
            return;
        }
        Relation.Kind kind = clause.kind().orElseThrow();
        List<Sketch> subjects = clause.waiting();
        draft.sketches().reversed().stream()
                .filter(sketch -> !subjects.contains(sketch))
                .min(Comparator.comparing(sketch -> !sketch.isAlive()))
                .ifPresent(object -> subjects.forEach(subject -> draft.link(subject, kind, List.of(object))));
        clause.forget();
    }

    private void verb(Unit unit, int at) {
        Optional<Meaning.Doing> doing = unit.as(Meaning.Doing.class);
        Optional<Meaning.Acting> acting = unit.as(Meaning.Acting.class);
        boolean object = takesNoun(at + 1);
        boolean takes = acting.isPresent() && object;
        // Who flies a kite stays on the ground, and who plays chess at the table.
        boolean still = takes && acting.get().kind() == Relation.Kind.HOLDING;
        doing.filter(own -> !still || (own.pose() != Pose.FLYING && own.pose() != Pose.RUNNING))
                .ifPresent(own -> clause.pose(own.pose()));
        clause.forget();
        if (takes) {
            clause.relation(acting.get().kind(), true);
        } else {
            clause.verbOf(clause.actors());
        }
        clause.being = false;
    }

    /** "A quokka juggling", with a verb that the lexicon does not have. */
    private boolean isUnknownVerb(int at) {
        Unit unit = units.get(at);
        boolean form = unit.text().endsWith("ing") || unit.text().endsWith("ed");
        boolean free = at > 0
                && !units.get(at - 1).is(Kind.ARTICLE)
                && !units.get(at - 1).is(Kind.POSSESSIVE);
        return unit.isUnknown() && form && free && !clause.group().isEmpty() && !clause.comma && !clause.isOpen();
    }

    /** Whatever it does to the next thing, it is beside it. */
    private void strangeVerb(Unit unit, int at) {
        draft.note(unit.text(), "");
        clause.forget();
        if (takesNoun(at + 1)) {
            clause.relation(Relation.Kind.NEAR, true);
        }
    }

    private boolean takesNoun(int at) {
        return at < units.size()
                && (phrases.at(at, false).isPresent() || units.get(at).is(Kind.PRONOUN));
    }

    private void preposition(Relation.Kind kind, int at) {
        boolean afterVerb = at > 0 && units.get(at - 1).isVerb();
        clause.relation(kind, afterVerb);
    }

    private void noun(NounPhrase phrase) {
        if (clause.negated) {
            negate(phrase);
            return;
        }
        if (phrase.head().isEmpty()) {
            adjectives(phrase);
            return;
        }
        Unit head = phrase.head().get();
        if (parts.isPart(phrase, clause)) {
            parts.attach(phrase, clause);
            phrase.modifiers().forEach(describer::world);
            return;
        }
        Optional<Meaning.Where> where = head.as(Meaning.Where.class);
        Optional<Meaning.Subject> subject = head.as(Meaning.Subject.class);
        if (where.isPresent() && (subject.isEmpty() || isInside())) {
            setting(phrase, where.get());
        } else if (subject.isPresent() && !isWorld(phrase, head, subject.get())) {
            subject(phrase, subject.get());
        } else if (head.isUnknown()) {
            unknown(phrase, head);
        } else {
            adjectives(phrase);
            describer.world(head);
            head.meanings().forEach(draft.world()::take);
            if (head.is(Kind.ABSTRACT)) {
                draft.note(phrase.text(), "");
            }
        }
    }

    /** Of a statue of a horse the horse is drawn, in stone. */
    private void subject(NounPhrase phrase, Meaning.Subject subject) {
        boolean statue = clause.of
                && !clause.group().isEmpty()
                && isStatue(clause.group().getLast());
        if (statue) {
            Sketch old = clause.group().getLast();
            describer.sketch(phrase, subject).ifPresent(sketch -> {
                sketch.material(old.material().orElse(Material.STONE));
                draft.replace(old, sketch);
                clause.replaced(sketch);
            });
            return;
        }
        boolean covers = clause.of && clause.isOfSetting() && phrase.number().isEmpty();
        clause.newSubject(startsClause(phrase.end()));
        describer.sketch(phrase, subject).ifPresent(sketch -> {
            if (covers) {
                sketch.count(MANY);
            }
            named(sketch);
        });
    }

    /** Whether what follows a noun is about it alone: "and a dog with a ball". */
    private boolean startsClause(int end) {
        return end < units.size()
                && (units.get(end).is(Kind.WITH)
                        || units.get(end).is(Kind.BE)
                        || units.get(end).isVerb());
    }

    private static boolean isStatue(Sketch sketch) {
        return sketch.phrase().matches("(?i).*\\b(?:statue|sculpture|figurine|bust)s?");
    }

    /** In a castle or a shop the scene plays; beside one it is a building. */
    private boolean isInside() {
        return clause.kind().filter(kind -> kind == Relation.Kind.IN).isPresent();
    }

    private void named(Sketch sketch) {
        if (clothes(sketch)) {
            clause.relationOf(clause.waiting(), Relation.Kind.WEARING);
        }
        if (!clause.joinsFront(sketch)) {
            clause.named(sketch);
        }
        if (sketch.category() == Category.SKY_BODY && sketch.place().isEmpty()) {
            sketch.place(Place.SKY);
        }
    }

    /** "A cat in a hat". */
    private boolean clothes(Sketch sketch) {
        return sketch.category() == Category.CLOTHES
                && clause.kind().filter(kind -> kind == Relation.Kind.IN).isPresent()
                && !clause.waiting().isEmpty()
                && clause.waiting().stream().allMatch(Sketch::isAlive);
    }

    /** Clouds and stars are of the sky, unless they are counted, coloured or stood upon. */
    private boolean isWorld(NounPhrase phrase, Unit head, Meaning.Subject subject) {
        boolean own = phrase.number().isPresent()
                || phrase.modifier(Meaning.Tint.class).isPresent();
        boolean on = clause.kind()
                .filter(kind -> kind != Relation.Kind.UNDER && kind != Relation.Kind.IN)
                .isPresent();
        boolean stars = subject instanceof Meaning.Named named
                && named.art().name().endsWith("glowing-star")
                && head.form() == Unit.Form.PLURAL;
        if (stars && !own && !on) {
            draft.world().hour(Hour.NIGHT);
            clause.settingNamed();
            return true;
        }
        return head.has(Meaning.Air.class) && !own && !on;
    }

    private void setting(NounPhrase phrase, Meaning.Where where) {
        Optional<Relation.Kind> kind = clause.kind();
        int weight = clause.isFar() ? WorldDraft.ADJECTIVE : Settings.weight(kind);
        // "A forest background" is a forest; "a pink background" is no place at all.
        Setting said = where.setting() == Setting.PLAIN
                ? phrase.modifier(Meaning.Where.class)
                        .map(Meaning.Where::setting)
                        .orElse(Setting.PLAIN)
                : where.setting();
        draft.world().setting(said, weight, phrase.text(), where.near());
        phrase.modifiers().forEach(describer::world);
        phrase.modifier(Meaning.Tint.class)
                .or(() -> phrase.head().flatMap(head -> head.as(Meaning.Tint.class)))
                .ifPresent(tint -> draft.world().accent(tint.colour()));
        for (Unit unit : phrase.modifiers()) {
            unit.as(Meaning.Named.class)
                    .filter(_ -> !unit.has(Meaning.Made.class) && !unit.has(Meaning.Tint.class))
                    .ifPresent(named -> draft.add(new Sketch(unit.text(), named, isMade(named) ? 1 : 8)));
        }
        kind.flatMap(Settings::placed).ifPresent(place -> clause.waiting().forEach(sketch -> sketch.place(place)));
        clause.settingNamed();
    }

    /** "A submarine underwater" is one, where "a palm beach" has many. */
    private static boolean isMade(Meaning.Named named) {
        return switch (named.category()) {
            case VEHICLE, BOAT, AIRCRAFT -> true;
            default -> false;
        };
    }

    private void unknown(NounPhrase phrase, Unit head) {
        switch (unknowns.nearest(head.text()).orElse(null)) {
            case Meaning.Subject subject -> {
                draft.note(phrase.text(), Draft.name(subject));
                describer.sketch(phrase, subject).ifPresent(this::named);
            }
            case Meaning.Where(Setting place, boolean _) -> {
                draft.note(phrase.text(), place.name().toLowerCase(Locale.ROOT));
                setting(phrase, new Meaning.Where(place, true));
            }
            case null, default -> {
                draft.note(phrase.text(), "");
                phrase.modifiers().forEach(describer::world);
                clause.forget();
            }
        }
    }

    /** Adjectives without a noun: "the car is red", "in blue and gold". */
    private void adjectives(NounPhrase phrase) {
        boolean dressed = clause.kind().filter(kind -> kind == Relation.Kind.IN).isPresent();
        List<Sketch> about = dressed ? clause.waiting() : clause.group();
        Optional<Meaning.Tint> tint = phrase.modifier(Meaning.Tint.class);
        if (clause.being && clause.part().isPresent() && tint.isPresent()) {
            Parts.colour(clause.partOwners(), clause.part().get(), tint.get().colour());
            clause.forget();
            return;
        }
        if (about.isEmpty()) {
            phrase.modifiers().forEach(describer::world);
            tint.ifPresent(said -> draft.world().accent(said.colour()));
        } else if (tint.isPresent() && dressed && about.stream().allMatch(Sketch::isPerson)) {
            about.forEach(sketch -> sketch.dress(tint.get().colour()));
        } else if (clause.being
                || (clause.of && phrase.modifier(Meaning.Made.class).isPresent())) {
            about.forEach(sketch -> describer.describe(phrase.modifiers(), sketch));
        } else {
            phrase.modifiers().forEach(describer::world);
            tint.ifPresent(said -> draft.world().accent(said.colour()));
            phrase.modifier(Meaning.Made.class).ifPresent(made -> material(made.material(), about));
        }
        clause.forget();
    }

    /** "Neon" alone is the light of the whole picture. */
    private void material(Material said, List<Sketch> about) {
        if (said == Material.NEON) {
            draft.world().style(Style.NEON);
        } else {
            about.forEach(sketch -> sketch.material(said));
        }
    }

    /** What must not be there is not; "without clouds" is clear weather. */
    private void negate(NounPhrase phrase) {
        phrase.head().flatMap(head -> head.as(Meaning.Air.class)).ifPresent(air -> {
            if (air.weather() != Weather.CLEAR) {
                draft.world().weather(Weather.CLEAR);
            }
        });
        clause.forget();
    }
}
